namespace Prongsai.Documents.Reading;

/// <summary>Cuts a row at its | signs; \| is a sign of the text.</summary>
internal static class PipeCells
{
    /// <param name="most">Cells after which the rest of the row is not cut any more.</param>
    public static List<string> Split(string line, int most)
    {
        var cells = new List<string>();
        var text = line.AsSpan().Trim();
        if (text.Length > 0 && text[0] == '|')
        {
            text = text[1..];
        }
        while (text.Length > 0 && cells.Count <= most)
        {
            var end = EndOfCell(text);
            cells.Add(text[..end].Trim().ToString());
            text = end < text.Length ? text[(end + 1)..] : [];
        }
        return cells;
    }

    private static int EndOfCell(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
            {
                i++;
            }
            else if (text[i] == '|')
            {
                return i;
            }
        }
        return text.Length;
    }
}
