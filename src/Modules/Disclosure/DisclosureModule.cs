using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features;
using Prongsai.Disclosure.Features.Api;
using Prongsai.Disclosure.Features.Demo;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Disclosure.Features.OitTable;
using Prongsai.Disclosure.Features.OpenData;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Disclosure.Features.Tasks;
using Prongsai.Frameworks;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
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
        new("disclosure.publish", "เผยแพร่และยกเลิกเผยแพร่", Role.Coordinator, Role.Executive) { Delegable = true },
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(ItemRecordWords.All);
        services.AddSingleton<PortalCache>();
        services.AddSingleton<PortalLog>();
        services.AddPersonalTables(DisclosurePrivacy.Tables);
        services.AddSingleton(DisclosurePrivacy.Items).AddSingleton(DisclosurePrivacy.RemovedEvidence);
        services.AddScoped<ItemStore>();
        services.AddScoped<ItemEditing>();
        services.AddScoped<EvidenceEditing>();
        services.AddScoped<RowEditing>();
        services.AddScoped<YearStart>();
        services.AddScoped<ItemHistory>();
        services.AddScoped<ItemPages>();
        services.AddScoped<TablePages>();
        services.AddScoped<PortalPages>();
        services.AddScoped<PortalPlace>();
        services.AddScoped<OpenDataPages>();
        services.AddSingleton(p => new DataTerms(p.GetService<IConfiguration>()));
        services.AddPublicApi();
        services.AddScoped<CarryOverLeftOvers>();
        services.TryAddSingleton(RulePackLibrary.Shipped);
        services.AddJob<CarryOverRequest, CarryOver>(CarryOver.Kind);
        services.AddHostedService<CarryOverStart>();
        services.AddScoped<IImportedItems, ImportedItems>();
        services.AddScoped<IReadiness, ReadinessReading>();
        services.AddScoped<IDocumentKind, OitTablePaper>();
        services.AddScoped<IRecordNames, ItemNames>();
        services.AddScoped<ITaskSource, OpenItems>();
        services.AddScoped<IScoreOutlook, ExpectedOit>();
        services.AddScoped<IDemoContent, DemoItems>();
        services.AddScoped<IDemoContent, DemoRows>();
        services.AddWords<DisclosureModule>();
        services.AddSingleton(new FootLink("data.foot", "/data"));
        services.AddSingleton(new MenuEntry("disclosure", "ข้อมูลเปิดเผย (OIT)", "/office/disclosure", 30, "disclosure.edit", Short: "OIT"));
    }
}
