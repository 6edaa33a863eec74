using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>A number or sign that a line begins with: "๑.", "1)", "(1)", "๓.๑", "-".</summary>
/// <param name="Marker">As printed; empty when the line begins with none.</param>
/// <param name="Number">First number of the marker; null for bullets and for no marker.</param>
/// <param name="Depth">How many numbers the marker has: 1 for "๓.", 2 for "๓.๑"; 0 for none.</param>
/// <param name="Rest">The line without its marker.</param>
internal readonly record struct NumberedLine(string Marker, int? Number, int Depth, string Rest)
{
    public bool IsBullet => Marker.Length > 0 && Number is null;
}

/// <summary>Printed numbers at the front of lines and inside packed cells.</summary>
internal static partial class Numbering
{
    public static NumberedLine Read(string line)
    {
        var text = line.Trim();
        var match = Front().Match(text);
        if (!match.Success)
            return new("", null, 0, text);
        var rest = text[match.Length..].Trim();
        var digits = match.Groups["n"];
        if (!digits.Success)
            return Read(rest) is { Number: not null } inner ? inner : new(match.Value.Trim(), null, 0, rest);
        var path = ThaiDigits.ToArabic(digits.Value).Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(match.Value.Trim(), int.Parse(path[0], CultureInfo.InvariantCulture), path.Length, rest);
    }

    /// <summary>The text without its marker, also when it was printed twice ("1. 1. …").</summary>
    public static string Strip(string line)
    {
        var read = Read(line);
        while (read.Marker.Length > 0 && read.Rest.Length > 0)
        {
            var again = Read(read.Rest);
            if (again.Marker.Length == 0)
                break;
            read = again;
        }
        return read.Rest;
    }

    /// <summary>Splits "1. ก 2. ข 3. ค" where the numbers ascend by one; the whole text when they do not.
    /// Text before the first number stays a piece of its own.</summary>
    public static ImmutableArray<string> SplitAscending(string text)
    {
        var cuts = AscendingCuts(text);
        if (cuts.Count < 2)
            return [text];
        var pieces = ImmutableArray.CreateBuilder<string>();
        pieces.Add(text[..cuts[0]].Trim());
        for (var i = 0; i < cuts.Count; i++)
            pieces.Add(text[cuts[i]..(i + 1 < cuts.Count ? cuts[i + 1] : text.Length)].Trim());
        return [.. pieces.Where(piece => piece.Length > 0)];
    }

    private static List<int> AscendingCuts(string text)
    {
        var cuts = new List<int>();
        var expected = 1;
        foreach (Match match in Inside().Matches(text))
        {
            var number = int.Parse(ThaiDigits.ToArabic(match.Groups["n"].Value), CultureInfo.InvariantCulture);
            if (number != expected && (cuts.Count > 0 || match.Index > 0))
                continue;
            cuts.Add(match.Index);
            expected = number + 1;
        }
        return cuts;
    }

    [GeneratedRegex(@"^(?:\(\s*(?<n>[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?)\s*\)|(?<n>[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){1,2})[.)]?(?=[\s\p{L}""“(])(?!\s*(?:บาท|คะแนน|เปอร์|เมตร|กม|กิโล|ไร่|ล้าน|แสน|ชั่วโมง))|(?<n>[0-9๐-๙]{1,2})\s*[.)](?![0-9๐-๙])|[-–•●▪*·]+(?=\s|\p{L}))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Front();

    [GeneratedRegex(@"(?<![0-9๐-๙.,/(])\(?(?<n>[0-9๐-๙]{1,2})[.)](?![0-9๐-๙])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inside();
}
