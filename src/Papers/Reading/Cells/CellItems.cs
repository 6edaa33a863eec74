using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>A cell as a list: one entry per printed number, bullet or line, without the marker.</summary>
internal static partial class CellItems
{
    public static ImmutableArray<string> Of(ImmutableArray<string> lines)
    {
        var pieces = lines.SelectMany(Split).ToList();
        var marked = pieces.Exists(piece => Numbering.Read(piece).Marker.Length > 0);
        var items = ImmutableArray.CreateBuilder<string>();
        var open = false;
        foreach (var piece in pieces)
        {
            var isMarked = Numbering.Read(piece).Marker.Length > 0;
            if (marked && open && !isMarked)
                items[^1] = $"{items[^1]} {piece}";
            else
                items.Add(isMarked ? Numbering.Strip(piece) : piece);
            open |= isMarked;
        }
        return [.. items.Where(item => item.Length > 0)];
    }

    private static IEnumerable<string> Split(string line)
    {
        var numbered = Numbering.SplitAscending(line);
        return numbered.Length > 1 ? numbered.SelectMany(SplitBullets) : SplitBullets(line);
    }

    private static IEnumerable<string> SplitBullets(string line)
    {
        if (Numbering.Read(line) is not { IsBullet: true })
            return [line];
        return Bullet().Split(line).Where(piece => piece.Length > 0).Select(piece => "- " + piece.Trim());
    }

    // A dash before a month is a span of months
    [GeneratedRegex(@"(?:^|(?<=\s))[-–•●]\s*(?=[^\s\d-])(?!(?:มี|เม|มิ|[มกพสตธ])\s?\.\s?[คพย])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();
}
