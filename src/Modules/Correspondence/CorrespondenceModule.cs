using Microsoft.Extensions.DependencyInjection;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Correspondence.Features;
using Prongsai.Correspondence.Features.Check;
using Prongsai.Correspondence.Features.Circulating;
using Prongsai.Correspondence.Features.Demo;
using Prongsai.Correspondence.Features.Drafting;
using Prongsai.Correspondence.Features.Letters;
using Prongsai.Correspondence.Features.Tasks;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence;

/// <summary>Official letters: drafts, endorsements, numbers, circulars, papers and their public check.</summary>
public sealed class CorrespondenceModule : IModule
{
    public string Name => "correspondence";

    public IEnumerable<ModulePolicy> Policies =>
    [
        new("letters.read", "อ่านทะเบียนหนังสือและหนังสือที่เกี่ยวข้อง", [.. Role.Staff]),
        new(LetterDrafts.Write, "ร่างและเสนอหนังสือ", [.. Role.Staff.Except([Role.Council, Role.CommitteeMember, Role.InternalAudit])]),
        new(Viewing.KeepBooks, "ดูแลทะเบียนหนังสือ ลงรับ และยกเลิกเลขที่", Role.Coordinator, Role.HumanResources, Role.Legal, Role.Head),
        new(Viewing.Sign, "ให้ความเห็นและลงนามหนังสือ", Role.Head, Role.Executive) { Delegable = true },
        new(SigningPower.Memos, "ลงนามเฉพาะบันทึกข้อความ รายงานการประชุม และเอกสารจากระบบ", Role.Head, Role.Executive) { Delegable = true },
        new(SigningPower.Letters, "ลงนามเฉพาะหนังสือภายนอกและหนังสือเวียน", Role.Head, Role.Executive) { Delegable = true },
        new(SigningPower.Orders, "ลงนามเฉพาะคำสั่งและประกาศ", Role.Head, Role.Executive) { Delegable = true },
        new("circulars.send", "ส่งหนังสือเวียน", Role.Coordinator, Role.Head, Role.Executive, Role.HumanResources, Role.Legal),
        new("letters.audit", "ดูบันทึกการกระทำของหนังสือทุกฉบับ", Role.InternalAudit, Role.Legal),
        new("papers.print", "พิมพ์เอกสารราชการ", [.. Role.Staff]),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddRecordWords(LetterRecordWords.All);
        services.AddSingleton(CorrespondencePrivacy.Letters).AddSingleton(CorrespondencePrivacy.OldDrafts);
        services.AddPersonalTables(CorrespondencePrivacy.Tables);

        services.AddScoped<Viewing>();
        services.AddScoped<LetterStore>();
        services.AddScoped<LetterDrafts>();
        services.AddScoped<LetterChain>();
        services.AddScoped<LetterSigning>();
        services.AddScoped<LetterIssuing>();
        services.AddScoped<PaperMaking>();
        services.AddScoped<LetterFiles>();
        services.AddScoped<ISignedByHolder, SignedOrders>();
        services.AddScoped<UnitPrefixes>();
        services.AddScoped<IncomingBook>();
        services.AddScoped<Circulars>().AddScoped<ICountSource, UnreadCirculars>();
        services.AddScoped<ILetters, Letters>();
        services.AddScoped<BodyChoices>();
        services.AddScoped<DemoBooks>();
        services.AddScoped<DemoDesk>();
        services.AddScoped<IDemoContent, DemoLetters>();
        services.AddScoped<PublicCheck>();
        services.AddSingleton<CheckGate>();
        services.AddScoped<CircularSurroundings>();
        services.AddScoped<ITaskSource, LetterTasks>();
        services.AddScoped<IRecordNames, LetterNames>().AddScoped<IRecordNames, IncomingNames>().AddScoped<IRecordNames, CircularNames>();
        services.AddScoped<LetterCommands>();
        services.AddScoped<LetterSurroundings>();
        services.AddScoped<LetterDesk>();
        services.AddJob<PrintSigned, SignedPrinting>(LetterSigning.Printing);
        services.AddSingleton(new ClosedRegister("letters.audit", Name));
        services.AddWords<CorrespondenceModule>();
        services.AddSingleton(new MenuEntry("letters", "เอกสารราชการ", "/office/letters", 70, "letters.read"));
    }
}
