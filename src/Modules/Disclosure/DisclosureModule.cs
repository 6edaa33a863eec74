using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Features;
using Prongsai.Disclosure.Features.Api;
using Prongsai.Disclosure.Features.Checks;
using Prongsai.Disclosure.Features.Demo;
using Prongsai.Disclosure.Features.Documents;
using Prongsai.Disclosure.Features.Find;
using Prongsai.Disclosure.Features.Inspect;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Disclosure.Features.Links;
using Prongsai.Disclosure.Features.Live;
using Prongsai.Disclosure.Features.OitTable;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Pack;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Features.Questions;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Disclosure.Features.Tasks;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure;

/// <summary>The disclosure items of the year, their evidence, and the public portal.</summary>
public sealed class DisclosureModule : IModule
{
    public string Name => "disclosure";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("disclosure.edit", "ดูและกรอกข้อมูลเปิดเผย", Role.Coordinator, Role.ItemOwner, Role.Head, Role.Executive, Role.Legal, Role.Finance, Role.HumanResources),
        new("disclosure.assign", "มอบหมายข้อ", Role.Coordinator),
        new("disclosure.questions", "ตอบคำถามของประชาชนบนหน้าเว็บ", Role.Coordinator, Role.Head, Role.ItemOwner),
        new("disclosure.past", "ดูข้อมูลเปิดเผยของวันที่ผ่านมา", Role.Coordinator, Role.Executive, Role.Assessor),
        new("disclosure.inspect", "ตรวจและถามตามคำเชิญ อ่านอย่างเดียว", Role.Assessor),
        new("disclosure.publish", "เผยแพร่และยกเลิกเผยแพร่", Role.Coordinator, Role.Executive) { Delegable = true },
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(ItemRecordWords.All);
        services.AddSingleton<PortalCache>();
        services.AddSingleton<PortalLog>();
        services.AddPersonalTables(DisclosurePrivacy.Tables);
        services.AddSingleton(InspectionPrivacy.Activity).AddSingleton(InspectionPrivacy.OldLooks).AddPersonalTables(InspectionPrivacy.Tables);
        services.AddSingleton(DisclosurePrivacy.Items).AddSingleton(DisclosurePrivacy.RemovedEvidence).AddSingleton(DisclosurePrivacy.UnusedFiles).AddSingleton(DisclosurePrivacy.UnusedDocuments).AddSingleton(DisclosurePrivacy.OldPictures).AddSingleton(DisclosurePrivacy.OldPagePictures);
        services.AddSingleton(QuestionPrivacy.Activity).AddSingleton(QuestionPrivacy.OffBoard).AddSingleton(QuestionPrivacy.OnBoard).AddSingleton(QuestionPrivacy.Table);
        services.AddScoped<LiveSources>();
        services.AddScoped<QuestionBook>().AddScoped<ICountSource, UnansweredQuestions>();
        services.AddSingleton<AskingLimit>();
        services.AddScoped<IEvidenceSource, QuestionsSource>();
        services.AddScoped<IEvidenceSource, ContactQuestionsSource>();
        services.AddScoped<ITaskSource, WaitingQuestions>();
        services.AddScoped<IRecordNames, QuestionNames>();
        services.AddSingleton(new FootLink("foot.questions", "/questions"));
        services.AddScoped<ItemStore>();
        services.AddScoped<PastMoments>().AddScoped<PastYears>().AddScoped<PastStates>().AddScoped<PastPages>();
        services.AddScoped<Inspections>().AddScoped<InspectionReading>().AddScoped<InspectorQuestions>().AddScoped<ItemUnits>().AddScoped<ITaskSource, InspectorTasks>();
        services.AddSingleton(new MenuEntry("inspect", "ตรวจข้อมูลเปิดเผย", "/office/inspect", 31, "disclosure.inspect", Short: "ตรวจ"));
        services.AddScoped<ItemEditing>();
        services.AddScoped<EvidenceEditing>();
        services.AddScoped<DocumentEditing>().AddScoped<DocumentLibrary>().AddScoped<DocumentPages>().AddScoped<IEvidenceDocuments>(s => s.GetRequiredService<DocumentPages>()).AddScoped<ITaskSource, EndingDocuments>().AddScoped<ISignedEvidence, SignedEvidenceShowing>();
        services.AddScoped<RowEditing>();
        services.AddScoped<ItemPictures>();
        services.AddScoped<YearStart>();
        services.AddScoped<YearForward>();
        services.AddScoped<ItemHistory>();
        services.AddScoped<ItemPages>();
        services.AddScoped<TablePages>();
        services.AddScoped<PortalPages>();
        services.AddScoped<PortalPlace>();
        services.AddScoped<OpenDataPages>();
        services.AddSingleton(p => new DataTerms(p.GetService<IConfiguration>()));
        services.AddPublicApi();
        services.AddScoped<CarryOverLeftOvers>();
        services.AddScoped<Freezes>().AddScoped<SubmissionNotes>().AddScoped<SubmissionNow>().AddScoped<SubmissionPlace>().AddScoped<FrozenReader>();
        services.AddScoped<Clarifications>().AddScoped<ClarificationPages>().AddScoped<FreezeProof>().AddScoped<Packs>().AddScoped<PackWriter>();
        services.TryAddSingleton(RulePackLibrary.Shipped);
        services.AddJob<CarryOverRequest, CarryOver>(CarryOver.Kind);
        services.AddHostedService<CarryOverStart>();
        AddLinks(services);
        AddTexts(services);
        services.AddScoped<IImportedItems, ImportedItems>();
        services.AddScoped<IReadiness, ReadinessReading>();
        services.AddScoped<IDocumentKind, OitTablePaper>();
        services.AddScoped<IDocumentKind, ClarificationPaper>();
        services.AddScoped<IDocumentKind, InspectionPaper>();
        services.AddScoped<IRecordNames, ItemNames>();
        services.AddScoped<ITaskSource, OpenItems>();
        services.AddScoped<IScoreOutlook, ExpectedOit>();
        services.AddScoped<IDemoContent, DemoItems>().AddScoped<IDemoContent, DemoFreeze>().AddScoped<IDemoContent, DemoInspector>();
        services.AddScoped<IDemoContent, DemoQuestions>();
        services.AddScoped<IDemoContent, DemoDocuments>();
        services.AddWords<DisclosureModule>();
        services.AddSingleton(new FootLink("data.foot", "/data"));
        services.AddSingleton(new MenuEntry("disclosure", "ข้อมูลเปิดเผย (OIT)", "/office/disclosure", 30, "disclosure.edit", Short: "OIT"));
    }

    private static void AddTexts(IServiceCollection services)
    {
        services.AddJob<TextReadingRequest, TextReading>(TextReading.Kind);
        services.AddHostedService<TextStart>();
        services.AddScoped<ItemSearch>().AddScoped<PublishChecks>().AddScoped<MeantTexts>().AddSingleton<FileFindings>();
        services.TryAddSingleton<PdfPrinter>();
        services.AddScoped<ItemChecking>().AddScoped<FileWordsTyping>().AddScoped<FileCovering>();
    }

    private static void AddLinks(IServiceCollection services)
    {
        services.TryAddSingleton(p => LinkSettings.Read(p.GetService<IConfiguration>()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<HostPace>().AddSingleton<LinkRoom>();
        services.TryAddSingleton<INet, SystemNet>();
        services.AddSingleton<MadeUpSites>().AddSingleton<LinkFetcher>().AddSingleton<OwnSite>().AddSingleton<IOwnPages>(p => p.GetRequiredService<OwnSite>());
        services.TryAddSingleton<ILinkFetcher>(p => p.GetRequiredService<LinkSettings>().IsMadeUp ? p.GetRequiredService<MadeUpSites>() : p.GetRequiredService<LinkFetcher>());
        services.AddScoped<IDemoContent, DemoLinks>();
        services.AddJob<LinkRoundRequest, LinkRound>(LinkRound.Kind);
        services.AddJob<LinkGatheringRequest, LinkGathering>(LinkGathering.Kind);
        services.TryAddSingleton<PageCamera>();
        services.TryAddSingleton<ILinkCamera, LinkCamera>();
        services.AddJob<LinkPictureRequest, LinkPicturing>(LinkPicturing.Kind);
        services.AddJob<LinkNowRequest, LinkNow>(LinkNow.Kind);
        services.AddScoped<LinkReading>().AddScoped<LinkAsking>().AddScoped<ITaskSource, BrokenLinkTasks>();
        services.AddHostedService<LinkClock>();
    }
}
