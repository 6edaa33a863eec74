using System.Net;
using System.Security.Cryptography;
using System.Text;
using Prongsai.Disclosure.Domain.Links;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>Title and words of a page, in one pass over its HTML.</summary>
internal static class PageText
{
    public const int Longest = 20_000;
    private const int LongestTitle = 300;

    private static readonly string[] Silent = ["script", "style", "noscript", "template", "svg"];

    public static PageContent Of(string html)
    {
        var (text, title) = Read(html);
        return new(SHA256.HashData(Encoding.UTF8.GetBytes(Essence(text))), title is null ? null : Cut(title, LongestTitle), Cut(text, Longest));
    }

    public static PageContent OfBytes(ReadOnlySpan<byte> bytes) => new(SHA256.HashData(bytes), null, null);

    /// <summary>Letters only: counters, dates and spacing differ from day to day on a page nobody has changed.</summary>
    private static string Essence(string text) => string.Concat(text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));

    private static (string Text, string? Title) Read(string html)
    {
        var (words, title) = (new StringBuilder(), (string?)null);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            words.Append(html, at, (open < 0 ? html.Length : open) - at);
            if (open < 0)
            {
                break;
            }

            words.Append(' ');
            at = Past(html, open, out var name);
            if (name == "title" && title is null)
            {
                var end = CloseOf(html, name, at);
                (title, at) = (Folded(html[at..end]), end);
            }
            else if (Silent.Contains(name))
            {
                at = CloseOf(html, name, at);
            }
        }

        return (Folded(words.ToString()), title is { Length: > 0 } ? title : null);
    }

    /// <summary>The place after the tag that begins here, and its name; empty for a comment or a closing tag.</summary>
    private static int Past(string html, int open, out string name)
    {
        name = "";
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            return html.IndexOf("-->", open + 4, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;
        }

        var letters = open + 1;
        while (letters < html.Length && char.IsAsciiLetterOrDigit(html[letters]) && letters - open < 12)
        {
            letters++;
        }

        name = html[(open + 1)..letters].ToLowerInvariant();
        return html.IndexOf('>', letters) is >= 0 and var close ? close + 1 : html.Length;
    }

    private static int CloseOf(string html, string name, int from) =>
        html.IndexOf($"</{name}", from, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length;

    /// <summary>Entities read, white space to one blank, what no column can keep left out.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in WebUtility.HtmlDecode(text))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else
            {
                folded.Append(c);
            }
        }

        return Whole(folded.ToString().TrimEnd());
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : Whole(text[..longest]);

    /// <summary>Halves of characters cannot be stored.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
