using System.Text.RegularExpressions;

namespace Prongsai.Documents.Reading;

/// <summary>Refuses markup that would make the parser build far more than was written: tags by the hundred thousand,
/// nesting without end, formatting that is reopened in every block.</summary>
internal static partial class HtmlGuard
{
    private const int MaxOpenElements = 300;
    private const int MaxTags = 300_000;
    private const int MaxAttributeSigns = 3_000_000;
    private const long MaxReopened = 3_000_000;

    public static void Check(string html, ReadBudget budget)
    {
        if (html.Length > budget.Limits.MaxCharacters * 2L)
        {
            throw Refusals.TooMuchText(budget.Limits);
        }
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int tags = 0, attributeSigns = 0, depth = 0, openFormatting = 0;
        long reopened = 0;
        foreach (var match in Tag().EnumerateMatches(html))
        {
            budget.Tick();
            var tag = html.AsSpan(match.Index, match.Length);
            var name = Name(tag);
            var step = name.Length == 0 || StandingAlone.Contains(name) ? 0 : Step(open, name, closes: tag[1] == '/');
            depth += step;
            openFormatting += Formatting.Contains(name) ? step : 0;
            reopened += openFormatting;
            attributeSigns += tag.Count('=') + tag.Count(' ') + tag.Count('/') + tag.Count('\n') + tag.Count('\t');
            if (++tags > MaxTags || attributeSigns > MaxAttributeSigns || reopened > MaxReopened)
            {
                throw Refusals.TooManyPieces();
            }
            if (depth > MaxOpenElements)
            {
                throw Refusals.TooDeep(0);
            }
        }
    }

    /// <summary>+1 when an element opens, -1 when one that is open closes.</summary>
    private static int Step(Dictionary<string, int> open, string name, bool closes)
    {
        var count = open.GetValueOrDefault(name);
        var step = closes ? count > 0 ? -1 : 0 : 1;
        open[name] = count + step;
        return step;
    }

    /// <summary>Name of the element; a comment or declaration has none.</summary>
    private static string Name(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag[1] == '/' ? 2 : 1)..];
        var length = name.IndexOfAnyExcept(NameLetters);
        return (length < 0 ? name : name[..length]).ToString();
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-");

    private static readonly HashSet<string> StandingAlone = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "p", "li", "td", "th", "tr", "thead", "tbody", "tfoot", "dt", "dd", "option", "optgroup", "colgroup", "html", "head", "body",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    [GeneratedRegex("<[/a-z!?][^>]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();
}
