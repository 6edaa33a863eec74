using Prongsai.Accounts.Contracts;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Disclosure.Features.Demo;

/// <summary>A freeze of some days ago, so that there is a past to look at.</summary>
internal sealed class DemoFreeze(SubmissionNow now, Freezes freezes) : IDemoContent
{
    /// <summary>Made up, as the office's own site is.</summary>
    private const string Site = "https://www.example.go.th";

    /// <summary>After the items, which stand before it in the list of services.</summary>
    public int Order => 30;

    public int DaysAgo => 3;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var state = await now.ReadAsync(new FiscalYear(2569), Site, cancellationToken);
        return (await freezes.FreezeAsync(state, state.ContentHash, cancellationToken)).Then<Unit>(_ => Unit.Done);
    }
}

/// <summary>A made-up inspector at work: one question answered, one open.</summary>
internal sealed class DemoInspector(AgencyData data, IAccounts accounts, AgencySession session, ItemStore store, InspectorQuestions questions) : IDemoContent
{
    private const string Name = "นายสมมุติ ประเมิน";
    private static readonly ActKind Invited = new("disclosure.inspector_invited", "เชิญผู้ตรวจ");
    private static readonly FiscalYear Year = new(2569);

    /// <summary>After the links, of which one backs the answer.</summary>
    public int Order => 46;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        if ((await accounts.ActiveAsync(cancellationToken)).FirstOrDefault(a => a.Name == Name) is not { } account)
        {
            return Unit.Done;
        }

        var invited = await data.ActAsync<Unit>(Invited, (act, _) =>
        {
            act.Db.Add(new Inspection
            {
                AccountId = account.Id,
                Name = Name,
                FromAgency = "สำนักงานตรวจสมมติ",
                FromDay = OfficeYear.DayOf(act.At).PlusDays(-3),
                UntilDay = OfficeYear.DayOf(act.At).PlusDays(60),
                FiscalYears = [2568, 2569],
                WithInternal = true,
                AnswerDays = 7,
                GivenBy = act.Actor.Account,
                GivenByName = "นางสาวสมมติ ประสานงาน",
                InvitedAt = act.At,
            });
            return Task.FromResult<Result<Unit>>(Unit.Done);
        }, cancellationToken);
        return invited.IsOk ? await AskAsync(new Actor(account.Id.ToString(), Name, "ผู้ประเมินภายนอก"), cancellationToken) : invited;
    }

    private async Task<Result<Unit>> AskAsync(Actor inspector, CancellationToken ct)
    {
        var map = await store.FindAsync(Year, "contact_and_enquiry", ct);
        var first = await AsInspectorAsync(inspector, () => questions.AskAsync(Year, "contact_and_enquiry", map?.Row?.Id, "freeze-1", "วันตรึงยังไม่มีแผนที่ที่เปิดได้ มีแผนที่แล้วหรือยัง", ct));
        if (!first.IsOk)
        {
            return first.Error;
        }

        var answered = await questions.AnswerAsync(first.Value, 0, "เพิ่มแผนที่ไว้ในข้อนี้แล้ว ตามหลักฐานที่แนบ", [.. (map?.Evidence ?? []).Take(1).Select(e => e.Id)], map?.Row?.UnitId, ct);
        return answered.IsOk ? (await AsInspectorAsync(inspector, () => questions.AskAsync(Year, "annual_report", null, "freeze-1", "โครงการ 4 โครงการที่ล่าช้า เสร็จแล้วกี่โครงการ ขอดูหลักฐาน", ct))).Then<Unit>(_ => Unit.Done) : answered;
    }

    private async Task<Result<Guid>> AsInspectorAsync(Actor inspector, Func<Task<Result<Guid>>> ask)
    {
        session.Enter(session.Agency, inspector, null, new Rights([new("disclosure.inspect"), new("disclosure.past")]));
        try
        {
            return await ask();
        }
        finally
        {
            session.Enter(session.Agency, Actor.System);
        }
    }
}
