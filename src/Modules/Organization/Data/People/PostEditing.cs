using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
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

    public Task<Result<Kernel.Unit>> ChangeAsync(Guid id, int seenVersion, PostDetails details, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(Changed, async (act, ct) =>
        {
            var posts = await act.Db.Set<Post>().Where(p => p.ClosedOn == null).ToListAsync(ct);
            if (posts.Find(p => p.Id == id) is not { } post)
            {
                return PeopleEditing.NoPost;
            }

            if (NumberTaken(posts, id, details) is { } fault)
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
        data.ActAsync<Kernel.Unit>(ActingSet, period.Reason, async (act, ct) =>
        {
            if (act.Actor.Person == person)
            {
                return new Error.RuleBroken("acting.own", "บันทึกให้ตนเองรักษาราชการแทนไม่ได้ เพราะสิทธิของตำแหน่งนั้นจะตามมาทันที กรุณาให้ผู้อื่นที่แก้ไขบุคลากรได้เป็นผู้บันทึก", "separation of duties");
            }

            await OfficeLock.TakeAsync(act, ct);
            var roster = await Roster.ReadAsync(act.Db, ct);
            if (roster.Post(postId) is not { } post || !post.IsOpenOn(period.Since))
            {
                return PeopleEditing.NoPost;
            }

            if (ActingFault(roster, post, person, period) is { } fault)
            {
                return fault;
            }

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
            if (await act.Db.Set<Acting>().SingleOrDefaultAsync(a => a.Id == acting, ct) is not { } row)
            {
                return new Error.NotFound("acting.not_found", "ไม่พบการรักษาราชการแทนนี้ อาจสิ้นสุดไปแล้ว");
            }

            PeopleEditing.EndActing(act, row, last);
            return Kernel.Unit.Done;
        }, cancellationToken);

    /// <param name="turns">Posts whose holders act, the first one first.</param>
    public Task<Result<Kernel.Unit>> SetTurnsAsync(Guid post, IReadOnlyList<Guid> turns, CancellationToken cancellationToken) =>
        data.ActAsync<Kernel.Unit>(TurnsSet, async (act, ct) =>
        {
            var roster = await Roster.ReadAsync(act.Db, ct);
            if (roster.Post(post) is null || turns.Contains(post) || turns.Any(t => roster.Post(t) is null))
            {
                return PeopleEditing.NoPost;
            }

            act.Db.RemoveRange(await act.Db.Set<ActingTurn>().Where(t => t.PostId == post).ToListAsync(ct));
            await act.Db.SaveChangesAsync(ct); // the old order goes before the new one comes
            act.Db.AddRange(turns.Distinct().Select((t, i) => new ActingTurn { PostId = post, ActingPostId = t, Place = i + 1 }));
            return Kernel.Unit.Done;
        }, cancellationToken);

    public Task<List<ActingTurn>> TurnsAsync(CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<ActingTurn>().OrderBy(t => t.Place).ToListAsync(ct), cancellationToken);

    private static Error? ActingFault(Roster roster, Post post, Guid person, ActingPeriod period)
    {
        if (period.Until < period.Since)
        {
            return Fault("Until", "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม");
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
