using Microsoft.Extensions.DependencyInjection;
using Prongsai.ActionPlan.Contracts;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Data.Taking;
using Prongsai.ActionPlan.Features;
using Prongsai.ActionPlan.Features.Demo;
using Prongsai.ActionPlan.Features.Disclosed;
using Prongsai.ActionPlan.Features.Papers;
using Prongsai.ActionPlan.Features.Sheets;
using Prongsai.ActionPlan.Features.Targets;
using Prongsai.ActionPlan.Features.Tasks;
using Prongsai.Assessment.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan;

/// <summary>The anti-corruption action plan: dimensions, projects, budgets, targets, rounds.</summary>
public sealed class ActionPlanModule : IModule
{
    public string Name => "action_plan";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("plan.read", "ดูแผนปฏิบัติการป้องกันการทุจริต", [.. Role.Staff]),
        new("plan.manage", "จัดทำและแก้ไขแผนปฏิบัติการป้องกันการทุจริต", Role.Coordinator),
        new(RoundEditing.Report, "รายงานผลโครงการตามแผนรอบ 6 และ 12 เดือน", Role.Coordinator, Role.Head, Role.ItemOwner),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(PlanRecordWords.All);
        services.AddPersonalTables(ActionPlanPrivacy.Tables);
        services.AddScoped<PlanReading>();
        services.AddScoped<PlanEditing>();
        services.AddScoped<DimensionEditing>();
        services.AddScoped<ProjectEditing>();
        services.AddScoped<TargetEditing>();
        services.AddScoped<RoundEditing>();
        services.AddScoped<RoundImporting>();
        services.AddScoped<VersionKeeping>();
        services.AddScoped<PlanPlace>();
        services.AddScoped<TargetActuals>();
        services.AddScoped<SheetIntake>();
        services.AddScoped<IPlanProjects, PlanProjects>();
        services.AddScoped<RoundViews>();
        services.AddScoped<IDocumentKind, BookPaper>();
        services.AddScoped<IDocumentKind, MatrixPaper>();
        services.AddScoped<IDocumentKind, HalfYearPaper>();
        services.AddScoped<IDocumentKind, AnnualPaper>();
        services.AddScoped<IDocumentKind, NaccHalfYearPaper>();
        services.AddScoped<IDocumentKind, NaccAnnualPaper>();
        services.AddScoped<IEvidenceSource, PlanSource>();
        services.AddScoped<IEvidenceSource, HalfYearSource>();
        services.AddScoped<IEvidenceSource, AnnualSource>();
        services.AddScoped<PlanTaker>();
        services.AddScoped<IPaperTaker>(scope => scope.GetRequiredService<PlanTaker>());
        services.AddScoped<ITaskSource, PlanTasks>();
        services.AddScoped<IDemoContent, DemoPlan>();
        services.AddScoped<IDemoContent, DemoRounds>();
        services.AddSingleton(new MenuEntry("plan", "แผนป้องกันการทุจริต", "/office/plan", 45, "plan.read"));
    }
}
