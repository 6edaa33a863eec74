using System.Collections.Immutable;

namespace Prongsai.Papers.Tests;

internal static class StagedPaperRows
{
    /// <summary>All rows of one kind, in order.</summary>
    public static ImmutableArray<T> Rows<T>(this StagedPaper paper) where T : StagedRow => [.. paper.Tables.SelectMany(table => table.Rows).OfType<T>()];
}
