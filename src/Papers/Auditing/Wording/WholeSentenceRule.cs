using System.Text.RegularExpressions;

namespace Prongsai.Papers.Auditing;

/// <summary>A text of a row does not stop in the middle of a sentence. Source: features 1.2 no. 6.</summary>
internal sealed partial class WholeSentenceRule() : ConsistencyRule(
    "text.truncated", "ข้อความจบประโยค", FindingSeverity.Warning, "ข้อความในตารางต้องอ่านจบความในตัวเอง")
{
    private const decimal SureReading = 0.6m;

    public override IEnumerable<Finding> Check(AuditedPaper paper) =>
        Rows(paper)
            .Where(row => row.Confidence >= SureReading)
            .SelectMany(row => Texts(row).Where(IsCut).Distinct().Select(text => Found(
                Places.Of(row), Places.Tail(text.TrimEnd()), null, "ข้อความหยุดกลางประโยค น่าจะพิมพ์หรือคัดลอกมาไม่ครบ")));

    private static IEnumerable<StagedRow> Rows(AuditedPaper paper) => paper.Staged.Tables.SelectMany(table => table.Rows);

    /// <summary>Each piece that should be whole. Inner items of a list may end with "และ" or "ได้แก่", so only a goal without a verb is cut there.</summary>
    private static IEnumerable<string> Texts(StagedRow row) => row switch
    {
        MeasureRow measure => [measure.Measure, .. Whole(measure.Steps), .. Last(measure.Result), .. Last(measure.Outcome)],
        UpliftRow uplift => [.. Whole(uplift.Guidance), .. Last(uplift.Result)],
        OitItemRow item => [.. Whole(item.Components), .. Last(item.Result)],
        ProjectSheetRow sheet => [.. Whole(sheet.Objectives), .. Whole(sheet.Outputs), .. Last(sheet.Target)],
        RiskRow risk => [.. Whole(risk.Controls), .. Whole(risk.Events)],
        _ => [],
    };

    private static IEnumerable<string> Last(string? text) => text is null ? [] : [text.Split('\n')[^1], .. text.Split('\n').Where(EndsWithoutVerb)];

    private static IEnumerable<string> Whole(IReadOnlyList<string> items) =>
        items.Where((item, index) => index == items.Count - 1 || EndsWithoutVerb(item));

    private static bool IsCut(string text) => EndsOpen().IsMatch(text) || EndsWithoutVerb(text);

    private static bool EndsWithoutVerb(string text) => GoalWithoutVerb().IsMatch(text);

    // Words that cannot end a Thai phrase. "ที่", "การ", "ให้" and "ต่อ" also end whole words (หน้าที่, บริการ, ติดต่อ) and are left out
    [GeneratedRegex(@"(?:เพื่อให้|เพื่อ|และ|(?<!ปรึกษาหา|หา)หรือ|โดย|ซึ่ง|เช่น|ได้แก่|รวมถึง|รวมทั้ง|พร้อมทั้ง|ตลอดจน|เนื่องจาก|สำหรับ|ในการ|โดยการ|ทำให้|(?<!สิ่ง|ข้าว|เจ้า|รับ|ให้|ซื้อ|ส่ง|มอบ|ขาย|จ่าย|เก็บ)ของ|(?<!กำ|กลั)กับ)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsOpen();

    [GeneratedRegex(@"เพื่อให้(?:บุคลากร|ประชาชน|เจ้าหน้าที่|ผู้รับบริการ|ผู้มารับบริการ|ผู้มาติดต่อ|พนักงาน|ข้าราชการ|ผู้บริหาร|หน่วยงาน|ผู้มีส่วนได้ส่วนเสีย|ทุกคน|บุคคลภายนอก)(?:ทุกคน|ทุกระดับ|ทั่วไป|ภายใน|ภายนอก|ใน(?:หน่วยงาน|องค์กร|สังกัด|พื้นที่)|ของหน่วยงาน|ส่วนตำบล)*\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GoalWithoutVerb();
}
