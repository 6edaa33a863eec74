namespace Prongsai.Documents.Reading;

/// <summary>The rows of a table, from a part that is being streamed or from an element in memory.</summary>
internal static class WordRows
{
    public static IEnumerable<OfficeNode> Stream(PartReader reader)
    {
        var depth = reader.Depth;
        if (reader.IsEmpty)
        {
            yield break;
        }
        while (reader.NextInside(depth))
        {
            if (reader.Name == "tr")
            {
                yield return reader.Take();
            }
            else if (WordNames.IsDropped(reader.Name))
            {
                reader.Skip();
            }
        }
    }

    public static IEnumerable<OfficeNode> Of(OfficeNode table) => Inside(table, "tr");

    public static IEnumerable<OfficeNode> Cells(OfficeNode row) => Inside(row, "tc");

    /// <summary>Elements of a name, also inside content controls and tracked insertions.</summary>
    private static IEnumerable<OfficeNode> Inside(OfficeNode parent, string name)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == name)
            {
                yield return child;
            }
            else if (child.Name is "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag")
            {
                foreach (var inner in Inside(child, name))
                {
                    yield return inner;
                }
            }
        }
    }
}
