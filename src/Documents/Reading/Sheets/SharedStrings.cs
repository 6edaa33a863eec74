using System.Text;

namespace Prongsai.Documents.Reading;

/// <summary>The texts that cells refer to by number.</summary>
internal static class SharedStrings
{
    public static List<string> Read(OfficePackage package, string? part, ReadBudget budget)
    {
        var texts = new List<string>();
        using var reader = part is null ? null : package.Read(part);
        while (reader?.Next() == true)
        {
            if (reader.Name == "si")
            {
                var text = RichText(reader.Take());
                budget.TakePiece();
                budget.TakeCharacters(text.Length / 2);
                texts.Add(text);
            }
        }
        return texts;
    }

    /// <summary>Text of a string item or inline string; reading aids (phonetics) left out.</summary>
    public static string RichText(OfficeNode item)
    {
        var text = new StringBuilder();
        Append(item, text);
        return text.ToString();
    }

    private static void Append(OfficeNode node, StringBuilder text)
    {
        foreach (var child in node.Children)
        {
            if (child.Name == "t")
            {
                text.Append(child.Text);
            }
            else if (child.Name is not ("rPh" or "phoneticPr" or "rPr"))
            {
                Append(child, text);
            }
        }
    }
}
