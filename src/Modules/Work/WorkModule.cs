using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Prongsai.Frameworks;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;
using Prongsai.Work.Contracts;
using Prongsai.Work.Data;
using Prongsai.Work.Features;
using Prongsai.Work.Features.Demo;
using Prongsai.Work.Features.MyWork;
using Prongsai.Work.Features.Notices;
using Prongsai.Work.Features.Tasks;

namespace Prongsai.Work;

/// <summary>งานของฉัน, reminders, the digest and notices.</summary>
public sealed class WorkModule : IModule
{
    public string Name => "work";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("work.coordinate", "ดูแลงานที่ยังไม่มีผู้รับผิดชอบ และตั้งวันแจ้งงานเกินกำหนด", Role.Coordinator),
        new("work.read", "เห็นงานของทั้งสำนักงาน", [.. Role.Staff]),
        new("work.give", "มอบงานให้คนหรือส่วนราชการ", Role.Coordinator, Role.Head, Role.Executive),
        new("work.lead", "เห็นงานเกินกำหนดของส่วนราชการ", Role.Head),
        new("work.oversee", "เห็นงานเกินกำหนดของทั้งสำนักงาน", Role.Coordinator, Role.Executive),
        new("work.mail", "ดูอีเมลที่ส่งไม่ถึง", Role.Administrator, Role.Coordinator),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(WorkPrivacy.Tasks).AddSingleton(WorkPrivacy.ReadNotices).AddSingleton(WorkPrivacy.EndedTasks);
        services.AddPersonalTables(WorkPrivacy.Tables);
        services.AddRecordWords(WorkRecordWords.All);

        services.TryAddSingleton(RulePackLibrary.Shipped);
        services.AddScoped<OpenWorkReading>().AddScoped<TaskGiving>().AddScoped<Receivers>().AddScoped<Choices>().AddScoped<NoticeList>().AddScoped<DoneThisWeek>().AddScoped<YearLead>();
        services.AddScoped<IRecordNames, TaskNames>();
        services.AddScoped<INotices>(scope => scope.GetRequiredService<NoticeList>());
        services.AddScoped<RoundPeople>().AddScoped<Round>();
        services.AddJob<RoundRequest, RoundJob>(RoundJob.Kind);
        services.AddHostedService<RoundClock>();
        services.AddScoped<ITaskSource, GivenTasks>().AddScoped<ITaskSource, CalendarSteps>();
        services.AddScoped<IDemoContent, DemoTasks>();
        services.AddSingleton(new MenuEntry("my", "งานของฉัน", "/office", 10, "office.work", Short: "งาน"));
        services.AddSingleton(new HubEntry("mail", "อีเมลแจ้งเตือน", "อีเมลที่ส่งไม่ถึงและวิธีแก้", "/office/notices/mail", 80, "work.mail", HubGroup.DaysAndNotices));
        services.AddSingleton(new HubEntry("escalation", "วันแจ้งงานเกินกำหนด", "เกินกี่วันจึงแจ้งหัวหน้าและผู้บริหาร", "/office/notices/late", 81, "work.coordinate", HubGroup.DaysAndNotices));
    }
}
