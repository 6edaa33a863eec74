using System.Collections.Immutable;
using Prongsai.Disclosure.Domain;
using Prongsai.Documents;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Features.Tables;

/// <summary>A table as a sheet: to fill in, to hand on, to take in again.</summary>
internal static class TableSheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(ContentTable table, ImmutableArray<ContentRow> rows)
    {
        var columns = table.Columns.Where(c => c.Kind != ContentKind.Picture).ToList();
        TableRow head = new([.. columns.Select(c => new TableCell(c.Title))]) { IsHeader = true };
        using var sheet = new MemoryStream();
        XlsxWriter.Write(new OfficialDocument(new DocumentProperties(table.Title) { Landscape = true },
            [new Table([head, .. rows.Select(r => new TableRow([.. columns.Select(c => new TableCell(r[c.Key] is { } kept ? CellRules.Show(c, kept) : ""))]))])]), sheet);
        return sheet.ToArray();
    }
}
