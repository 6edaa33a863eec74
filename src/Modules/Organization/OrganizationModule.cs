using Microsoft.Extensions.DependencyInjection;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Features.Demo;
using Prongsai.Organization.Features.OpenOffice;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Web;

namespace Prongsai.Organization;

/// <summary>The office: agency, units, งานของฉัน, official papers.</summary>
public sealed class OrganizationModule : IModule
{
    public string Name => "organization";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("office.work", "ทำงานในระบบ", [.. Role.All]),
        new("office.manage", "แก้ไขข้อมูลหน่วยงานและส่วนราชการ", Role.Administrator, Role.Coordinator, Role.HumanResources),
        new("people.read", "ดูบัญชีบุคลากรและตำแหน่ง", [.. Role.Staff]),
        new("people.manage", "แก้ไขบุคลากร ตำแหน่ง และผู้รักษาราชการแทน", Role.HumanResources, Role.Coordinator),
        new("papers.print", "พิมพ์เอกสารราชการ", [.. Role.Staff]),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(OrganizationPrivacy.People).AddSingleton(OrganizationPrivacy.Contact).AddSingleton(OrganizationPrivacy.Profile).AddSingleton(OrganizationPrivacy.Names)
            .AddSingleton(OrganizationPrivacy.Reached).AddSingleton(OrganizationPrivacy.Held).AddSingleton(OrganizationPrivacy.Acted);
        services.AddScoped<IOffice, Office>();
        services.AddScoped<IPeople, PeopleReading>();
        services.AddScoped<PeopleEditing>();
        services.AddScoped<PostEditing>();
        services.AddScoped<UnitEditing>();
        services.AddScoped<OfficeEditing>();
        services.AddScoped<OfficeCalendar>();
        services.AddScoped<IOfficeCalendar>(scope => scope.GetRequiredService<OfficeCalendar>());
        services.AddSingleton<IOfficeSetup, OfficeSetup>();
        services.AddSingleton(new MenuEntry("my", "งานของฉัน", "/office", 10, "office.work", Short: "งาน"));
        services.AddSingleton(new MenuEntry("papers", "เอกสารราชการ", "/office/papers", 70, "papers.print"));
        services.AddSingleton(new MenuEntry("agency", "สำนักงานของเรา", "/office/agency", 80, "people.read"));
        services.AddSingleton(new HubEntry("profile", "ข้อมูลหน่วยงาน", "ชื่อ ที่ตั้ง การติดต่อ อักษรนำเลขที่หนังสือ", "/office/agency/profile", 10, "office.manage"));
        services.AddSingleton(new HubEntry("people", "คนและตำแหน่ง", "บัญชีบุคลากร ตำแหน่งว่าง ผู้รักษาราชการแทน", "/office/people", 20, "people.read"));
        services.AddSingleton(new HubEntry("holidays", "วันหยุดและวันทำการ", "วันที่สำนักงานหยุดหรือทำงานต่างจากปฏิทินราชการ", "/office/agency/holidays", 90, "office.manage"));
        services.AddScoped<IDemoContent, DemoPeople>();
    }
}
