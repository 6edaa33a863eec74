using System.Collections.Immutable;
using Prongsai.Assessment.Domain;
using Prongsai.Papers;

namespace Prongsai.Assessment.Features.Import;

/// <summary>A staged row as the review shows it: a heading, the fields that may be corrected, and lines to read.</summary>
/// <param name="Place">"measures:2", first part of each field's place.</param>
internal sealed record RowView(string Place, string Title, StagedRow Row, ImmutableArray<FieldView> Fields, ImmutableArray<string> Lines)
{
    /// <summary>Below this the row opens by itself and asks to be looked at.</summary>
    public const decimal Doubtful = 0.8m;

    public bool AsksAttention => Row.Confidence < Doubtful || !Row.Guesses.IsEmpty;

    public static IEnumerable<RowView> Of(StagedTable table) => table.Rows.Select((row, i) => Of($"{table.Kind}:{i}", row));

    private static RowView Of(string place, StagedRow row) => row switch
    {
        MeasureRow r => new(place, Numbered(r.Number ?? r.Indicator, r.Measure), r,
            [F("Measure", "มาตรการ", r.Measure), F("Owners", "ผู้รับผิดชอบ", r.Owners), F("Period", "ระยะเวลา", r.Period), F("Result", "ผลการดำเนินการ", r.Result)],
            [.. Steps("วิธีดำเนินการ", r.Steps), Status(r.Status), Line("ผลลัพธ์", r.Outcome)]),
        UpliftRow r => new(place, $"ตัวชี้วัดที่ {r.Indicator}", r,
            [F("Indicator", "ตัวชี้วัดที่", r.Indicator), F("Owners", "ผู้รับผิดชอบ", r.Owners)],
            [.. Steps("แนวทาง", r.Guidance), Line("ระยะเวลา", r.Period), Status(r.Status), Line("ผล", r.Result)]),
        OitItemRow r => new(place, $"{r.Item} {r.Title}", r,
            [F("Item", "ข้อ", r.Item), F("Title", "ชื่อข้อ", r.Title), F("Owners", "ผู้รับผิดชอบ", r.Owners), F("Result", "ความก้าวหน้า", r.Result)],
            [Status(r.Status), .. Steps("องค์ประกอบ", r.Components)]),
        IndicatorScoreRow r => new(place, $"{r.Indicator} {r.Label}", r, [F("Indicator", "ตัวชี้วัดที่", r.Indicator), F("Score", "คะแนน", r.Score)], []),
        RiskRow r => new(place, Numbered(r.Number, r.Process), r, [F("Process", "ขั้นตอน", r.Process), F("Level", "ระดับ", r.Level)], [.. Steps("เหตุการณ์", r.Events), .. Steps("มาตรการควบคุม", r.Controls)]),
        PlanProjectRow r => new(place, Numbered(r.Number, r.Title), r, [F("Title", "โครงการ", r.Title), F("Dimension", "มิติที่", r.Dimension)],
            [.. r.Budgets.Select(b => $"ปี {b.Key}: {Budget(b.Value)}"), Line("หมายเหตุ", r.Note)]),
        ProjectSheetRow r => new(place, Numbered(r.Number, r.Title), r, [F("Title", "ชื่อโครงการ", r.Title), F("Budget", "งบประมาณ", r.Budget)],
            [Line("กลุ่มเป้าหมาย", r.Target), .. Steps("วัตถุประสงค์", r.Objectives), .. Steps("วิธีดำเนินการ", r.Method), .. Steps("ผลผลิต/ผลลัพธ์", r.Outputs), $"หัวข้อครบ {r.Headings.Length} จาก 9"]),
        TargetRow r => new(place, r.Indicator, r, [F("Indicator", "ตัวชี้วัด", r.Indicator)], [.. r.Values.Select(v => $"ปี {v.Key}: {v.Value}")]),
        PlanTextRow r => new(place, ImportWords.Of(r.Part), r, [F("Lines", "บรรทัดละ 1 ย่อหน้าหรือ 1 ข้อ", r.Lines) with { Rows = Math.Clamp(r.Lines.Length * 2, 2, 12) }], []),
        _ => new(place, "", row, [], []),
    };

    private static FieldView F(string name, string label, object? value) => new(name, label, StagedEditing.Text(value), value is ImmutableArray<string> or null ? 2 : 1);

    private static string Numbered(int? number, string text) => number is null ? text : $"{number}. {text}";

    private static string Line(string label, string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"{label}: {text}";

    private static string Status(WorkStatus? status) => $"สถานะ: {ImportWords.Of(status)}";

    private static IEnumerable<string> Steps(string label, ImmutableArray<string> steps) => steps.Select((s, i) => $"{label} {i + 1}: {s}");

    private static string Budget(PlannedBudget budget) => budget.State switch
    {
        BudgetState.Amount => new Kernel.Satang(budget.Satang) + " บาท",
        BudgetState.None => "ไม่ใช้งบประมาณ",
        _ => "ไม่ได้ระบุ",
    };
}

/// <param name="Name">Field of the staged row.</param>
internal sealed record FieldView(string Name, string Label, string Text, int Rows);
