using System.Collections.Immutable;
using System.Text;

namespace Prongsai.Documents.Reading;

/// <summary>What an Office file carries besides what is printed: comments, text that was struck out but is still there, and what the file says about itself.</summary>
internal static class OfficeBeside
{
    private static readonly HashSet<string> Words = new(["t", "delText", "text"], StringComparer.Ordinal);

    /// <returns>The texts, and whether there is a picture in the file.</returns>
    public static (ImmutableArray<(string Part, string Text)> Texts, bool HasPicture) Read(byte[] bytes, ReadLimits limits, CancellationToken cancellation)
    {
        var budget = new ReadBudget(limits, cancellation);
        using var package = OfficePackage.Open(bytes, budget);
        var found = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var name in package.Names.Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            if (Part(name) is { } part && Text(package, name, part.Which, budget) is { Length: > 0 } text)
            {
                found.Add((part.Label, text));
            }
        }

        return (found.ToImmutable(), package.Names.Any(name => name.Contains("/media/", StringComparison.OrdinalIgnoreCase)));
    }

    private static (string Label, Func<string, bool> Which)? Part(string name) => name.ToLowerInvariant() switch
    {
        "word/document.xml" => ("ข้อความที่ลบแบบติดตามการแก้ไข", element => element == "delText"),
        var comment when comment.Contains("comment", StringComparison.Ordinal) => ("ความเห็นในไฟล์", Words.Contains),
        var own when own.StartsWith("docprops/", StringComparison.Ordinal) || own.EndsWith(".psmdcp", StringComparison.Ordinal) => ("คุณสมบัติของไฟล์", element => element is "creator" or "lastModifiedBy" or "title" or "subject" or "description" or "keywords" or "Company" or "Manager" or "lpwstr" or "lpstr"),
        _ => null,
    };

    private static string Text(OfficePackage package, string name, Func<string, bool> which, ReadBudget budget)
    {
        using var reader = package.Read(name);
        var text = new StringBuilder();
        while (reader?.Next() == true)
        {
            var line = reader.Name is "p" or "comment" or "threadedComment" || (which(reader.Name) && !Words.Contains(reader.Name));
            if (line && text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }

            if (which(reader.Name))
            {
                var piece = reader.Take().Text;
                budget.TakeCharacters(piece.Length);
                text.Append(piece);
            }
        }

        return text.ToString().Trim();
    }
}
