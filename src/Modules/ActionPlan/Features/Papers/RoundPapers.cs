using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>Reads a round for its papers.</summary>
internal sealed class RoundViews(PlanReading plans, IOffice office)
{
    private static readonly Error.NotFound Nothing = new("plan.no_round", "ยังไม่มีโครงการใดรายงานรอบนี้ รายงานได้ที่หน้า แผนป้องกันการทุจริต แท็บรายงานรอบ 6/12 เดือน");

    public async Task<Result<RoundView>> OfAsync(Round round, CancellationToken ct)
    {
        if (await plans.OfYearAsync(round.Year, ct) is not { } plan)
        {
            return MatrixPaper.NoPlan;
        }

        var now = await plans.RoundAsync(plan.Id, round, ct);
        return now.Count == 0 ? Nothing : new RoundView(plan, round, Entries(now), Entries(await plans.RoundAsync(plan.Id, round.Before, ct)), (await office.ProfileAsync(ct)).Name.Full);
    }

    private static Dictionary<Guid, RoundEntry> Entries(IReadOnlyDictionary<Guid, RoundResult> results) => results.ToDictionary(r => r.Key, r => r.Value.Entry());
}

/// <summary>A paper of a round of the chosen year.</summary>
internal abstract class RoundPaper(RoundViews views, int months) : IDocumentKind
{
    public abstract string Key { get; }

    public abstract string NameTh { get; }

    public string PreparePath => "/office/plan/rounds";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await views.OfAsync(new(year, months), cancellationToken)).Error;

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) => (await views.OfAsync(new(year, months), cancellationToken)).Then<OfficialDocument>(view => Write(view));

    protected abstract OfficialDocument Write(RoundView view);
}

/// <summary>S56.</summary>
internal sealed class HalfYearPaper(RoundViews views) : RoundPaper(views, 6)
{
    public override string Key => "plan-half-year";

    public override string NameTh => "รายงานกำกับติดตามแผนป้องกันการทุจริต รอบ 6 เดือน";

    protected override OfficialDocument Write(RoundView view) => RoundReports.HalfYear(view);
}

/// <summary>S57.</summary>
internal sealed class AnnualPaper(RoundViews views) : RoundPaper(views, 12)
{
    public override string Key => "plan-annual";

    public override string NameTh => "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี";

    protected override OfficialDocument Write(RoundView view) => RoundReports.Annual(view);
}

/// <summary>The sheet for E-PlanNACC, six months.</summary>
internal sealed class NaccHalfYearPaper(RoundViews views) : RoundPaper(views, 6)
{
    public override string Key => "plan-nacc-6";

    public override string NameTh => "ข้อมูลสำหรับกรอก E-PlanNACC รอบ 6 เดือน";

    protected override OfficialDocument Write(RoundView view) => NaccSheet.Of(view);
}

/// <summary>The sheet for E-PlanNACC, twelve months.</summary>
internal sealed class NaccAnnualPaper(RoundViews views) : RoundPaper(views, 12)
{
    public override string Key => "plan-nacc-12";

    public override string NameTh => "ข้อมูลสำหรับกรอก E-PlanNACC รอบ 12 เดือน";

    protected override OfficialDocument Write(RoundView view) => NaccSheet.Of(view);
}
