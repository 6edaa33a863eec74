using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>Rows of a table of yearly targets.</summary>
internal static class TargetTables
{
    public static ImmutableArray<StagedRow> Read(ImmutableArray<FieldRow> rows) => [.. rows.Select(ToTarget)];

    private static TargetRow ToTarget(FieldRow row)
    {
        var values = row.Years.Where(year => !year.Value.IsEmpty)
            .ToImmutableSortedDictionary(year => year.Key, year => ThaiDigits.ToArabic(string.Join(' ', year.Value)));
        var name = Numbering.Read(row.Text(Field.Indicator)).Rest;
        return new(Confidences.Of(row.Head, values.Count + 1, row.Years.Count + 1, []), row.Source)
        {
            Indicator = row.IsBlank(Field.Note) ? name : $"{name} ({row.Text(Field.Note)})",
            Values = values,
        };
    }
}
