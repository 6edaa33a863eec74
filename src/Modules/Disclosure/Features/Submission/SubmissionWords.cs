using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>When the year's entry ends, as the rule pack's calendar says.</summary>
/// <param name="DaysLeft">Negative when it is over.</param>
internal sealed record EntryEnd(CalendarStep Step, LocalDate Day, int DaysLeft)
{
    public static EntryEnd? Of(FiscalYear year, LocalDate today) =>
        ItemStore.Pack(year).OitEntry is { EffectiveEnd: { } end } step ? new(step, end, Period.DaysBetween(today, end)) : null;

    public string Text => $"ปิดรับข้อมูล OIT {ThaiDates.Format(Day, ThaiDateStyle.Short)} " + DaysLeft switch { > 0 => $"เหลือ {DaysLeft} วัน", 0 => "วันนี้วันสุดท้าย", _ => $"ผ่านมาแล้ว {-DaysLeft} วัน" };
}

/// <summary>Words and sheets of the submission.</summary>
internal static class SubmissionWords
{
    public const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>How a citizen gets there from the portal's front page.</summary>
    public static string ClickPath(FrozenItem item, FiscalYear year) => $"หน้าแรก > ปีงบประมาณ {year} > {item.Number} {item.Title}";

    /// <summary>A paper of one table as an Excel file.</summary>
    public static byte[] Sheet<T>(string title, string lead, IEnumerable<T> things, params System.Collections.Immutable.ImmutableArray<Column<T>> columns)
    {
        using var sheet = new MemoryStream();
        XlsxWriter.Write(new OfficialDocument(new DocumentProperties(title) { Landscape = true }, [new Heading(1, title), new Paragraph(lead), Draft.Table(things, columns)]), sheet);
        return sheet.ToArray();
    }

    public static string Moment(Instant at, ThaiDateStyle style = ThaiDateStyle.Short)
    {
        var local = at.InZone(Organization.Contracts.OfficeYear.Bangkok);
        return $"{ThaiDates.Format(local.Date, style)} {local.TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} น.";
    }
}
