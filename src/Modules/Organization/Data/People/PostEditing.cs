using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <param name="Since">First day of acting.</param>
/// <param name="Until">Last day; null until somebody is appointed or the holder is back.</param>
internal sealed record ActingPeriod(LocalDate Since, LocalDate? Until, string? OrderNumber, string Reason);

/// <summary>Changes to posts and to who acts for them.</summary>
internal sealed class PostEditing(AgencyData data)
{
    private static readonly ActKind Added = new("organization.post_added", "เพิ่มตำแหน่ง");
    private static readonly ActKind Changed = new("organization.post_changed", "แก้ไขตำแหน่ง");
    private static readonly ActKind Closed = new("organization.post_closed", "ยุบเลิกตำแหน่ง");
    private static readonly ActKind ActingSet = new("organization.acting_set", "ตั้งผู้รักษาราชการแทน");
    private static readonly ActKind ActingEnded = new("organization.acting_ended", "สิ้นสุดการรักษาราชการแทน");
    private static readonly ActKind TurnsSet = new("organization.acting_turns_set", "กำหนดลำดับผู้รักษาราชการแทน");

    public Task<Result<Guid>> AddAsync(PostDetails details, CancellationToken cancellationToken) => data.ActAsync<Guid>(Added, async (act, ct) =>
    {
        var posts = await act.Db.Set<Post>().Where(p => p.ClosedOn == null).ToListAsync(ct);
        if (NumberTaken(posts, null, details) is { } fault)
        {
            return fault;
        }

        var post = new Post { Name = details.Name, Place = posts.Count == 0 ? 0 : posts.Max(p => p.Place) + 1 };
        Put(post, details);
        act.Db.Add(post);
        return post.Id;
    }, cancellationToken);

    /// <param name="paper">The order behind it; needed where it makes the holder an executive.</param>
    public Task<Result<Kernel.Unit>> ChangeAsync(Guid id, int seenVersion, PostDetails details, string? paper, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Changed, paper, async (act, ct) =>
        {
            await OfficeLock.TakeAsync(act, ct);
            var posts = await act.Db.Set<Post>().Where(p => p.ClosedOn == null).ToListAsync(ct);
            if (posts.Find(p => p.Id == id) is not { } post)
            {
                return PeopleEditing.NoPost;
            }

            if (NumberTaken(posts, id, details) is { } taken)
            {
                return taken;
            }

            if (ChangeFault(act, await Roster.ReadAsync(act.Db, ct), post, details, paper) is { } fault)
            {
                return fault;
            }

            act.Expect(post, seenVersion);
            Put(post, details);
            return Kernel.Unit.Done;
        }, cancellationToken);

    public Task<Result<Kernel.Unit>> CloseAsync(Guid id, LocalDate on, string reason, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Closed, reason, async (act, ct) =>
        {
            await OfficeLock.TakeAsync(act, ct);
            var roster = await Roster.ReadAsync(act.Db, ct);
            if (await act.Db.Set<Post>().SingleOrDefaultAsync(p => p.Id == id && p.ClosedOn == null, ct) is not { } post)
            {
                return PeopleEditing.NoPost;
            }

            if (roster.Holdings.Any(h => h.PostId == id && !(h.Until < on)) || roster.Actings.Any(a => a.PostId == id && !(a.Until < on)))
            {
                return new Error.RuleBroken("post.held", "ยังยุบตำแหน่งนี้ไม่ได้เพราะมีผู้ครองหรือผู้รักษาราชการแทนอยู่ บันทึกการพ้นตำแหน่งก่อน", "post.held");
            }

            post.ClosedOn = on;
            return Kernel.Unit.Done;
        }, cancellationToken);

    /// <summary>Vacant post: รักษาการในตำแหน่ง. Held post: รักษาราชการแทน. One person a post at a time.</summary>
    public Task<Result<Kernel.Unit>> SetActingAsync(Guid postId, Guid person, ActingPeriod period, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(ActingSet, period.OrderNumber, async (act, ct) =>
        {
            await OfficeLock.TakeAsync(act, ct);
            var roster = await Roster.ReadAsync(act.Db, ct);
            if (OwnHand.Is(roster, act.Actor, person))
            {
                return OwnHand.Refused("acting.own", "ตั้งตนเองเป็นผู้รักษาราชการแทน");
            }

            if (roster.Post(postId) is not { } post || !post.IsOpenOn(period.Since))
            {
                return PeopleEditing.NoPost;
            }

            if (ActingFault(roster, post, person, period) is { } fault)
            {
                return fault;
            }

            HoldingStart.About(act, person, postId);
            act.Db.Add(new Acting
            {
                PostId = postId,
                PersonId = person,
                Kind = roster.HolderOf(postId, period.Since) is null ? CapacityKind.ActingInPosition : CapacityKind.ActingForHolder,
                Since = period.Since,
                Until = period.Until,
                OrderNumber = period.OrderNumber,
                Reason = period.Reason,
            });
            return Kernel.Unit.Done;
        }, cancellationToken);

    public Task<Result<Kernel.Unit>> EndActingAsync(Guid acting, LocalDate last, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(ActingEnded, async (act, ct) =>
        {
            if (await act.Db.Set<Acting>().SingleOrDefaultAsync(a => a.Id == acting && (a.Until == null || a.Until > last), ct) is not { } row) // one that is over is not made longer
            {
                return new Error.NotFound("acting.not_found", "ไม่พบการรักษาราชการแทนนี้ อาจสิ้นสุดไปแล้ว");
            }

            PeopleEditing.EndActing(act, row, last);
            return Kernel.Unit.Done;
        }, cancellationToken);

    /// <param name="turns">Posts whose holders act, the first one first.</param>
    /// <param name="paper">The order or announcement that says so; needed for the executive's post.</param>
    public Task<Result<Kernel.Unit>> SetTurnsAsync(Guid post, IReadOnlyList<Guid> turns, string? paper, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(TurnsSet, paper, async (act, ct) =>
        {
            await OfficeLock.TakeAsync(act, ct);
            var roster = await Roster.ReadAsync(act.Db, ct);
            if (roster.Post(post) is not { } of || turns.Contains(post) || turns.Any(t => roster.Post(t) is null))
            {
                return PeopleEditing.NoPost;
            }

            var former = await act.Db.Set<ActingTurn>().Where(t => t.PostId == post).OrderBy(t => t.Place).ToListAsync(ct);
            List<Guid> wanted = [.. turns.Distinct()], was = [.. former.Select(t => t.ActingPostId)];
            if (OwnHand.Posts(roster, act.Actor, OfficeYear.DayOf(act.At)).Any(own => wanted.IndexOf(own) != was.IndexOf(own)))
            {
                return OwnHand.Refused("turns.own", "เปลี่ยนลำดับของตำแหน่งตนเอง");
            }

            if (ExecutivePaper.IsMissing(of.Rank, paper))
            {
                return Fault("Paper", ExecutivePaper.Wanted);
            }

            act.Concerns("organization.post", post);
            act.Db.RemoveRange(former);
            await act.Db.SaveChangesAsync(ct); // the old order goes before the new one comes
            act.Db.AddRange(wanted.Select((t, i) => new ActingTurn { PostId = post, ActingPostId = t, Place = i + 1 }));
            return Kernel.Unit.Done;
        }, cancellationToken);

    public Task<List<ActingTurn>> TurnsAsync(CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<ActingTurn>().OrderBy(t => t.Place).ToListAsync(ct), cancellationToken);

    /// <summary>What a post carries is changed by somebody else than its holder; only its number and English name are harmless.</summary>
    private static Error? ChangeFault(Act act, Roster roster, Post post, PostDetails details, string? paper)
    {
        var day = OfficeYear.DayOf(act.At);
        if ((post.Name, post.Rank, post.PersonGroup, post.UnitId) != (details.Name, details.Rank, details.Group, details.Unit) && OwnHand.Posts(roster, act.Actor, day).Contains(post.Id))
        {
            return OwnHand.Refused("post.own", "แก้ชื่อ ระดับ กลุ่ม หรือสังกัดของตำแหน่งที่ตนเองครองหรือรักษาราชการแทน");
        }

        var isFilled = roster.Holdings.Any(h => h.PostId == post.Id && !(h.Until < day)) || roster.Actings.Any(a => a.PostId == post.Id && !(a.Until < day));
        return post.Rank != details.Rank && isFilled && ExecutivePaper.IsMissing(details.Rank, paper) ? Fault("Paper", ExecutivePaper.Wanted) : null;
    }

    private static Error? ActingFault(Roster roster, Post post, Guid person, ActingPeriod period)
    {
        if (period.Until < period.Since)
        {
            return Fault("Until", "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
        }

        if (ExecutivePaper.IsMissing(post.Rank, period.OrderNumber))
        {
            return Fault("OrderNumber", ExecutivePaper.Wanted);
        }

        if (roster.InService(person, period.Since) is not { } who)
        {
            return Fault("Person", "ผู้ที่เลือกไม่ได้ดำรงตำแหน่งใดในวันนั้น เลือกผู้อื่น");
        }

        if (ActingRule.Refusal(post.Rank, roster.HolderOf(post.Id, period.Since)?.PersonId, new(person, who.Rank, who.Group, who.UnitId)) is { } refusal)
        {
            return Fault("Person", refusal);
        }

        return roster.Actings.FirstOrDefault(a => a.PostId == post.Id && a.Overlaps(period.Since, period.Until)) is { } other
            ? Fault("Since", $"มี{roster.Person(other.PersonId)?.Name}รักษาราชการแทนอยู่ตั้งแต่ {ThaiDates.Format(other.Since, ThaiDateStyle.Short)} สิ้นสุดรายนั้นก่อน หรือเลือกช่วงวันอื่น")
            : null;
    }

    private static Error.Invalid Fault(string field, string message) => new("acting.refused", "ยังตั้งไม่ได้", [new(field, message)]);

    private static Error.Invalid? NumberTaken(List<Post> posts, Guid? own, PostDetails details) =>
        details.Number is { } number && posts.Find(p => p.Id != own && p.Number == number) is { } other
            ? new("post.number", "เลขที่ตำแหน่งซ้ำ", [new("Number", $"เลขที่ตำแหน่ง {number} เป็นของ{other.Name}อยู่แล้ว กรุณาดูอีกครั้ง")])
            : null;

    private static void Put(Post post, PostDetails details)
    {
        (post.Name, post.NameEn, post.Number) = (details.Name, details.NameEn, details.Number);
        (post.Rank, post.PersonGroup, post.UnitId) = (details.Rank, details.Group, details.Unit);
    }
}
