using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prongsai.Assessment.Contracts;
using Prongsai.Correspondence.Contracts;
using Prongsai.Frameworks;
using Prongsai.Improvement.Contracts;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Features;
using Prongsai.Improvement.Features.Demo;
using Prongsai.Improvement.Features.Disclosed;
using Prongsai.Improvement.Features.Papers;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement;

/// <summary>From a weak score to a signed report: analysis, measures, follow-up.</summary>
public sealed class ImprovementModule : IModule
{
    public string Name => "improvement";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("improvement.read", "ดูมาตรการและการวิเคราะห์ผล", [.. Role.All.Except([Role.Assessor])]),
        new(MeasureEditing.Manage, "วิเคราะห์ผล กำหนดและแก้ไขมาตรการ", Role.Coordinator),
        new(MeasureEditing.Report, "รายงานผลมาตรการของส่วนราชการ", Role.Coordinator, Role.ItemOwner, Role.Head, Role.Finance, Role.HumanResources, Role.Legal) { Delegable = true },
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<MeasureBook>().AddScoped<IMeasures>(s => s.GetRequiredService<MeasureBook>()).AddScoped<MeasureEditing>().AddScoped<SheetTaking>().AddScoped<CountedOutcomes>();
        services.AddScoped<PointReading>().AddScoped<WeakPointBook>().AddScoped<ProofEditing>().AddScoped<MeasureEffects>();
        services.AddScoped<FollowUpBook>().AddScoped<IPaperTaker, MeasureTaker>().AddScoped<ITaskSource, MeasureTasks>().AddScoped<IRecordNames, MeasureNames>();
        services.AddScoped<IEvidenceSource, MeasuresSource>().AddScoped<IEvidenceSource, MeasureReportSource>();
        services.AddJob<ShowSigned, ReportShowing>(ReportShowing.Kind);
        services.AddScoped<ISignedPaperFollower>(s => s.GetRequiredService<ReportShowing>()).AddScoped<SignedPapers>();
        services.AddScoped<IDemoContent, DemoMeasures>();
        services.AddRecordWords(ImprovementRecordWords.All);
        services.AddSingleton(ImprovementPrivacy.Measures);
        services.AddPersonalTables(ImprovementPrivacy.Tables);
        services.AddScoped<ReportLayouts>().AddScoped<MeasureReports>();
        services.TryAddSingleton(RulePackLibrary.Shipped);
        services.AddScoped<IDocumentKind, AnalysisPaper>();
        services.AddScoped<IDocumentKind, YearReportPaper>().AddScoped<IDocumentKind, FiveColumnReportPaper>().AddScoped<IDocumentKind, BoxesReportPaper>();
        services.AddScoped<IDocumentKind, IndicatorReportPaper>().AddScoped<IDocumentKind, NumberedReportPaper>().AddScoped<IDocumentKind, UpliftPaper>();

        services.AddSingleton(new MenuEntry("improvement", "มาตรการ", "/office/improvement", 40, "improvement.read"));
    }
}
