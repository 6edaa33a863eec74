using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>Nothing of the form the paper was written on is left in it: placeholders, choices not made, years not filled in. Source: features 1.2 no. 11.</summary>
internal sealed class TemplateTextRule() : ConsistencyRule(
    "template.leftover", "ไม่มีข้อความของแบบฟอร์มค้างอยู่", FindingSeverity.Error, "ข้อความที่แบบฟอร์มให้แทนที่หรือเลือก")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        paper.Lines.SelectMany(line => (Finding[])[.. Placeholders(line), .. Choices(line), .. Blanks(line)]);

    private IEnumerable<Finding> Placeholders(AuditedLine line) =>
        FormLeftovers.Placeholders(line.Arabic).Select(match => Found(
            Places.Of(line), Places.Excerpt(line.Text, match.Index, match.Length), null, $"ยังมีคำของแบบฟอร์มว่า \"{line.Text.Substring(match.Index, match.Length).Trim()}\" ต้องแทนด้วยข้อมูลจริง"));

    private IEnumerable<Finding> Choices(AuditedLine line) =>
        FormLeftovers.Choices(line.Text).Select(match => Found(
            Places.Of(line), Places.Excerpt(line.Text, match.Index, match.Length), null,
            $"\"{match.Value.Trim()}\" เป็นตัวเลือกของแบบฟอร์ม ต้องเหลือเฉพาะของหน่วยงาน",
            match.Groups["post"].Success ? null : FindingSeverity.Warning));

    private IEnumerable<Finding> Blanks(AuditedLine line) =>
        FormLeftovers.Blanks(line.Arabic).Select(match => Found(
            Places.Of(line), Places.Excerpt(line.Text, match.Index, match.Length), null, "มีช่องว่างของแบบฟอร์มที่ยังไม่ได้เติม", FindingSeverity.Warning));
}
