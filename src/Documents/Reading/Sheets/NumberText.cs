using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Documents.Reading;

/// <summary>A number of a sheet as the sheet shows it: dates in Thai, percent, thousands and decimals as formatted.</summary>
internal static partial class NumberText
{
    private const int FirstBuddhistYear = 2400;
    private static readonly SearchValues<char> DateSigns = SearchValues.Create("dmyhsbDMYHSBวดปชน");
    private static readonly SearchValues<char> DaySigns = SearchValues.Create("dybDYBวป");
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate DayZero1904 = new(1904, 1, 1);

    public static string Show(string value, string format, bool startsIn1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }
        var code = Literals().Replace(format.Split(';')[0], "");
        if (IsDate(code))
        {
            return Date(number, code, startsIn1904) ?? value;
        }
        return Math.Abs(number) < 1e15 ? Decimal((decimal)number, code) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A date; years typed in the Buddhist era, which the sheet takes for years after Christ, are read as meant.</summary>
    private static string? Date(double serial, string code, bool startsIn1904)
    {
        if (serial is < 0 or > 2_958_465)
        {
            return null;
        }
        var time = TimeOfDay(serial);
        if (!HasDay(code))
        {
            return time;
        }
        var date = (startsIn1904 ? DayZero1904 : DayZero).PlusDays((int)serial);
        if (date.Year >= FirstBuddhistYear)
        {
            date = date.PlusYears(-ThaiDates.BuddhistEra);
        }
        var text = ThaiDates.Format(date, ThaiDateStyle.Short);
        return code.Contains('h', StringComparison.OrdinalIgnoreCase) && time != "00:00" ? $"{text} {time}" : text;
    }

    private static string TimeOfDay(double serial)
    {
        var minutes = (int)Math.Round((serial - Math.Floor(serial)) * 24 * 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60 % 24:00}:{minutes % 60:00}");
    }

    private static string Decimal(decimal number, string code)
    {
        if (!code.Contains('0') && !code.Contains('#'))
        {
            return number.ToString("0.##########", CultureInfo.InvariantCulture);
        }
        var isPercent = code.Contains('%');
        var places = Decimals().Match(code) is { Success: true } match ? Math.Min(match.Groups[1].Length, 10) : 0;
        var rounded = Math.Round(isPercent ? number * 100 : number, places, MidpointRounding.AwayFromZero);
        var pattern = (code.Contains(",#", StringComparison.Ordinal) || code.Contains(",0", StringComparison.Ordinal) ? "N" : "F")
            + places.ToString(CultureInfo.InvariantCulture);
        return rounded.ToString(pattern, CultureInfo.InvariantCulture) + (isPercent ? "%" : "");
    }

    private static bool IsDate(string code) =>
        !code.Equals("General", StringComparison.OrdinalIgnoreCase) && code != "@"
        && !code.Contains('0') && !code.Contains('#')
        && code.AsSpan().ContainsAny(DateSigns);

    private static bool HasDay(string code) => code.AsSpan().ContainsAny(DaySigns) || !code.Contains('h', StringComparison.OrdinalIgnoreCase);

    /// <summary>Quoted text, escapes and settings in brackets say nothing about the kind of number.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literals();

    [GeneratedRegex(@"\.([0#]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decimals();
}
