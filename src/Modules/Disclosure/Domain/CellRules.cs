using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain;

/// <summary>From what is typed, or stands in a sheet, to what a cell keeps, and back to what people read. Numbers are kept plain (1234.50), days as 2026-04-30, months as 2026-04.</summary>
internal static partial class CellRules
{
    public const int Longest = 4000;
    private const int LongestShort = 500;
    private const decimal Boundless = 1_000_000_000_000_000_000m;

    /// <summary>Null for an empty cell; else the kept value, or in a sentence what to type instead.</summary>
    /// <param name="year">Gives dates without a year theirs.</param>
    public static Result<string?> Read(ContentColumn column, string? typed, FiscalYear year)
    {
        if (ThaiText.Typed(typed is null ? null : Letters.Writable(typed.ReplaceLineEndings("\n")).Replace('\t', ' ')) is not { } text)
        {
            return (string?)null;
        }

        if (text.Length > (column.Kind == ContentKind.Long ? Longest : LongestShort))
        {
            return Fault(column, $"ยาวเกิน {(column.Kind == ContentKind.Long ? Longest : LongestShort):N0} ตัวอักษร กรุณาย่อ หรือแนบเป็นไฟล์");
        }

        return column.Kind switch
        {
            ContentKind.Number => Number(column, text),
            ContentKind.Money => Money(column, text),
            ContentKind.Date => Day(column, text, year),
            ContentKind.Month => Month(column, text, year),
            ContentKind.Link => Link(column, text),
            ContentKind.Email => Address().IsMatch(text) ? text : Fault(column, "ไม่ใช่อีเมล กรุณากรอกเช่น office@example.go.th"),
            ContentKind.Telephone => ThaiDigits.ToArabic(text),
            ContentKind.Choice => Choice(column, text),
            ContentKind.Picture => Guid.TryParse(text, out var file) ? file.ToString() : Fault(column, "แนบภาพที่หน้าของแถวนี้"),
            ContentKind.Long => text,
            _ => text.Replace('\n', ' '),
        };
    }

    /// <summary>As people read it. English keeps the figures and gives days and months their English names.</summary>
    public static string Show(ContentColumn column, string kept, bool english = false) => column.Kind switch
    {
        ContentKind.Number or ContentKind.Money when decimal.TryParse(kept, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
            number.ToString(column.Kind == ContentKind.Money && number != decimal.Truncate(number) ? "#,##0.00" : column.Key is "latitude" or "longitude" ? "0.######" : "#,##0.##", CultureInfo.InvariantCulture),
        ContentKind.Date when LocalDatePattern.Iso.Parse(kept) is { Success: true } day =>
            english ? day.Value.ToString("d MMMM uuuu", CultureInfo.InvariantCulture) : ThaiDates.Format(day.Value, ThaiDateStyle.Short),
        ContentKind.Month when LocalDatePattern.Iso.Parse(kept + "-01") is { Success: true } month =>
            english ? month.Value.ToString("MMMM uuuu", CultureInfo.InvariantCulture) : ThaiDates.Format(month.Value, ThaiDateStyle.MonthYear),
        _ => kept,
    };

    /// <summary>The number kept in a cell; null for none, or for one so large that a column of them has no sum.</summary>
    public static decimal? NumberOf(string? kept) =>
        decimal.TryParse(kept, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Boundless ? number : null;

    private static Result<string?> Number(ContentColumn column, string text) =>
        decimal.TryParse(ThaiDigits.ToArabic(text).Replace(",", "", StringComparison.Ordinal).TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000m
            ? number.ToString(CultureInfo.InvariantCulture)
            : Fault(column, "กรุณากรอกเป็นตัวเลข เช่น 125");

    private static Result<string?> Money(ContentColumn column, string text) => Satang.TryParse(text, out var amount)
        ? (amount.Value / 100m).ToString("0.##", CultureInfo.InvariantCulture)
        : Fault(column, "กรุณากรอกจำนวนเงินเป็นบาท เช่น 20,000 หรือ 0 ถ้าไม่ใช้งบประมาณ");

    private static Result<string?> Day(ContentColumn column, string text, FiscalYear year) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } iso ? LocalDatePattern.Iso.Format(iso.Value)
        : ThaiDates.Find(text, year) is [{ Precision: DatePrecision.Day } found] ? LocalDatePattern.Iso.Format(found.Period.Start)
        : Fault(column, "กรุณากรอกวันที่ เช่น 30 เม.ย. 2569 หรือ 30/04/2569");

    private static Result<string?> Month(ContentColumn column, string text, FiscalYear year) =>
        IsoMonth().IsMatch(text) ? text
        : ThaiDates.Find(text, year) is [{ Precision: DatePrecision.Month or DatePrecision.Day } found] ? $"{found.Period.Start.Year:0000}-{found.Period.Start.Month:00}"
        : Fault(column, "กรุณากรอกเดือนและปี เช่น ต.ค. 2568");

    private static Result<string?> Link(ContentColumn column, string text) =>
        WebLink.Of(text) is not null
            ? text
            : Fault(column, "กรุณากรอกที่อยู่เว็บเต็ม เช่น https://www.example.go.th/plan.pdf");

    private static Result<string?> Choice(ContentColumn column, string text) =>
        column.Choices.FirstOrDefault(c => ThaiText.Fold(c) == ThaiText.Fold(text)) is { } choice
            ? choice
            : Fault(column, $"กรุณาเลือกจาก {string.Join(" / ", column.Choices)}");

    private static Error.Invalid Fault(ContentColumn column, string cure) => new("content.cell", cure, [new(column.Key, $"{column.Title}: {cure}")]);

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IsoMonth();
}
