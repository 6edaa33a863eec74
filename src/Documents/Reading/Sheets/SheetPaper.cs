using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Reads an XLSX: every sheet in order, cell values as a person sees them. Formulas are never computed; their stored result is read.</summary>
internal static class SheetPaper
{
    public static ImmutableArray<Block> Read(OfficePackage package, string main, ReadBudget budget)
    {
        var links = Relationships.Of(package, main);
        var (sheets, startsIn1904) = Sheets(package, main);
        var values = new CellValues(
            SharedStrings.Read(package, links.OfType("sharedStrings").FirstOrDefault()?.Target, budget),
            NumberFormats.Read(package, links.OfType("styles").FirstOrDefault()?.Target),
            startsIn1904,
            budget);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (name, id) in sheets)
        {
            budget.CheckClock();
            if (links.Find(id) is not { IsExternal: false } link || !package.Has(link.Target))
            {
                continue;
            }
            var content = Content(package, link.Target, values, budget);
            if (content.Count > 0 && sheets.Count > 1)
            {
                blocks.Add(new Heading(2, SourceText.Clean(name).Trim()) { Source = new SourceSpan(1) });
            }
            blocks.AddRange(content);
        }
        return blocks.ToImmutable();
    }

    private static List<Block> Content(OfficePackage package, string part, CellValues values, ReadBudget budget)
    {
        List<Block> blocks;
        using (var reader = package.Read(part)!)
        {
            blocks = [.. SheetBlocks.Of(SheetGrid.Read(reader, values, budget), budget)];
        }
        foreach (var drawing in Relationships.Of(package, part).OfType("drawing"))
        {
            blocks.AddRange(DrawingText.Read(package, drawing.Target, budget));
        }
        return blocks;
    }

    private static (List<(string Name, string Id)> Sheets, bool StartsIn1904) Sheets(OfficePackage package, string main)
    {
        var sheets = new List<(string, string)>();
        var startsIn1904 = false;
        using var reader = package.Read(main) ?? throw Refusals.Damaged(main);
        while (reader.Next())
        {
            if (reader.Name == "sheet")
            {
                var sheet = reader.Take();
                sheets.Add((sheet["name"] ?? "", sheet["id"] ?? ""));
            }
            else if (reader.Name == "workbookPr")
            {
                startsIn1904 = reader["date1904"] is "1" or "true";
            }
        }
        return (sheets, startsIn1904);
    }
}
