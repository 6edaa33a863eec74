using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Data;

/// <summary>What people choose: how they are told, and when late work is shown further up.</summary>
internal sealed class Choices(AgencyData data, AgencySession session)
{
    private const int MostDays = 60;

    private static readonly ActKind TimesChosen = new("work.notices_chosen", "เลือกวิธีรับการแจ้งเตือน");
    private static readonly ActKind DaysChosen = new("work.escalation_chosen", "เปลี่ยนวันแจ้งงานเกินกำหนด");

    public async Task<(DigestTime Time, int? Version)> OwnAsync(CancellationToken ct)
    {
        var own = await data.ReadAsync((db, token) => db.Set<NoticeChoice>().SingleOrDefaultAsync(c => c.Account == session.Actor.Account, token), ct);
        return (own?.Time ?? DigestTime.Usual, own?.Version);
    }

    public Task<Result<Unit>> ChooseAsync(DigestTime time, int? seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(TimesChosen, async (act, ct) =>
    {
        if (time.Quiet.Contains(time.SendAt))
        {
            const string Clash = "เวลาส่งอยู่ในช่วงที่ขอไม่ให้รบกวน กรุณาเปลี่ยนเวลาส่งหรือช่วงนั้น";
            return new Error.Invalid("work.quiet", Clash, [new("SendAt", Clash)]);
        }

        var own = await act.Db.Set<NoticeChoice>().SingleOrDefaultAsync(c => c.Account == act.Actor.Account, ct);
        if (own is null)
        {
            act.Db.Add(own = new NoticeChoice { Account = act.Actor.Account });
        }
        else
        {
            act.Expect(own, seen);
        }

        (own.Mail, own.SendAt, own.QuietFrom, own.QuietUntil) = (time.Rhythm, time.SendAt, time.Quiet.From, time.Quiet.Until);
        return Unit.Done;
    }, cancellationToken);

    public async Task<(Escalation Days, int? Version)> EscalationAsync(CancellationToken ct)
    {
        var chosen = await data.ReadAsync((db, token) => db.Set<EscalationChoice>().SingleOrDefaultAsync(token), ct);
        return (chosen is null ? Escalation.Usual : new(chosen.HeadAfter, chosen.TopAfter), chosen?.Version);
    }

    public Task<Result<Unit>> ChooseAsync(Escalation days, int? seen, CancellationToken cancellationToken) => data.ActAsync<Unit>(DaysChosen, async (act, ct) =>
    {
        if (days.HeadAfter < 1 || days.TopAfter < days.HeadAfter || days.TopAfter > MostDays)
        {
            var wrong = $"กรุณากรอกวันทำการ 1 ถึง {MostDays} และให้ผู้บริหารเห็นไม่เร็วกว่าหัวหน้าส่วนราชการ";
            return new Error.Invalid("work.escalation", wrong, [new("TopAfter", wrong)]);
        }

        var chosen = await act.Db.Set<EscalationChoice>().SingleOrDefaultAsync(ct);
        if (chosen is null)
        {
            act.Db.Add(chosen = new EscalationChoice());
        }
        else
        {
            act.Expect(chosen, seen);
        }

        (chosen.HeadAfter, chosen.TopAfter) = (days.HeadAfter, days.TopAfter);
        return Unit.Done;
    }, cancellationToken);
}
