using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Past;

/// <summary>A moment of a year that can be looked at: the end of a day, or a freeze.</summary>
/// <param name="Day">In Bangkok.</param>
/// <param name="At">Everything up to here counts.</param>
/// <param name="LastAct">Number of the last act that counts.</param>
/// <param name="Freeze">The freeze whose moment it is; null for the end of a day.</param>
internal sealed record PastMoment(FiscalYear Year, LocalDate Day, Instant At, long LastAct, FreezeLine? Freeze)
{
    private const string FreezePrefix = "freeze-";

    /// <summary>Today has not ended: more may come.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Its part of an address.</summary>
    public string Slug => Freeze is { } freeze ? SlugOf(freeze.Number) : SlugOf(Day);

    public string Words => Freeze is { } freeze ? $"วันตรึงครั้งที่ {freeze.Number} ({ThaiDates.Format(Day, ThaiDateStyle.Short)})" : IsOpen ? $"วันนี้ {ThaiDates.Format(Day, ThaiDateStyle.Short)} ถึงขณะนี้" : $"สิ้นวันที่ {ThaiDates.Format(Day, ThaiDateStyle.Short)}";

    public static string SlugOf(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string SlugOf(int freeze) => string.Create(CultureInfo.InvariantCulture, $"{FreezePrefix}{freeze}");

    public static LocalDate? DayOf(string slug) => LocalDatePattern.Iso.Parse(slug) is { Success: true } day ? day.Value : null;

    public static int? FreezeOf(string slug) =>
        slug.StartsWith(FreezePrefix, StringComparison.Ordinal) && int.TryParse(slug.AsSpan(FreezePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Finds the moment that an address or a person names.</summary>
internal sealed class PastMoments(AgencyData data, Freezes freezes, IClock clock)
{
    private static readonly Error.NotFound Unreadable = new("past.day", "อ่านวันที่ไม่ได้ กรุณาเลือกวันจากหน้าแรกของการตรวจ");

    public async Task<Result<PastMoment>> FindAsync(FiscalYear year, string slug, CancellationToken ct) =>
        PastMoment.FreezeOf(slug) is { } number ? await FreezeAsync(year, number, ct)
            : PastMoment.DayOf(slug) is { } day ? await DayAsync(year, day, ct)
            : Unreadable;

    /// <summary>Day of the first act that the office recorded; null before there is one.</summary>
    public async Task<LocalDate?> FirstDayAsync(CancellationToken cancellationToken) =>
        await data.ReadAsync((db, ct) => db.Set<RecordedAct>().OrderBy(a => a.Sequence).Select(a => (Instant?)a.At).FirstOrDefaultAsync(ct), cancellationToken) is { } first ? OfficeYear.DayOf(first) : null;

    private async Task<Result<PastMoment>> DayAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var today = OfficeYear.Today(clock);
        if (day > today)
        {
            return new Error.Invalid("past.future", $"วันที่ {ThaiDates.Format(day, ThaiDateStyle.Short)} ยังมาไม่ถึง เลือกได้ถึงวันนี้ {ThaiDates.Format(today, ThaiDateStyle.Short)}", [new("Day", "วันนี้ยังมาไม่ถึง")]);
        }

        var end = OfficeYear.Bangkok.AtStartOfDay(day.PlusDays(1)).ToInstant();
        var (last, first) = await data.ReadAsync(async (db, ct) => (
            await db.Set<RecordedAct>().Where(a => a.At < end).OrderByDescending(a => a.Sequence).Select(a => (long?)a.Sequence).FirstOrDefaultAsync(ct),
            await db.Set<RecordedAct>().OrderBy(a => a.Sequence).Select(a => (Instant?)a.At).FirstOrDefaultAsync(ct)), cancellationToken);
        if (last is null)
        {
            return new Error.Invalid("past.before", first is null ? "ยังไม่มีบันทึกการกระทำของหน่วยงานนี้" : $"หน่วยงานเริ่มบันทึกในระบบเมื่อ {ThaiDates.Format(OfficeYear.DayOf(first.Value), ThaiDateStyle.Short)} ก่อนวันนั้นไม่มีข้อมูลให้ดู", [new("Day", "ก่อนวันแรกที่มีบันทึก")]);
        }

        return new PastMoment(year, day, day == today ? clock.GetCurrentInstant() : end - Duration.Epsilon, last.Value, null) { IsOpen = day == today };
    }

    private async Task<Result<PastMoment>> FreezeAsync(FiscalYear year, int number, CancellationToken ct) =>
        (await freezes.ListAsync(year, ct)).FirstOrDefault(f => f.Number == number) is { Sequence: > 0 } line
            ? new PastMoment(year, OfficeYear.DayOf(line.At), line.At, line.Sequence, line)
            : new Error.NotFound("past.freeze", $"ปี {year} ไม่มีการตรึงครั้งที่ {number}");
}
