using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features.Requests;

/// <summary>The readable answer: what the office holds about the person, why it must keep what it keeps.</summary>
internal static class PackageLetter
{
    public static OfficialDocument Of(PersonRequest request, FoundAboutPerson found, OfficeProfile office)
    {
        var right = RightWords.Of(request.Wanted);
        List<Block> blocks =
        [
            new Heading(1, $"ข้อมูลส่วนบุคคลของ {request.SubjectName}"),
            new Paragraph($"{office.Name.Full} {office.Place}") { Align = TextAlign.Centre },
            new Paragraph($"ตามคำขอที่ {request.PrintedNumber} รับเมื่อ {PrivacyWords.Date(request.ReceivedOn)} ({right.NameTh} มาตรา {right.Section} แห่ง พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) สำนักงานมีข้อมูลเกี่ยวกับท่านในระบบดังนี้") { Indented = true },
        ];
        if (found.Sections.Count == 0)
        {
            blocks.Add(new Paragraph("ไม่พบข้อมูลของท่านในระบบนี้") { Indented = true });
        }

        foreach (var section in found.Sections)
        {
            blocks.Add(new Heading(2, section.TitleTh));
            blocks.Add(new Table([Row(section.Columns, true), .. section.Lines.Select(l => Row(l.Values, false))]));
            blocks.Add(new Paragraph(section.Fate == PersonalFate.Stays ? $"ข้อมูลนี้ต้องเก็บไว้ เพราะ{section.WhyTh}" : "ท่านขอให้ลบข้อมูลนี้ได้") { Quiet = true });
            if (section.More > 0)
            {
                blocks.Add(new Paragraph($"มีอีก {section.More} รายการชนิดเดียวกัน ขอดูเพิ่มได้ที่สำนักงาน") { Quiet = true });
            }
        }

        blocks.Add(new Heading(2, "สิทธิของท่าน"));
        blocks.Add(new Paragraph("ท่านขอให้แก้ไข ลบ ระงับ หรือคัดค้านการใช้ข้อมูลได้ และร้องเรียนต่อคณะกรรมการผู้เชี่ยวชาญ สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล (สคส.) ได้ตามมาตรา 73") { Indented = true });
        blocks.Add(new Paragraph($"ติดต่อ {office.Name.Full} {office.Telephone} {office.Email}") { Indented = true });
        return new OfficialDocument(new DocumentProperties($"ข้อมูลส่วนบุคคล คำขอที่ {request.PrintedNumber}"), [.. blocks]);
    }

    private static TableRow Row(IEnumerable<string> values, bool head) => new([.. values.Select(v => new TableCell(v))]) { IsHeader = head };
}
