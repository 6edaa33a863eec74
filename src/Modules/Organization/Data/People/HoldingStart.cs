using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;

namespace Prongsai.Organization.Data;

/// <summary>A holding begins: the post must be free, the person's own post of before ends, and whoever acted for the vacant post stops.</summary>
internal static class HoldingStart
{
    public static async Task<Result<Kernel.Unit>> PutAsync(Act act, Roster roster, Guid person, Guid postId, Appointment appointment, CancellationToken ct)
    {
        if (roster.Post(postId) is not { ClosedOn: null } post)
        {
            return PeopleEditing.NoPost;
        }

        if (ExecutivePaper.IsMissing(post.Rank, appointment.Reason))
        {
            return new Error.Invalid("people.paper", "ยังขาดหลักฐาน", [new("Reason", ExecutivePaper.Wanted)]);
        }

        if (roster.Holdings.FirstOrDefault(h => h.PostId == postId && !(h.Until < (appointment.Since ?? LocalDate.MaxIsoValue))) is { } other)
        {
            var name = roster.Person(other.PersonId)?.Name;
            return new Error.Invalid("people.post_taken", "ตำแหน่งไม่ว่าง", [new("Post", $"{post.Name}มี{name}ครองอยู่ ให้บันทึกการพ้นตำแหน่งของคนเดิมก่อน หรือเลือกตำแหน่งอื่น")]);
        }

        About(act, person, postId);
        if (!appointment.Beside)
        {
            var own = await act.Db.Set<Holding>().Where(h => h.PersonId == person && h.Until == null && !h.Beside).ToListAsync(ct);
            if (own.Exists(h => appointment.Since is null || h.Since >= appointment.Since))
            {
                return new Error.Invalid("people.too_early", "วันเริ่มไม่ถูกต้อง", [new("Since", "กรอกวันเริ่มของตำแหน่งใหม่ ซึ่งต้องหลังวันที่เริ่มตำแหน่งเดิม")]);
            }

            own.ForEach(h => About(act, person, h.PostId));
            own.ForEach(h => (h.Until, h.EndReason) = (appointment.Since!.Value.PlusDays(-1), $"ไปดำรงตำแหน่ง{post.Name}"));
        }

        await EndActingForAsync(act, postId, appointment.Since, ct);
        act.Db.Add(new Holding { PersonId = person, PostId = postId, Since = appointment.Since, TermEnds = appointment.TermEnds, Reason = appointment.Reason, Beside = appointment.Beside });
        return Kernel.Unit.Done;
    }

    /// <summary>The history of the person and that of the post both tell it.</summary>
    internal static void About(Act act, Guid person, Guid post)
    {
        act.Concerns("organization.person", person);
        act.Concerns("organization.post", post);
    }

    private static async Task EndActingForAsync(Act act, Guid post, LocalDate? since, CancellationToken ct)
    {
        if (since is { } first)
        {
            foreach (var acting in await act.Db.Set<Acting>().Where(a => a.PostId == post && (a.Until == null || a.Until >= first)).ToListAsync(ct))
            {
                PeopleEditing.EndActing(act, acting, first.PlusDays(-1));
            }
        }

        await act.Db.SaveChangesAsync(ct); // what ends is written before what begins
    }
}
