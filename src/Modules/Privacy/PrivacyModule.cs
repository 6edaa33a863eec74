using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Features;
using Prongsai.Privacy.Features.Demo;
using Prongsai.Privacy.Features.Disclosed;
using Prongsai.Privacy.Features.Requests;

namespace Prongsai.Privacy;

/// <summary>Personal data: record of processing, retention, requests of persons, access log, notices.</summary>
public sealed class PrivacyModule : IModule
{
    public string Name => "privacy";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("privacy.read", "ดูงานข้อมูลส่วนบุคคล", Role.Administrator, Role.Legal, Role.Executive, Role.InternalAudit, Role.Coordinator, Role.Head),
        new("privacy.manage", "ดูแลคำขอ การลบตามระยะเวลา และประกาศความเป็นส่วนตัว", Role.Legal, Role.Coordinator),
        new("privacy.approve", "อนุมัติลบข้อมูลของบุคคล", Role.Executive) { Delegable = true },
        new("privacy.mine", "ดูว่าใครเปิดดูข้อมูลของตน", [.. Role.Staff]),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(PrivacyRecordWords.All);
        services.AddScoped<RetentionBook>();
        services.AddScoped<ReleasedFiles>();
        services.AddJob<RetentionNight, RetentionRun>(RetentionRun.Kind);
        services.AddHostedService<RetentionNights>();
        services.AddSingleton<AccessLogWriter>();
        services.AddHostedService(s => s.GetRequiredService<AccessLogWriter>());
        services.AddScoped<IPersonalAccess, AccessLog>();
        services.AddScoped<AccessReading>();
        services.AddScoped<IPersonalData, DeclaredData>();
        services.AddScoped<IPersonalData, ActsOfPerson>();
        services.AddScoped<IPersonalData, OpeningsOfPerson>();
        services.AddScoped<PersonalSearch>();
        services.AddScoped<Requests>();
        services.AddScoped<Erasure>();
        services.AddScoped<PersonAccounts>();
        services.AddScoped<NoticeBook>();
        services.AddScoped<IEvidenceSource, PolicySource>();
        services.AddScoped<ITaskSource, RequestTasks>();
        services.AddScoped<IRecordNames, RequestNames>();
        services.AddSingleton<Features.Public.AskingLimit>();
        services.AddWords<PrivacyModule>();
        services.AddSingleton(PrivacyActivities.Requests).AddSingleton(PrivacyActivities.Openings);
        services.AddSingleton(PrivacyActivities.RequestTable).AddSingleton(PrivacyActivities.ContactTable).AddSingleton(PrivacyActivities.VersionTable).AddSingleton(PrivacyActivities.HoldTable);
        services.AddSingleton(PrivacyActivities.AnsweredRequests).AddSingleton(PrivacyActivities.OldOpenings);
        services.AddSingleton(new FootLink("foot.privacy", "/privacy"));
        services.AddScoped<IDemoContent, DemoPrivacy>();
        services.AddSingleton(new HubEntry("privacy", "ข้อมูลส่วนบุคคล", "คำขอของเจ้าของข้อมูล การลบ ใครเปิดดู", "/office/privacy", 90, "privacy.read", HubGroup.RightsAndSafety));
    }
}
