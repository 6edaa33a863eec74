using System.CommandLine;
using Prongsai.Frameworks;
using Prongsai.Papers;

namespace Prongsai.Host.Commands;

internal static class CheckCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "เอกสาร .docx .xlsx .html .md .txt" };
        var year = YearOption.Make("ปีงบประมาณของเอกสาร ถ้าต้องการกำหนดเอง");
        var agency = new Option<string?>("--agency") { Description = "ชื่อหน่วยงานที่ถูกต้อง เช่น อบต.ตัวอย่าง" };
        var command = new Command("check", "ตรวจความสอดคล้องของเอกสาร ได้ข้อขัดแย้งบรรทัดละหนึ่ง JSON\nตัวอย่าง: prongsai check รายงาน.docx") { file, year, agency };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(year), parsed.GetValue(agency)));
        return command;
    }

    private static int Run(string file, int? year, string? agency)
    {
        var document = PaperFile.Read(file);
        if (!document.IsOk)
        {
            return Exit.With(document.Error);
        }

        var paper = PaperImporter.Stage(document.Value, RulePackLibrary.Shipped, new ImportHints(year, agency));
        var findings = ConsistencyAuditor.Audit(paper, document.Value, RulePackLibrary.Shipped);
        foreach (var finding in findings)
        {
            Console.Out.WriteLine(FindingJson.Write(finding));
        }

        return findings.Any(f => f.Severity == FindingSeverity.Error) ? Exit.Findings : Exit.Done;
    }
}
