using System.Collections.Immutable;
using System.Text;

namespace Prongsai.Documents.Reading;

/// <summary>Collects the pieces of one paragraph; joins runs that the source cut apart before their text is repaired.</summary>
internal sealed class InlineBuilder(ReadBudget budget)
{
    private readonly List<Inline> pieces = [];
    private readonly StringBuilder run = new();
    private bool runIsBold;

    public bool IsEmpty => pieces.Count == 0 && IsBlank();

    public void Text(string raw, bool bold = false)
    {
        if (raw.Length == 0)
        {
            return;
        }
        budget.Tick();
        budget.TakeCharacters(raw.Length);
        if (bold != runIsBold)
        {
            EndRun();
            runIsBold = bold;
        }
        run.Append(raw);
    }

    public void Break()
    {
        EndRun();
        Add(new LineBreak());
    }

    public void CheckBox(bool isChecked)
    {
        EndRun();
        Add(new CheckBox(isChecked));
    }

    public void Link(string text, string address)
    {
        var label = SourceText.Clean(text).Trim();
        if (label.Length == 0)
        {
            return;
        }
        if (!LinkAddress.IsSafe(address))
        {
            Text(text);
            return;
        }
        EndRun();
        budget.TakeCharacters(label.Length + address.Length);
        Add(new Link(label, address.Trim()));
    }

    /// <summary>The finished line; the builder is empty afterwards.</summary>
    public ImmutableArray<Inline> Build()
    {
        EndRun();
        var line = InlineTrim.Ends(pieces);
        pieces.Clear();
        runIsBold = false;
        return line;
    }

    private void EndRun()
    {
        if (run.Length == 0)
        {
            return;
        }
        var text = run.ToString();
        run.Clear();
        var from = 0;
        foreach (var (index, length, isChecked) in CheckMarks.Find(text))
        {
            AddText(text[from..index]);
            Add(new CheckBox(isChecked));
            from = index + length;
        }
        AddText(text[from..]);
    }

    private void AddText(string raw)
    {
        var text = SourceText.Clean(raw);
        if (text.Length > 0)
        {
            Add(new TextRun(text) { Bold = runIsBold });
        }
    }

    private void Add(Inline piece)
    {
        budget.TakePiece();
        pieces.Add(piece);
    }

    private bool IsBlank()
    {
        foreach (var chunk in run.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace())
            {
                return false;
            }
        }
        return true;
    }
}
