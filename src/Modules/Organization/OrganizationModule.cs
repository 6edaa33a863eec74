using Microsoft.Extensions.DependencyInjection;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
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
        new("papers.print", "พิมพ์เอกสารราชการ", [.. Role.Staff]),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IOffice, Office>();
        services.AddScoped<OfficeEditing>();
        services.AddScoped<OfficeCalendar>();
        services.AddScoped<IOfficeCalendar>(scope => scope.GetRequiredService<OfficeCalendar>());
        services.AddSingleton<IOfficeSetup, OfficeSetup>();
        services.AddSingleton(new MenuEntry("my", "งานของฉัน", "/office", 10, "office.work", Short: "งาน"));
        services.AddSingleton(new MenuEntry("papers", "เอกสารราชการ", "/office/papers", 70, "papers.print"));
        services.AddSingleton(new MenuEntry("agency", "สำนักงานของเรา", "/office/agency", 80, "office.manage"));
    }
}
