using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Content of one cell or list item of a text file: Markdown marks, or HTML when there is any.</summary>
internal static class CellContent
{
    public static ImmutableArray<Block> Read(string text, SourceSpan source, ReadBudget budget)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }
        if (HtmlFragment.IsIn(text))
        {
            return HtmlFragment.Read(text.Replace("\n", "<br>", StringComparison.Ordinal), source, budget);
        }
        var builder = new InlineBuilder(budget);
        InlineMarkup.Read(text, bold: false, builder);
        var content = builder.Build();
        budget.TakePiece();
        return content.IsEmpty ? [] : [new Paragraph(content) { Source = source }];
    }
}
