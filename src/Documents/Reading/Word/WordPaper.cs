using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Reads a DOCX by streaming its parts. The Open XML SDK is not used: it holds a whole part as objects,
/// which a hostile file makes larger than the memory allowed.</summary>
internal static class WordPaper
{
    public static ImmutableArray<Block> Read(OfficePackage package, string main, ReadBudget budget)
    {
        var links = Relationships.Of(package, main);
        var context = new WordContext(
            budget,
            links,
            WordStyles.Read(package, links.OfType("styles").FirstOrDefault()?.Target),
            WordNumbering.Read(package, links.OfType("numbering").FirstOrDefault()?.Target));
        var blocks = new List<Block>();
        blocks.AddRange(Margins(package, links, "header", context));
        blocks.AddRange(Body(package, main, context));
        blocks.AddRange(Margins(package, links, "footnotes", context));
        blocks.AddRange(Margins(package, links, "endnotes", context));
        blocks.AddRange(Margins(package, links, "footer", context));
        return [.. blocks];
    }

    private static ImmutableArray<Block> Body(OfficePackage package, string main, WordContext context)
    {
        using var reader = package.Read(main) ?? throw Refusals.Damaged(main);
        var blocks = new WordBlocks(context);
        while (reader.Next())
        {
            switch (reader.Name)
            {
                case "p":
                    context.NextLine();
                    blocks.AddParagraph(reader.Take());
                    break;
                case "tbl":
                    blocks.AddTable(WordRows.Stream(reader));
                    break;
                case var name when WordNames.IsDropped(name):
                    reader.Skip();
                    break;
            }
        }
        return blocks.Finish();
    }

    /// <summary>Headers, footers and notes: kept once each as quiet text, because a letterhead or a note may stand only there.
    /// Page numbers alone are left out.</summary>
    private static IEnumerable<Block> Margins(OfficePackage package, Relationships links, string type, WordContext context)
    {
        var seen = new HashSet<string>();
        foreach (var target in links.OfType(type).Select(l => l.Target).Distinct())
        {
            using var reader = package.Read(target);
            while (reader?.Next() == true)
            {
                if (reader.Name == "p" && Quiet(reader.Take(), context) is { } quiet && seen.Add(WordText.Plain(quiet.Content)))
                {
                    yield return quiet;
                }
            }
        }
    }

    private static Paragraph? Quiet(OfficeNode node, WordContext context)
    {
        var line = new InlineBuilder(context.Budget);
        new WordText(context, line, []).Read(node);
        var content = line.Build();
        return WordText.Plain(content).Any(char.IsLetter)
            ? new Paragraph(content) { Quiet = true, Source = context.Source }
            : null;
    }
}
