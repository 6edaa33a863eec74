using System.Collections.Immutable;

namespace Prongsai.Documents.Reading;

/// <summary>Turns the stored value of a cell into the line a person sees.</summary>
internal sealed class CellValues(List<string> shared, NumberFormats formats, bool startsIn1904, ReadBudget budget)
{
    public ImmutableArray<Inline> Read(OfficeNode cell)
    {
        var line = new InlineBuilder(budget);
        var value = cell.Child("v")?.Text ?? "";
        switch (cell["t"])
        {
            case "s":
                Lines(int.TryParse(value, out var index) && index >= 0 && index < shared.Count ? shared[index] : "", line);
                break;
            case "inlineStr":
                Lines(cell.Child("is") is { } inline ? SharedStrings.RichText(inline) : "", line);
                break;
            case "b":
                line.CheckBox(value == "1");
                break;
            case "str" or "e" or "d":
                Lines(value, line);
                break;
            default:
                line.Text(value.Length == 0 ? "" : NumberText.Show(value, formats.Of(cell.Number("s") ?? 0), startsIn1904));
                break;
        }
        return line.Build();
    }

    private static void Lines(string text, InlineBuilder line)
    {
        var isFirst = true;
        foreach (var part in text.AsSpan().EnumerateLines())
        {
            if (!isFirst)
            {
                line.Break();
            }
            line.Text(part.ToString());
            isFirst = false;
        }
    }
}
