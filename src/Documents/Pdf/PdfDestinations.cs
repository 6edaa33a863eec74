using System.Text;
using System.Text.RegularExpressions;

namespace Prongsai.Documents.Pdf;

/// <summary>On which sheet each place of a printed paper stands, as the browser writes it into its PDF: pages in order, and a dictionary of named places in plain text.</summary>
internal static partial class PdfDestinations
{
    public static IReadOnlyDictionary<string, int> Of(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var sheets = Page().Matches(text).Select((page, i) => (Object: page.Groups["n"].Value, Sheet: i + 1)).ToDictionary(page => page.Object, page => page.Sheet);
        return Place().Matches(text).Where(place => sheets.ContainsKey(place.Groups["page"].Value))
            .GroupBy(place => place.Groups["name"].Value).ToDictionary(places => places.Key, places => sheets[places.First().Groups["page"].Value]);
    }

    [GeneratedRegex(@"(?<n>\d+) 0 obj\s*<<\s*/Type\s*/Page\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex(@"/paper-(?<name>[a-z0-9-]+) \[(?<page>\d+) 0 R /XYZ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
