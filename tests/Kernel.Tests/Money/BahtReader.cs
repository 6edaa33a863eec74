namespace Prongsai.Kernel.Tests.Money;

/// <summary>Reads an amount in Thai words back to satang, as a person would: units within a million, millions before ล้าน.</summary>
internal static class BahtReader
{
    private static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly (string Word, long Worth)[] Places = [("แสน", 100_000), ("หมื่น", 10_000), ("พัน", 1_000), ("ร้อย", 100), ("สิบ", 10)];

    public static long Satang(string words)
    {
        var (sign, text) = words.StartsWith("ลบ", StringComparison.Ordinal) ? (-1, words[2..]) : (1, words);
        var baht = text.Split("บาท");
        var whole = baht.Length == 2 ? Number(baht[0]) : 0;
        var rest = baht[^1].Replace("ถ้วน", "", StringComparison.Ordinal).Replace("สตางค์", "", StringComparison.Ordinal);
        return sign * ((whole * 100) + Number(rest));
    }

    private static long Number(string words)
    {
        var parts = words.Split("ล้าน");
        return parts.Aggregate(0L, (sum, part) => (sum * 1_000_000) + BelowMillion(part));
    }

    private static long BelowMillion(string words)
    {
        var sum = 0L;
        foreach (var (word, worth) in Places)
        {
            var at = words.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                sum += worth * (at == 0 ? 1 : words[..at] == "ยี่" ? 2 : Array.IndexOf(Digits, words[..at]));
                words = words[(at + word.Length)..];
            }
        }

        return sum + (words.Length == 0 ? 0 : words == "เอ็ด" ? 1 : Array.IndexOf(Digits, words));
    }
}
