using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

/// <summary>Nothing of the form the paper was written on is left in it: placeholders, choices not made, years not filled in. Source: features 1.2 no. 11.</summary>
internal sealed partial class TemplateTextRule() : ConsistencyRule(
    "template.leftover", "ไม่มีข้อความของแบบฟอร์มค้างอยู่", FindingSeverity.Error, "ข้อความที่แบบฟอร์มให้แทนที่หรือเลือก")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        paper.Lines.SelectMany(line => (Finding[])[.. Placeholders(line), .. Choices(line), .. Blanks(line)]);

    private IEnumerable<Finding> Placeholders(AuditedLine line) =>
        Placeholder().Matches(line.Arabic).Select(match => Found(
            Places.Of(line), Places.Excerpt(line.Text, match.Index, match.Length), null, $"ยังมีคำของแบบฟอร์มว่า \"{line.Text.Substring(match.Index, match.Length).Trim()}\" ต้องแทนด้วยข้อมูลจริง"));

    private IEnumerable<Finding> Choices(AuditedLine line) =>
        Choice().Matches(line.Text).Select(match => Found(
            Places.Of(line), Places.Excerpt(line.Text, match.Index, match.Length), null,
            $"\"{match.Value.Trim()}\" เป็นตัวเลือกของแบบฟอร์ม ต้องเหลือเฉพาะของหน่วยงาน",
            match.Groups["post"].Success ? null : FindingSeverity.Warning));

    private IEnumerable<Finding> Blanks(AuditedLine line) =>
        Blank().Matches(line.Arabic).Select(match => Found(
            Places.Of(line), Places.Excerpt(line.Text, match.Index, match.Length), null, "มีช่องว่างของแบบฟอร์มที่ยังไม่ได้เติม", FindingSeverity.Warning));

    // "ไม่ต้องระบุชื่อผู้ร้อง" is a sentence; "ระบุชื่อ อปท." and "(ระบุ…)" are orders to the writer
    [GeneratedRegex(@"ระบุ(?:ชื่อ)? ?(?:ชื่อ ?)?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\.?|หน่วยงานของท่าน|ชื่อหน่วยงาน|อบต\.?/|เทศบาล/)|[(\[<{] ?(?:โปรด|กรุณา|ให้)?(?:ระบุ|ใส่|เติม|กรอก)[^)\]>}]{0,40}[)\]>}]|พ\.?ศ\.? ?25(?:\.{2,}|…|_{2,}|[xX]{2})|(?<![A-Za-z0-9])[xX]{3,}(?![A-Za-z0-9])|[○◯〇]{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<post>(?:นายก|ปลัด|รองนายก|รองปลัด|พนักงาน|สมาชิกสภา|ประธานสภา) ?)?\(? ?(?:อบจ\.? ?/ ?เทศบาล ?/ ?อบต\.?|อบต\.? ?/ ?เทศบาล(?: ?/ ?อบจ\.?)?|เทศบาล ?/ ?อบต\.?)(?![ก-ฮ]) ?\)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Choice();

    // Dotted lines of a form beside the words they ask for; signature lines are no blanks
    [GeneratedRegex(@"(?:จำนวน|ร้อยละ|เป็นเงิน|งบประมาณ|เทศบาลตำบล|องค์การบริหารส่วนตำบล|อบต\.|อำเภอ|จังหวัด|ปี พ\.ศ\.) ?(?:\.{4,}|…{2,}|_{3,})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();
}
