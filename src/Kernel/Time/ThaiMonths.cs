namespace Prongsai.Kernel;

/// <summary>Month names as papers write them.</summary>
internal static class ThaiMonths
{
    public static readonly string[] Long =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    public static readonly string[] Short =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    /// <summary>Full names, and abbreviations with dots and spaces set anyhow; scanned papers read ค as ศ.</summary>
    public const string Pattern =
        @"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม" +
        @"|(?:ม|มี|ก|ส|ต|ธ) ?\. ?[คศ] ?\.?|พ ?\. ?ค ?\.?|ก ?\. ?พ ?\.?|(?:เม|มิ|ก|พ) ?\. ?ย ?\.?)";

    /// <summary>1 to 12; null when the text is no month.</summary>
    public static int? Parse(string text)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal);
        var index = Array.IndexOf(Long, name);
        if (index >= 0)
        {
            return index + 1;
        }

        var dotted = name.Replace('ศ', 'ค').TrimEnd('.') + ".";
        index = Array.IndexOf(Short, dotted);
        return index >= 0 ? index + 1 : null;
    }
}
