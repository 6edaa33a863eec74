using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>Puts rows that a page break or a merged cell cut in two together again.</summary>
internal static partial class RunOnRows
{
    private const double Most = 0.6;

    public static ImmutableArray<FieldRow> Join(TableKind kind, ImmutableArray<FieldRow> rows)
    {
        var key = KeyOf(kind);
        var ordered = Share(rows, row => !row.IsBlank(Field.Order)) >= Most;
        var numbered = Share(rows, row => StartsNumbered(row.Text(key))) >= Most;
        var tailed = Share(rows, row => !LacksTail(row)) >= Most;
        var joined = ImmutableArray.CreateBuilder<FieldRow>(rows.Length);
        foreach (var row in rows)
        {
            if (joined.Count > 0 && IsRunOn(row, key, ordered, numbered, tailed))
                joined[^1] = Append(joined[^1], row);
            else
                joined.Add(joined.Count > 0 ? Inherit(row, joined[^1]) : row);
        }
        return joined.ToImmutable();
    }

    private static Field KeyOf(TableKind kind) => kind switch
    {
        TableKind.Measures => Field.Measure,
        TableKind.OitItems => Field.Item,
        TableKind.IndicatorScores => Field.Label,
        TableKind.Risks => Field.Process,
        TableKind.PlanProjects => Field.Project,
        _ => Field.Indicator,
    };

    private static bool IsRunOn(FieldRow row, Field key, bool ordered, bool numbered, bool tailed)
    {
        if (row.IsBlank(key))
            return row.IsBlank(Field.Order) && (key != Field.Measure || row.IsBlank(Field.Indicator));
        if (StartsNumbered(row.Text(key)))
            return false;
        if (!row.IsBlank(Field.Score) || HasTail(row))
            return false;
        if (ordered && row.Has(Field.Order) && row.IsBlank(Field.Order))
            return true;
        if (numbered && key != Field.Item)
            return row.IsBlank(Field.Order);
        return tailed && LacksTail(row) && row.IsBlank(Field.Order) && row.IsBlank(Field.Indicator) && key != Field.Item;
    }

    /// <summary>A row of its own names its owner and its time, or its level; the rest of a row usually does not.</summary>
    private static bool HasTail(FieldRow row) =>
        (!row.IsBlank(Field.Owners) && (!row.IsBlank(Field.Period) || !row.Has(Field.Period))) || !row.IsBlank(Field.Level);

    private static bool LacksTail(FieldRow row) =>
        (row.Has(Field.Owners) || row.Has(Field.Period)) && IsAbsent(row, Field.Owners) && IsAbsent(row, Field.Period) && !HasTicks(row);

    private static bool IsAbsent(FieldRow row, Field field) => row.IsBlank(field) && !row.FromAbove.Contains(field);

    private static bool HasTicks(FieldRow row) => row.Cells.Values.Any(lines => lines.Any(TickMarks.Any));

    /// <summary>A merged owner or period cell says the same of every row beside it.</summary>
    private static FieldRow Inherit(FieldRow row, FieldRow above)
    {
        foreach (var field in (ReadOnlySpan<Field>)[Field.Owners, Field.Period])
        {
            if (row.FromAbove.Contains(field) && row.IsBlank(field) && row.Grid == above.Grid && !above.IsBlank(field))
                row = row.With(field, above.Lines(field));
        }
        return row;
    }

    private static FieldRow Append(FieldRow row, FieldRow rest)
    {
        foreach (var (field, lines) in rest.Cells)
            row = row.With(field, JoinLines(row.Lines(field), lines));
        var years = row.Years;
        foreach (var (year, lines) in rest.Years)
            years = years.SetItem(year, JoinLines(years.GetValueOrDefault(year, []), lines));
        return row with { Years = years, Source = row.Source with { EndLine = Math.Max(row.Source.EndLine, rest.Source.EndLine) } };
    }

    private static ImmutableArray<string> JoinLines(ImmutableArray<string> lines, ImmutableArray<string> rest)
    {
        if (lines.IsEmpty || rest.IsEmpty || Numbering.Read(rest[0]).Marker.Length > 0 || TickMarks.Any(rest[0]))
            return lines.AddRange(rest);
        return lines.SetItem(lines.Length - 1, $"{lines[^1]} {rest[0]}").AddRange(rest.Skip(1));
    }

    private static double Share(ImmutableArray<FieldRow> rows, Func<FieldRow, bool> holds) =>
        rows.IsEmpty ? 0 : (double)rows.Count(holds) / rows.Length;

    private static bool StartsNumbered(string text) => Numbering.Read(text).Number is not null || IndicatorFront().IsMatch(text);

    [GeneratedRegex(@"^\s*[ก-๎]{0,9}ว[ัี]?[ดต](?:ที[่้]?)?\s*\(?\s*[0-9๐-๙]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IndicatorFront();
}
