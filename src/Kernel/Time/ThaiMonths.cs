namespace Prongsai.Kernel;

/// <summary>Month names as papers write them.</summary>
internal static class ThaiMonths
{
    public static readonly string[] Long =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    public static readonly string[] Short =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    /// <summary>Full names, and abbreviations with dots and spaces set anyhow or without dots; scanned papers read ค as ศ.</summary>
    public const string Pattern =
        @"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม" +
        @"|(?:ม|มี|ก|ส|ต|ธ) ?\. ?[คศ] ?\.?|พ ?\. ?ค ?\.?|ก ?\. ?พ ?\.?|(?:เม|มิ|ก|พ) ?\. ?ย ?\.?" +
        @"|(?<![ก-๎])(?:มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค)\.?(?![ก-๎]))";

    private static readonly string[] Bare = [.. Short.Select(m => m.Replace(".", "", StringComparison.Ordinal))];

    /// <summary>1 to 12; null when the text is no month.</summary>
    public static int? Parse(string text)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var index = Array.IndexOf(Long, name);
        index = index >= 0 ? index : Array.IndexOf(Bare, name.Replace('ศ', 'ค'));
        return index >= 0 ? index + 1 : null;
    }
}
