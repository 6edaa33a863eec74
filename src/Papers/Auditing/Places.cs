using System.Globalization;

namespace Prongsai.Papers.Auditing;

/// <summary>Places of findings in words.</summary>
internal static class Places
{
    private const int LongestExcerpt = 90;

    public static FindingPlace Of(StagedRow row) => new(NameOf(row), row.Source.Line);

    public static FindingPlace Of(AuditedLine line) => new(line.InTable ? "ข้อความในตาราง" : line.IsHeading ? "หัวเรื่อง" : "เนื้อความ", line.Line);

    /// <summary>A stretch of text around a match, short enough for a list.</summary>
    public static string Excerpt(string text, int index, int length)
    {
        var room = Math.Max(0, LongestExcerpt - length) / 2;
        var start = Math.Max(0, index - room);
        var end = Math.Min(text.Length, index + length + room);
        var stretch = text[start..end].Replace('\n', ' ').Trim();
        return (start > 0 ? "…" : "") + stretch + (end < text.Length ? "…" : "");
    }

    public static string Shorten(string text) => Excerpt(text, 0, Math.Min(text.Length, LongestExcerpt));

    /// <summary>The end of a text.</summary>
    public static string Tail(string text) => Excerpt(text, Math.Max(0, text.Length - LongestExcerpt), Math.Min(text.Length, LongestExcerpt));

    private static string NameOf(StagedRow row) => row switch
    {
        MeasureRow { Number: { } number } => $"มาตรการที่ {Text(number)}",
        MeasureRow { Indicator: { } indicator } => $"มาตรการของตัวชี้วัดที่ {Text(indicator)}",
        MeasureRow measure => $"มาตรการ \"{Shorten(measure.Measure)}\"",
        UpliftRow { Indicator: { } indicator } => $"แนวทางยกระดับ ตัวชี้วัดที่ {Text(indicator)}",
        UpliftRow => "แนวทางยกระดับ",
        OitItemRow item => $"ข้อ {item.Item}",
        IndicatorScoreRow score => $"คะแนนตัวชี้วัดที่ {Text(score.Indicator)}",
        RiskRow { Number: { } number } => $"ความเสี่ยงลำดับที่ {Text(number)}",
        RiskRow risk => $"ความเสี่ยง \"{Shorten(risk.Process)}\"",
        PlanProjectRow { Number: { } number } => $"ตารางโครงการ ลำดับที่ {Text(number)}",
        PlanProjectRow project => $"ตารางโครงการ \"{Shorten(project.Title)}\"",
        ProjectSheetRow { Number: { } number } => $"รายละเอียดโครงการ ลำดับที่ {Text(number)}",
        ProjectSheetRow sheet => $"รายละเอียดโครงการ \"{Shorten(sheet.Title)}\"",
        TargetRow target => $"ค่าเป้าหมาย \"{Shorten(target.Indicator)}\"",
        _ => "แถวในตาราง",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
