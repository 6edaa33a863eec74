using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>Every way papers print a check box, brought to ☐ and ☑.</summary>
internal static partial class TickMarks
{
    public const char Empty = '☐';
    public const char Ticked = '☑';

    public static string Canonical(string line)
    {
        if (line.AsSpan().IndexOfAny("[(☒✓✔√✅🗹□▢❏⬜○◯◉⊠") < 0)
            return line;
        var text = TickedBox().Replace(line, " ☑ ");
        text = EmptyBox().Replace(text, " ☐ ");
        return Spaces().Replace(text, " ").Trim();
    }

    public static bool Any(string text) => text.AsSpan().IndexOfAny(Empty, Ticked) >= 0;

    /// <summary>A cell of a status column holds nothing but a tick.</summary>
    public static bool IsBareTick(string text) => BareTick().IsMatch(text);

    [GeneratedRegex(@"\[\s*[xX✓✔√/]\s*\]|\(\s*[/✓✔√xX]\s*\)|☒|✅|⊠|◉|[✓✔√]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TickedBox();

    [GeneratedRegex(@"\[\s*\]|\(\s*\)|□|▢|❏|⬜|○|◯", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmptyBox();

    [GeneratedRegex(@"^\s*[☑✓✔√/xX]\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BareTick();

    [GeneratedRegex(@"[ ]{2,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
