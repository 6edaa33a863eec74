using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Collects the blocks of a body, cell or text box; paragraphs of a list that follow each other become one list.</summary>
internal sealed class WordBlocks(WordContext context)
{
    private readonly List<Block> blocks = [];
    private readonly WordList list = new(context.Budget);

    /// <summary>Everything in a cell, text box or content control.</summary>
    public void AddAll(OfficeNode parent)
    {
        foreach (var child in parent.Children)
        {
            context.Budget.Tick();
            switch (child.Name)
            {
                case "p":
                    AddParagraph(child);
                    break;
                case "tbl":
                    Add(new WordTable(context, isNested: true).Read(WordRows.Of(child)));
                    break;
                case var name when !WordNames.IsDropped(name):
                    AddAll(child);
                    break;
            }
        }
    }

    public void AddTable(IEnumerable<OfficeNode> rows) => Add(new WordTable(context, isNested: false).Read(rows));

    public void AddParagraph(OfficeNode node)
    {
        var settings = node.Child("pPr");
        var styleId = settings?.Child("pStyle")?["val"];
        var line = new InlineBuilder(context.Budget);
        var boxes = new List<OfficeNode>();
        new WordText(context, line, boxes).Read(node);
        var content = line.Build();
        if (!content.IsEmpty)
        {
            AddContent(content, settings, styleId);
        }
        foreach (var box in boxes)
        {
            using var scope = context.Budget.Nest(context.Source.Line);
            AddAll(box);
        }
    }

    public ImmutableArray<Block> Finish()
    {
        EndList();
        return [.. blocks];
    }

    private void AddContent(ImmutableArray<Inline> content, OfficeNode? settings, string? styleId)
    {
        var level = settings?.Child("outlineLvl")?.Number("val") is { } outline and >= 0 and < 9
            ? outline + 1 : context.Styles.HeadingLevel(styleId);
        var (number, depth) = Number(settings, styleId);
        if (level > 0)
        {
            Add(new Heading(level, WithNumber(number, content)) { Source = context.Source });
        }
        else if (number is not null)
        {
            context.Budget.TakePiece();
            list.Add(depth, number, new Paragraph(content) { Source = context.Source });
        }
        else
        {
            Add(new Paragraph(content) { Source = context.Source, Align = Align(settings), Indented = IsIndented(settings) });
        }
    }

    private (PrintedNumber? Number, int Depth) Number(OfficeNode? settings, string? styleId)
    {
        var own = settings?.Child("numPr");
        var inherited = context.Styles.Numbering(styleId);
        var numId = own?.Child("numId")?["val"] ?? inherited?.NumId;
        var depth = Math.Clamp(own?.Child("ilvl")?.Number("val") ?? inherited?.Level ?? 0, 0, 8);
        return (numId is null ? null : context.Numbering.Next(numId, depth), depth);
    }

    private void Add(Block? block)
    {
        EndList();
        if (block is not null)
        {
            context.Budget.TakePiece();
            blocks.Add(block);
        }
    }

    private void EndList() => blocks.AddRange(list.Take());

    private static ImmutableArray<Inline> WithNumber(PrintedNumber? number, ImmutableArray<Inline> content) =>
        number is { IsBullet: false, Text.Length: > 0 } ? content.Insert(0, new TextRun(number.Text + " ")) : content;

    private static TextAlign Align(OfficeNode? settings) => settings?.Child("jc")?["val"] switch
    {
        "center" => TextAlign.Centre,
        "right" or "end" => TextAlign.End,
        _ => TextAlign.Start,
    };

    private static bool IsIndented(OfficeNode? settings) => settings?.Child("ind")?.Number("firstLine") > 0;
}
