using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Reads Markdown, tab-separated tables and plain text, all of which real papers mix in one file.
/// A CommonMark parser is not used: it drops or misplaces ragged rows, tab tables and lists that never close.</summary>
internal sealed class TextPaper(TextLines lines, ReadBudget budget)
{
    private readonly List<Block> blocks = [];
    private int at;

    public static ImmutableArray<Block> Read(string text, ReadBudget budget) =>
        new TextPaper(new TextLines(text, budget), budget).ReadAll();

    private ImmutableArray<Block> ReadAll()
    {
        while (at < lines.Count)
        {
            budget.Tick();
            if (lines.IsBlank(at) || LineForm.IsRule(lines[at]))
            {
                at++;
                continue;
            }
            ReadBlock();
        }
        return [.. blocks];
    }

    private void ReadBlock()
    {
        if (LineForm.IsSignsOnly(lines[at]))
        {
            Add(new Paragraph(lines[at].Trim()) { Source = TextLines.Span(at, at + 1), Quiet = true });
            at++;
        }
        else if (LineForm.Heading(lines[at]) is { } heading)
        {
            Add(new Heading(heading.Level, Inlines(heading.Text)) { Source = TextLines.Span(at, at + 1) });
            at++;
        }
        else if (PipeTable.StartsAt(lines, at))
        {
            Add(PipeTable.Read(lines, ref at, budget));
        }
        else if (TabTable.StartsAt(lines, at))
        {
            Add(TabTable.Read(lines, ref at, budget));
        }
        else if (LineForm.OpensHtmlBlock(lines[at]))
        {
            ReadHtml();
        }
        else if (TextList.StartsAt(lines, at))
        {
            Add(new TextList(lines, budget).Read(ref at));
        }
        else
        {
            ReadParagraph();
        }
    }

    private void ReadParagraph()
    {
        var from = at++;
        while (at < lines.Count && !lines.IsBlank(at) && !StartsOtherBlock(at))
        {
            budget.Tick();
            at++;
        }
        var text = lines.Join(from, at);
        var source = TextLines.Span(from, at);
        if (HtmlFragment.IsIn(text))
        {
            blocks.AddRange(HtmlFragment.Read(text.Replace("\n", "<br>", StringComparison.Ordinal), source, budget));
            return;
        }
        var content = Inlines(text);
        if (!content.IsEmpty)
        {
            Add(new Paragraph(content) { Source = source, Indented = text[0] == '\t' });
        }
    }

    private bool StartsOtherBlock(int index) =>
        LineForm.Heading(lines[index]) is not null
        || PipeTable.StartsAt(lines, index)
        || TabTable.StartsAt(lines, index)
        || LineForm.OpensHtmlBlock(lines[index])
        || LineForm.IsRule(lines[index])
        || LineForm.IsSignsOnly(lines[index])
        || TextList.StartsAt(lines, index);

    /// <summary>Raw HTML goes on to the next blank line, a table to its end tag.</summary>
    private void ReadHtml()
    {
        var from = at;
        var openTables = 0;
        do
        {
            budget.Tick();
            openTables += LineForm.TablesOpened(lines[at]);
            at++;
        }
        while (at < lines.Count && (openTables > 0 || !lines.IsBlank(at)));
        blocks.AddRange(HtmlFragment.Read(lines.Join(from, at), TextLines.Span(from, at), budget));
    }

    private void Add(Block? block)
    {
        if (block is not null)
        {
            budget.TakePiece();
            blocks.Add(block);
        }
    }

    private ImmutableArray<Inline> Inlines(string text)
    {
        var builder = new InlineBuilder(budget);
        InlineMarkup.Read(text, bold: false, builder);
        return builder.Build();
    }
}
