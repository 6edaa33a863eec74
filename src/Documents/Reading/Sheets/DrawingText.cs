namespace Prongsai.Documents.Reading;

/// <summary>Text in the shapes that lie over a sheet: kept as quiet paragraphs after it.</summary>
internal static class DrawingText
{
    public static IEnumerable<Block> Read(OfficePackage package, string part, ReadBudget budget)
    {
        using var reader = package.Read(part);
        while (reader?.Next() == true)
        {
            if (reader.Name != "p")
            {
                continue;
            }
            var line = new InlineBuilder(budget);
            line.Text(SharedStrings.RichText(reader.Take()));
            var content = line.Build();
            if (!content.IsEmpty)
            {
                budget.TakePiece();
                yield return new Paragraph(content) { Quiet = true };
            }
        }
    }
}
