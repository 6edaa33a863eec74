using Microsoft.Extensions.DependencyInjection;
using Prongsai.ActionPlan.Contracts;
using Prongsai.Assessment.Contracts;
using Prongsai.Improvement.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Features;
using Prongsai.Risk.Features.Demo;
using Prongsai.Risk.Features.Papers;
using Prongsai.Risk.Features.Seams;
using Prongsai.Risk.Features.Tasks;

namespace Prongsai.Risk;

/// <summary>Risks with their controls, and internal control (ปค.1-6).</summary>
public sealed class RiskModule : IModule
{
    public string Name => "risk";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("risk.read", "ดูความเสี่ยงและการควบคุมภายใน", [.. Role.Staff]),
        new("risk.write", "ประเมินความเสี่ยง บันทึกมาตรการ กิจกรรม และแบบควบคุมภายใน", Role.Coordinator, Role.Head, Role.ItemOwner, Role.Finance, Role.Legal, Role.HumanResources),
        new("risk.manage", "เริ่มการประเมินของปี กำหนดเกณฑ์ความเสี่ยง และรับรองการควบคุมภายใน", Role.Coordinator, Role.Head),
        new("findings.record", "บันทึกข้อตรวจพบของผู้ตรวจสอบ", Role.InternalAudit, Role.Coordinator, Role.Head, Role.ItemOwner, Role.Finance, Role.Legal, Role.HumanResources),
        new("control.review", "สอบทานการควบคุมภายใน (ปค.6) และบันทึกข้อตรวจพบ", Role.InternalAudit),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new MenuEntry("risk", "ความเสี่ยงและควบคุมภายใน", "/office/risk", 50, "risk.read"));
        services.AddScoped<Place>();
        services.AddScoped<RiskBooks>();
        services.AddScoped<RiskFiles>();
        services.AddScoped<ControlSources>();
        services.AddScoped<AssessmentEditing>();
        services.AddScoped<EventEditing>();
        services.AddScoped<ControlEditing>();
        services.AddScoped<RiskPaperSource>();
        services.AddScoped<IDocumentKind, FraudRiskPaper>();
        services.AddScoped<IDocumentKind, FraudRiskTablePaper>();
        services.AddScoped<IDocumentKind, BriberyRiskPaper>();
        services.AddScoped<IDocumentKind, RiskActionPaper>();
        services.AddScoped<IDocumentKind, BriberyActionPaper>();
        services.AddScoped<IDocumentKind, RiskPlanPaper>();
        services.AddScoped<IDocumentKind, RiskPlanActionPaper>();
        services.AddScoped<IDocumentKind, ExecutiveRiskPaper>();
        services.AddScoped<IDocumentKind, MeetingPaper>();
        services.AddScoped<PriceSheetPaper>();
        services.AddScoped<IDocumentKind, PriceSheetPaper>();
        services.AddScoped<ControlPaperSource>();
        services.AddScoped<IDocumentKind, Pk1Paper>();
        services.AddScoped<IDocumentKind, Pk2Paper>();
        services.AddScoped<IDocumentKind, Pk3Paper>();
        services.AddScoped<IDocumentKind, Pk4Paper>();
        services.AddScoped<IDocumentKind, Pk5Paper>();
        services.AddScoped<IDocumentKind, Pk6Paper>();
        services.AddScoped<Prices>();
        services.AddScoped<InternalControls>();
        services.AddScoped<GatheredReports>();
        services.AddScoped<AuditFindings>();
        services.AddScoped<IMeasureOrigins>(scope => scope.GetRequiredService<AuditFindings>());
        services.AddScoped<IEvidenceSource, AssessmentSource>();
        services.AddScoped<IEvidenceSource, ActionSource>();
        services.AddScoped<IPlanRisks, PlanRisks>();
        services.AddScoped<IPaperTaker, RiskTaker>();
        services.AddScoped<ITaskSource, RiskTasks>();
        services.AddScoped<IDemoContent, DemoRisks>();
        services.AddScoped<IDemoContent, DemoControl>();
        services.AddRecordWords(RiskRecordWords.All);
        services.AddSingleton(RiskPrivacy.Risks);
        services.AddPersonalTables(RiskPrivacy.Tables);
    }
}
