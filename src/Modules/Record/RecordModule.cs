using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Web;
using Prongsai.Record.Data;
using Prongsai.Record.Features.Chain;
using Prongsai.Record.Features.Export;
using Prongsai.Record.Features.Words;

namespace Prongsai.Record;

/// <summary>The record of acts made visible: history, search, export, anchors.</summary>
public sealed class RecordModule : IModule
{
    public string Name => "record";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("record.read", "อ่านบันทึกการกระทำ", Role.Administrator, Role.Coordinator, Role.Executive, Role.InternalAudit),
        new("record.manage", "กำหนดที่ส่งสมอของบันทึกการกระทำ", Role.Administrator, Role.Executive),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(OwnRecordWords.All);
        services.AddScoped<ClosedActs>();
        services.AddScoped<ActSubjects>();
        services.AddScoped<ActReading>();
        services.AddScoped<IRecordNames, UnitNames>();
        services.AddScoped<FilterChoices>();
        services.AddScoped<ActOpening>();
        services.AddSingleton<WordList>();
        services.AddScoped<AnchorSettings>();
        services.AddScoped<ExportFile>();
        services.AddScoped<ChainDesk>();
        services.AddScoped<AnchorOutput>();
        services.AddJob<AnchorOf, AnchorDay>(AnchorDay.Kind);
        services.AddJob<CheckChain, ChainChecking>(ChainChecking.Kind);
        services.AddHostedService<AnchorDaily>();
        services.AddSingleton(new HubEntry("record", "บันทึกการกระทำ", "ใครทำอะไร เมื่อใด เพราะเหตุใด", "/office/record", 60, "record.read", HubGroup.RightsAndSafety));
    }
}
