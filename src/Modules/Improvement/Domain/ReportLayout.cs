using System.Collections.Immutable;

namespace Prongsai.Improvement.Domain;

/// <summary>A column of a report of measures.</summary>
internal enum ReportColumn { Number, Indicator, Origin, Measure, Steps, Owners, Period, Status, Result, Outcome, StatusAndResult }

/// <summary>How a status is printed (S68).</summary>
internal enum StatusStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Three boxes: cannot be done, under way, done. A measure that has not begun ticks none and its result says why.</summary>
    ThreeBoxes,

    /// <summary>In words.</summary>
    Text,

    /// <summary>Two boxes: not done, done (which also stands for under way).</summary>
    TwoBoxes,
}

/// <summary>A table of measures as data: which columns, in which order, with which words.</summary>
/// <param name="Key">Stays the same; of an office's own layout its id.</param>
/// <param name="NameTh">As it stands in the list to choose from.</param>
internal sealed record ReportLayout(string Key, string NameTh, MeasureKind Kind, ImmutableArray<ReportColumn> Columns, StatusStyle Status, bool ThaiDigits)
{
    /// <summary>Words over columns that differ from the usual.</summary>
    public ImmutableDictionary<ReportColumn, string> Heads { get; init; } = ImmutableDictionary<ReportColumn, string>.Empty;

    /// <summary>Every indicator of the year has a row, also one without a measure (S66).</summary>
    public bool EveryIndicator { get; init; }

    /// <summary>Heading of the paper; the year follows.</summary>
    public string TitleTh { get; init; } = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส";

    public string HeadOf(ReportColumn column) => Heads.GetValueOrDefault(column) ?? UsualHead(column);

    public static string UsualHead(ReportColumn column) => column switch
    {
        ReportColumn.Number => "ลำดับ",
        ReportColumn.Indicator => "ตัวชี้วัด",
        ReportColumn.Origin => "ที่มา",
        ReportColumn.Measure => "มาตรการ/แนวทาง",
        ReportColumn.Steps => "ขั้นตอน/วิธีการดำเนินการ",
        ReportColumn.Owners => "ผู้รับผิดชอบ",
        ReportColumn.Period => "ระยะเวลาดำเนินการ",
        ReportColumn.Status => "สถานะ",
        ReportColumn.Result => "ผลการดำเนินการ",
        ReportColumn.Outcome => "ผลลัพธ์/ความสำเร็จ",
        _ => "สรุปผลการดำเนินการ",
    };

    /// <summary>Relative width of a column, from what usually stands in it; <see cref="ColumnWidths"/> leans it towards what does.</summary>
    public static double WidthOf(ReportColumn column) => column switch
    {
        ReportColumn.Number => 0.9,
        ReportColumn.Owners => 1.6,
        ReportColumn.Indicator => 1.7,
        ReportColumn.Period or ReportColumn.Status => 1.8,
        ReportColumn.Origin => 2,
        ReportColumn.StatusAndResult or ReportColumn.Result or ReportColumn.Steps => 3.2,
        _ => 2.6,
    };

    /// <summary>Whether whole sentences stand in a column.</summary>
    public static bool IsText(ReportColumn column) => column is ReportColumn.Measure or ReportColumn.Steps or ReportColumn.Result or ReportColumn.Outcome or ReportColumn.StatusAndResult or ReportColumn.Origin;

    /// <summary>The layouts found in offices' own papers (S18, S64-S67).</summary>
    public static readonly ImmutableArray<ReportLayout> Known =
    [
        new("five", "5 คอลัมน์ ผลการดำเนินการอย่างเดียว", MeasureKind.Measure,
            [ReportColumn.Measure, ReportColumn.Steps, ReportColumn.Owners, ReportColumn.Period, ReportColumn.Result], StatusStyle.None, false)
        {
            Heads = Words((ReportColumn.Steps, "การกำหนดขั้นตอนและวิธีการปฏิบัติ")),
        },
        new("boxes", "6 คอลัมน์ ช่องติ๊ก 3 สถานะ", MeasureKind.Measure,
            [ReportColumn.Measure, ReportColumn.Steps, ReportColumn.Owners, ReportColumn.Period, ReportColumn.StatusAndResult, ReportColumn.Outcome], StatusStyle.ThreeBoxes, false)
        {
            Heads = Words((ReportColumn.Steps, "วิธีการดำเนินการ")),
        },
        new("indicators", "7 คอลัมน์ เรียงตามตัวชี้วัด", MeasureKind.Measure,
            [ReportColumn.Indicator, ReportColumn.Measure, ReportColumn.Steps, ReportColumn.Owners, ReportColumn.Period, ReportColumn.StatusAndResult, ReportColumn.Outcome], StatusStyle.Text, true)
        {
            Heads = Words((ReportColumn.Measure, "มาตรการ/แนวทางที่จะดำเนินการ"), (ReportColumn.Steps, "วิธีการดำเนินการ")),
            EveryIndicator = true,
        },
        new("numbered", "7 คอลัมน์ มีลำดับ", MeasureKind.Measure,
            [ReportColumn.Number, ReportColumn.Measure, ReportColumn.Steps, ReportColumn.Period, ReportColumn.Owners, ReportColumn.StatusAndResult, ReportColumn.Outcome], StatusStyle.TwoBoxes, false)
        {
            Heads = Words((ReportColumn.Measure, "มาตรการ/กิจกรรม"), (ReportColumn.Steps, "วิธีดำเนินการ")),
        },
        new("uplift", "แนวทางในการยกระดับการประเมิน 5 คอลัมน์", MeasureKind.Uplift,
            [ReportColumn.Indicator, ReportColumn.Steps, ReportColumn.Owners, ReportColumn.Period, ReportColumn.StatusAndResult], StatusStyle.TwoBoxes, false)
        {
            Heads = Words((ReportColumn.Steps, "แนวทาง"), (ReportColumn.StatusAndResult, "ความก้าวหน้า/ผลการดำเนินการ")),
            TitleTh = "แนวทางในการยกระดับการประเมินคุณธรรมและความโปร่งใส",
        },
    ];

    private static ImmutableDictionary<ReportColumn, string> Words(params (ReportColumn Column, string Word)[] words) => words.ToImmutableDictionary(w => w.Column, w => w.Word);
}
