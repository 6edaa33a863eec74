using Microsoft.Extensions.DependencyInjection;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features;
using Prongsai.Assessment.Features.Demo;
using Prongsai.Assessment.Features.Import;
using Prongsai.Assessment.Features.ResultMemo;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment;

/// <summary>Results by year, their explanation, and the import of papers.</summary>
public sealed class AssessmentModule : IModule
{
    public string Name => "assessment";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("assessment.read", "ดูผลประเมินและชุดเกณฑ์", [.. Role.All.Except([Role.Assessor])]),
        new("assessment.manage", "นำเข้าเอกสารและบันทึกผลประเมิน", Role.Coordinator),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(ResultRecordWords.All);
        services.AddScoped<ResultStore>();
        services.AddScoped<IResults>(s => s.GetRequiredService<ResultStore>());
        services.AddScoped<IResultEntry>(s => s.GetRequiredService<ResultStore>());
        services.AddPersonalTables(AssessmentPrivacy.Tables);
        services.AddSingleton(AssessmentPrivacy.Papers).AddSingleton(AssessmentPrivacy.TakenBack).AddSingleton(AssessmentPrivacy.NeverTaken);
        services.AddScoped<MemoStore>();
        services.AddScoped<IRecordNames, ResultNames>();
        services.AddScoped<ImportReview>();
        services.AddScoped<IImportIntake, ImportIntake>();
        services.AddScoped<IDocumentKind, ResultMemoPaper>();
        services.AddScoped<IDemoContent, DemoResults>();
        services.AddSingleton(new MenuEntry("results", "ผลประเมิน ITA", "/office/results", 20, "assessment.read", Short: "ผล ITA"));
        services.AddSingleton(new MenuEntry("imports", "นำเข้าเอกสาร", "/office/imports", 60, "assessment.manage"));
        services.AddSingleton(new MenuEntry("frameworks", "ชุดเกณฑ์ประจำปี", "/office/frameworks", 90, "assessment.read"));
    }
}
