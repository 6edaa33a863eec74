using Prongsai.ActionPlan.Data;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.ActionPlan.Features.Papers;

/// <summary>ส่วนที่ 2 by itself (S107), also as a sheet to reckon with.</summary>
internal sealed class MatrixPaper(PlanReading plans, IOffice office) : IDocumentKind
{
    public static readonly Error.NotFound NoPlan = new("plan.none", "ยังไม่มีแผนปฏิบัติการป้องกันการทุจริตที่ครอบคลุมปีนี้ เริ่มจัดทำได้ที่หน้า แผนป้องกันการทุจริต");

    public string Key => "plan-matrix";

    public string NameTh => "ตารางโครงการและงบประมาณตามแผนป้องกันการทุจริต";

    public string PreparePath => "/office/plan";

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        if (await plans.OfYearAsync(year, cancellationToken) is not { } plan)
        {
            return NoPlan;
        }

        return new OfficialDocument(new DocumentProperties($"ตารางโครงการและงบประมาณ {plan.Title}") { Landscape = true }, [
            new Heading(1, plan.Title),
            new Paragraph((await office.ProfileAsync(cancellationToken)).Name.Full) { Align = TextAlign.Centre },
            MatrixTable.Of(plan),
        ]);
    }
}
