using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>The block content of one element while it is being walked: finished blocks and the paragraph that is open.</summary>
internal sealed class HtmlFlow
{
    private readonly ReadBudget budget;
    private readonly List<Block> blocks = [];
    private int start;
    private int end;
    private TextAlign align;
    private int level;

    public HtmlFlow(ReadBudget budget, int line)
    {
        this.budget = budget;
        Line = new InlineBuilder(budget);
        start = end = line;
    }

    public InlineBuilder Line { get; }

    public void CountLines(string text)
    {
        var lines = text.AsSpan().Count('\n');
        end += lines;
        if (Line.IsEmpty)
        {
            start = end;
        }
    }

    public void StartParagraph(int line, TextAlign paragraphAlign, int headingLevel)
    {
        EndParagraph();
        (start, end, align, level) = (line, line, paragraphAlign, headingLevel);
    }

    public void EndParagraph()
    {
        var content = Line.Build();
        if (!content.IsEmpty)
        {
            budget.TakePiece();
            var source = new SourceSpan(start, end);
            blocks.Add(level > 0
                ? new Heading(level, content) { Source = source }
                : new Paragraph(content) { Align = align, Source = source });
        }
        (start, align, level) = (end, TextAlign.Start, 0);
    }

    public void Add(IEnumerable<Block> more)
    {
        EndParagraph();
        blocks.AddRange(more);
    }

    public void Add(Block block)
    {
        EndParagraph();
        budget.TakePiece();
        blocks.Add(block);
    }

    public ImmutableArray<Block> Finish()
    {
        EndParagraph();
        return [.. blocks];
    }
}
