namespace Prongsai.Documents.Reading;

/// <summary>The lines of a text with their 1-based numbers as an editor shows them.</summary>
internal sealed class TextLines
{
    private readonly List<string> lines = [];

    public TextLines(string text, ReadBudget budget)
    {
        budget.TakeCharacters(text.Length / 4);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            budget.TakePiece(line.IsEmpty ? 0 : 1);
            lines.Add(line.IsWhiteSpace() ? "" : line.ToString());
        }
    }

    public int Count => lines.Count;

    /// <summary>The line at a 0-based index; empty beyond the end.</summary>
    public string this[int index] => index < lines.Count ? lines[index] : "";

    public bool IsBlank(int index) => this[index].Length == 0;

    /// <summary>Lines [from, end) as one text.</summary>
    public string Join(int from, int end) => string.Join('\n', lines[from..end]);

    public static SourceSpan Span(int from, int end) => new(from + 1, Math.Max(from + 1, end));
}
