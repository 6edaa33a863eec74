using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Prongsai.Kernel;

/// <summary>Money as a whole number of satang (1 baht = 100 satang).</summary>
public readonly partial record struct Satang(long Value)
{
    public static Satang FromBaht(decimal baht) => new((long)decimal.Round(baht * 100, 0, MidpointRounding.AwayFromZero));

    /// <summary>Reads a printed amount: "๑,๒๓๔.๕๐ บาท", "50,000", "20000 บาท". A dash or words are no amount.</summary>
    public static bool TryParse(string text, out Satang amount)
    {
        amount = default;
        var match = Printed().Match(ThaiDigits.ToArabic(text.Trim()));
        if (!match.Success
            || !decimal.TryParse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var baht)
            || baht > 1_000_000_000_000m)
        {
            return false;
        }

        amount = FromBaht(baht);
        return true;
    }

    /// <summary>"หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์"; a whole amount ends in บาทถ้วน.</summary>
    public string ThaiReading()
    {
        var magnitude = Math.Abs((decimal)Value);
        var (baht, satang) = ((long)(magnitude / 100), (int)(magnitude % 100));
        var reading = new StringBuilder(Value < 0 ? "ลบ" : "");
        if (baht > 0 || satang == 0)
        {
            reading.Append(ReadNumber(baht)).Append("บาท");
        }

        return reading.Append(satang == 0 ? "ถ้วน" : ReadNumber(satang) + "สตางค์").ToString();
    }

    /// <summary>"1,234.50".</summary>
    public override string ToString() => (Value / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] Places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    private static string ReadNumber(long number)
    {
        if (number == 0)
        {
            return Digits[0];
        }

        var (millions, rest) = (number / 1_000_000, (int)(number % 1_000_000));
        return (millions > 0 ? ReadNumber(millions) + "ล้าน" : "") + ReadBelowMillion(rest, afterMillion: millions > 0);
    }

    private static string ReadBelowMillion(int number, bool afterMillion)
    {
        var reading = new StringBuilder();
        var digits = number.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, place) = (digits[i] - '0', digits.Length - 1 - i);
            if (digit == 0)
            {
                continue;
            }

            reading.Append((digit, place) switch
            {
                (1, 1) => "สิบ",
                (2, 1) => "ยี่สิบ",
                (1, 0) when number > 10 || afterMillion => "เอ็ด",
                _ => Digits[digit] + Places[place],
            });
        }

        return reading.ToString();
    }

    [GeneratedRegex(@"^(?:จำนวน ?)?((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,2})?) ?(?:บาท(?:ถ้วน)?|\.-)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Printed();
}
