using System.Globalization;
using System.Text.RegularExpressions;

namespace Prongsai.Improvement.Domain;

/// <summary>Text of a cell as it is printed: entries that were written one after another in one line stand in lines of their own. No word changes.</summary>
internal static partial class PrintedLines
{
    public static string Of(string text)
    {
        var lines = text.Split('\n').SelectMany(Entries).ToList();
        return lines is [var only] ? only.TrimStart('-', '–', ' ') : string.Join('\n', lines);
    }

    /// <summary>Dashes divide a line that begins with one, or where they hang on the next word; numbers where they count up from 1.</summary>
    private static IEnumerable<string> Entries(string line)
    {
        var dashed = line.StartsWith('-') || line.StartsWith('–') ? Dashes().Split(line) : HangingDashes().Split(line);
        return dashed.SelectMany(Numbered).Select(l => l.Trim()).Where(l => l.Length > 0);
    }

    private static IEnumerable<string> Numbered(string line)
    {
        var (from, next) = (0, 1);
        foreach (Match number in Numbers().Matches(line))
        {
            if (int.Parse(number.ValueSpan.TrimEnd(".)"), CultureInfo.InvariantCulture) != next || (next == 1 && number.Index > 0))
            {
                continue;
            }

            next++;
            if (number.Index > from)
            {
                yield return line[from..number.Index];
                from = number.Index;
            }
        }

        yield return line[from..];
    }

    [GeneratedRegex(@"\s+(?=[-–][\s\u0E01-\u0E4E])", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\s+(?=[-–][\u0E01-\u0E4E])", RegexOptions.CultureInvariant)]
    private static partial Regex HangingDashes();

    [GeneratedRegex(@"(?:^|(?<=\s))[0-9]{1,2}[.)](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
