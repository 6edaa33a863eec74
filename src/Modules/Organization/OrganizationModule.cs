using Microsoft.Extensions.DependencyInjection;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Data.Records;
using Prongsai.Organization.Features;
using Prongsai.Organization.Features.Delegations;
using Prongsai.Organization.Features.Demo;
using Prongsai.Organization.Features.Disclosed;
using Prongsai.Organization.Features.Hub;
using Prongsai.Organization.Features.Look;
using Prongsai.Organization.Features.OpenOffice;
using Prongsai.Organization.Features.Terms;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
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
        new("bodies.manage", "ตั้งและแก้ไขคณะกรรมการและคณะทำงาน", Role.HumanResources, Role.Coordinator, Role.Legal),
        new("delegation.manage", "บันทึกและยกเลิกคำสั่งมอบอำนาจ", Role.Executive, Role.Head, Role.Legal, Role.HumanResources, Role.Coordinator),
        new("delegation.report", "รายงานผลการปฏิบัติงานตามคำสั่งมอบอำนาจ", [.. Role.Staff]),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(OfficeRecordWords.All);
        services.AddSingleton(OrganizationPrivacy.People).AddSingleton(OrganizationPrivacy.Contact);
        services.AddPersonalTables(OrganizationPrivacy.Tables);

        services.AddScoped<IRecordNames, PersonNames>();
        services.AddScoped<IRecordNames, PostNames>();
        services.AddScoped<IRecordNames, BodyNames>();
        services.AddScoped<IRecordNames, OrderNames>();
        services.AddScoped<IRecordNames, PowerNames>();
        services.AddScoped<IOffice, Office>();
        services.AddScoped<IPeople, PeopleReading>();
        services.AddScoped<PeopleEditing>();
        services.AddScoped<PeopleList>();
        services.AddScoped<IEvidenceSource, StructureSource>();
        services.AddScoped<IEvidenceSource, ExecutivesSource>();
        services.AddScoped<IEvidenceSource, ContactSource>();
        services.AddScoped<PostEditing>();
        services.AddScoped<UnitEditing>();
        services.AddScoped<BodyReading>();
        services.AddScoped<IBodies>(scope => scope.GetRequiredService<BodyReading>());
        services.AddScoped<BodyEditing>();
        services.AddScoped<DelegationReading>();
        services.AddScoped<IDelegations>(scope => scope.GetRequiredService<DelegationReading>());
        services.AddScoped<DelegationEditing>();
        services.AddScoped<ReportBook>();
        services.AddScoped<TermWatch>();
        services.AddScoped<ITaskSource, TermTasks>();
        services.AddScoped<StaffKeeping>();
        services.AddScoped<StaffUndo>();
        services.AddScoped<DelegationPlace>();
        services.AddScoped<ReportSheet>();
        services.AddScoped<IDocumentKind, DelegationListPaper>();
        services.AddScoped<IDocumentKind, DelegationReportPaper>();
        services.AddScoped<ITaskSource, LateReports>();
        services.AddScoped<OfficeEditing>();
        services.AddScoped<OfficePictures>();
        services.AddScoped<IOfficePictures>(scope => scope.GetRequiredService<OfficePictures>());
        services.AddScoped<LookEditing>();
        services.AddScoped<IAgencyLook, PublicLook>();
        services.AddScoped<PictureEditing>();
        services.AddScoped<PersonPhotos>();
        services.AddScoped<OfficeCalendar>();
        services.AddScoped<IOfficeCalendar>(scope => scope.GetRequiredService<OfficeCalendar>());
        services.AddSingleton<IOfficeSetup, OfficeSetup>();
        services.AddScoped<ISetUpSteps, OfficeSteps>();
        services.AddSingleton(new MenuEntry("agency", "สำนักงานของเรา", "/office/agency", 80, "people.read"));
        services.AddSingleton(new HubEntry("profile", "ข้อมูลหน่วยงาน", "ชื่อ ที่ตั้ง ตรา หัวหนังสือ", "/office/agency/profile", 10, "office.manage", HubGroup.OfficeAndPeople));
        services.AddSingleton(new HubEntry("units", "โครงสร้างส่วนราชการ", "สำนัก กอง ฝ่าย งาน", "/office/agency/units", 15, "people.read", HubGroup.OfficeAndPeople));
        services.AddSingleton(new HubEntry("people", "คนและตำแหน่ง", "บัญชีบุคลากร ผู้รักษาราชการแทน", "/office/people", 20, "people.read", HubGroup.OfficeAndPeople));
        services.AddSingleton(new HubEntry("bodies", "คณะกรรมการและคณะทำงาน", "ใครอยู่ในคณะใด ครบวาระเมื่อใด", "/office/bodies", 30, "people.read", HubGroup.OfficeAndPeople));
        services.AddSingleton(new HubEntry("delegations", "การมอบอำนาจ", "ใครลงนามแทนใครได้ ถึงเมื่อใด", "/office/delegations", 40, "people.read", HubGroup.RightsAndSafety));
        services.AddSingleton(new HubEntry("terms", "วาระและการเปลี่ยนผู้ลงนาม", "วาระใกล้ครบ เอกสารที่ต้องลงนามใหม่", "/office/terms", 50, "people.read", HubGroup.OfficeAndPeople));
        services.AddSingleton(new HubEntry("holidays", "วันหยุดและวันทำการ", "วันที่ต่างจากปฏิทินราชการ", "/office/agency/holidays", 90, "office.manage", HubGroup.DaysAndNotices));
        services.AddScoped<IDemoContent, DemoPeople>();
        services.AddScoped<IDemoContent, DemoDelegations>();
        services.AddWords<OrganizationModule>();
    }
}
