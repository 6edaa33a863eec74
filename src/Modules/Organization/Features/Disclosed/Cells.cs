using System.Collections.Immutable;

namespace Prongsai.Organization.Features.Disclosed;

/// <summary>A row of a disclosure table, with only the cells that have something in them.</summary>
internal static class Cells
{
    public static ImmutableDictionary<string, string> Of(params (string Column, string? Value)[] cells) =>
        cells.Where(c => !string.IsNullOrWhiteSpace(c.Value)).ToImmutableDictionary(c => c.Column, c => c.Value!.Trim());
}
