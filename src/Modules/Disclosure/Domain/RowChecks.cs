using System.Collections.Immutable;
using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain;

/// <summary>Whether the rows of an item's tables answer a component, and if not, which rows and columns are to be filled.</summary>
internal static class RowChecks
{
    private const int Named = 3;

    /// <summary>Null when rows say nothing about the component: it is no matter of a table, only of the time the rows are of (<see cref="Covered"/>), or the table is empty and the component is written as text.</summary>
    /// <param name="required">The time that the item must cover.</param>
    public static (Outcome Outcome, string Why)? Check(ContentForm form, ItemComponent component, ItemContent content, DatePeriod required)
    {
        if (form.Feeds.GetValueOrDefault(component.Key) is not { Days.IsEmpty: true } feed || form.Table(feed.Table) is not { } table || content.RowsOf(table.Key) is not { Length: > 0 } all)
        {
            return null;
        }

        var rows = feed.Where is { } where ? [.. all.Where(r => r[where.Column] is { } value && where.Values.Contains(value))] : all;
        return rows.IsEmpty ? (Outcome.Fail, $"ยังไม่มี{table.One}ที่{table.Column(feed.Where!.Column)!.Title}เป็น {string.Join(" หรือ ", feed.Where.Values)}")
            : Incomplete(feed, table, rows)
            ?? (feed.Months is { } months ? MissingMonths(months, rows, required) : null)
            ?? (feed.Matches is { } path ? Unmatched(path, feed.By!, rows, content) : null)
            ?? Sums(feed, table, rows)
            ?? Broken(feed, table, rows, content)
            ?? (Outcome.Pass, $"ครบ {rows.Length} {table.One}");
    }

    /// <summary>The time that rows speak of, by their months or days, first to last; only those count that touch the time asked for; when none does it is the last. Null when the item has no such rows.</summary>
    public static (LocalDate From, LocalDate To)? Covered(ContentForm? form, ItemContent content, DatePeriod required)
    {
        var spans = form?.Feeds.Values.SelectMany(f => content.RowsOf(f.Table).Select(r => SpanOf(f, r))).OfType<(LocalDate From, LocalDate To)>().ToList() ?? [];
        var within = spans.FindAll(s => s.From <= required.End && s.To >= required.Start);
        return within.Count > 0 ? (within.Min(s => s.From), within.Max(s => s.To)) : spans.OrderBy(s => s.To).Select(s => ((LocalDate, LocalDate)?)s).LastOrDefault();
    }

    private static (LocalDate From, LocalDate To)? SpanOf(ComponentFeed feed, ContentRow row) =>
        feed.Months is { } months && row[months] is { } month ? (FirstOf(month), FirstOf(month).PlusMonths(1).PlusDays(-1))
        : !feed.Days.IsEmpty && DayOf(row[feed.Days[0]]) is { } from && DayOf(row[feed.Days[^1]]) is { } to && from <= to ? (from, to)
        : null;

    private static LocalDate? DayOf(string? kept) => kept is not null && NodaTime.Text.LocalDatePattern.Iso.Parse(kept) is { Success: true } day ? day.Value : null;

    private static LocalDate FirstOf(string month) => NodaTime.Text.LocalDatePattern.Iso.Parse(month + "-01").Value;

    private static (Outcome, string)? Incomplete(ComponentFeed feed, ContentTable table, ImmutableArray<ContentRow> rows)
    {
        foreach (var column in feed.All)
        {
            if (Open(rows, r => r[column] is null, table) is { } open)
            {
                return (Outcome.Fail, $"ยังไม่ได้กรอก{table.Column(column)!.Title} {open}");
            }
        }

        return !feed.Any.IsEmpty && Open(rows, r => feed.Any.All(c => r[c] is null), table) is { } without
            ? (Outcome.Fail, $"ยังไม่ได้กรอก{string.Join("หรือ", feed.Any.Select(c => table.Column(c)!.Title))} {without}")
            : null;
    }

    /// <summary>An address that does not open shows nobody anything.</summary>
    private static (Outcome, string)? Broken(ComponentFeed feed, ContentTable table, ImmutableArray<ContentRow> rows, ItemContent content)
    {
        var links = table.Columns.Where(c => c.Kind == ContentKind.Link && (feed.All.Contains(c.Key) || feed.Any.Contains(c.Key))).Select(c => c.Key).ToList();
        var broken = rows.SelectMany(r => links.Select(c => (Row: r, Trouble: content.TroubleOf(r[c])))).Where(b => b.Trouble is not null).ToList();
        return broken.Count == 0 ? null
            : (Outcome.Fail, $"{broken[0].Row.NameBy(table)}: ลิงก์{broken[0].Trouble}{(broken.Count > 1 ? $" และอีก {broken.Count - 1} ลิงก์" : "")} แก้ที่อยู่ในแถวนั้น");
    }

    private static string? Open(ImmutableArray<ContentRow> rows, Func<ContentRow, bool> isOpen, ContentTable table)
    {
        var open = rows.Where(r => isOpen(r) && !r.IsNil(table)).ToList();
        var names = string.Join(", ", open.Take(Named).Select(r => r.NameBy(table)));
        return open.Count == 0 ? null : $"{open.Count} {table.One}: {names}{(open.Count > Named ? " และอื่น ๆ" : "")}";
    }

    private static (Outcome, string)? MissingMonths(string column, ImmutableArray<ContentRow> rows, DatePeriod required)
    {
        var there = rows.Select(r => r[column]).OfType<string>().ToHashSet();
        var missing = Months(required).Where(m => !there.Contains($"{m.Year:0000}-{m.Month:00}")).ToList();
        return missing.Count == 0 ? null : (Outcome.Fail, $"ยังไม่มีเดือน {string.Join(", ", missing.Select(m => ThaiDates.Format(m, ThaiDateStyle.MonthYear)))} เดือนที่ไม่มีให้เพิ่มแถวแล้วพิมพ์ว่า ไม่มี");
    }

    private static IEnumerable<LocalDate> Months(DatePeriod period)
    {
        for (var month = new LocalDate(period.Start.Year, period.Start.Month, 1); month <= period.End; month = month.PlusMonths(1))
        {
            yield return month;
        }
    }

    private static (Outcome, string)? Unmatched(ColumnPath path, string by, ImmutableArray<ContentRow> rows, ItemContent content)
    {
        var wanted = content.Elsewhere.GetValueOrDefault(path, []);
        if (wanted.IsEmpty)
        {
            return (Outcome.NeedsPerson, "ข้อที่ต้องสอดคล้องยังไม่ได้กรอกเป็นตาราง โปรดดูด้วยตนเองแล้วกดยืนยัน");
        }

        var known = wanted.Select(ThaiText.Fold).ToHashSet();
        var strange = rows.Where(r => r[by] is { } value && !known.Contains(ThaiText.Fold(value))).Select(r => r[by]!).ToList();
        return strange.Count == 0 ? null : (Outcome.Fail, $"ไม่ตรงกับข้อที่อ้างถึง {strange.Count} แถว: {string.Join(", ", strange.Take(Named))} แก้ให้ตรงตัว หรือเพิ่มในข้อนั้น");
    }

    /// <summary>A sum among the columns asked for must add up (features S48, S35: total = parts).</summary>
    private static (Outcome, string)? Sums(ComponentFeed feed, ContentTable table, ImmutableArray<ContentRow> rows)
    {
        foreach (var column in table.Columns.Where(c => !c.SumOf.IsEmpty && feed.All.Contains(c.Key)))
        {
            var wrong = rows.FirstOrDefault(r => column.SumOf.Any(p => r[p] is not null) && CellRules.NumberOf(r[column.Key]) != column.SumOf.Sum(p => CellRules.NumberOf(r[p]) ?? 0));
            if (wrong is not null)
            {
                return (Outcome.Fail, $"{wrong.NameBy(table)}: {column.Title} {wrong[column.Key]} แต่รวมกันได้ {column.SumOf.Sum(p => CellRules.NumberOf(wrong[p]) ?? 0)}");
            }
        }

        return null;
    }
}
