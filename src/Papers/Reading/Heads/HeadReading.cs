using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>What the head of a grid says: the kind of table and what each column holds.</summary>
/// <param name="FirstRow">Index of the first row of data.</param>
/// <param name="Confidence">0 to 1: how well the head words fit.</param>
internal sealed record HeadReading(TableKind Kind, ImmutableArray<HeadColumn> Columns, int FirstRow, double Confidence)
{
    /// <summary>Rows above the head: titles of the table.</summary>
    public int HeadRow { get; init; }

    public bool Has(Field field) => Columns.Any(column => column.Field == field);
}

/// <param name="Field">Null when nothing fits; the text under it becomes leftover.</param>
/// <param name="Year">Buddhist year that the head prints; null when none.</param>
internal readonly record struct HeadColumn(string Printed, Field? Field, int? Year, double Likeness);
