namespace Prongsai.Kernel;

/// <summary>Is one place name a misspelling of another? Thai places share their first words (หนอง, บ้าน, ท่า), so likeness of the whole says nothing;
/// what counts is how the differing letters differ.</summary>
internal static class PlaceLikeness
{
    private const double Vowel = 0.5;
    private const double LookAlike = 0.5;
    private const double Consonant = 1;
    private const double Most = 1.5;
    private const double MostPerLetter = 0.25;
    private const int Syllable = 3;

    // Letters that print and scan alike
    private static readonly string[] Alike = ["ทหฑฟ", "นมห", "ดตคศ", "บปษ", "ผพฝฟ", "ขชซ", "ถภกฤ", "ลส", "อฮ", "ฎฏ", "รธ", "วจ", "ใไโ", "เแ", "ิีึื", "ุู", "ะา"];

    /// <param name="a">A folded name.</param>
    /// <param name="b">A folded name that is not <paramref name="a"/>.</param>
    public static bool IsVariant(string a, string b) =>
        HasOneSyllableMore(a, b) || HasOneSyllableMore(b, a) || Cost(a, b) <= Math.Min(Most, MostPerLetter * Math.Max(a.Length, b.Length));

    /// <summary>The longer has up to three letters more in one place before its end: พระ in เขาพระทอง, ดง in ดงเมือง. More at the end makes another place (หนองบัวแดง).</summary>
    private static bool HasOneSyllableMore(string longer, string shorter)
    {
        var more = longer.Length - shorter.Length;
        if (more is < 1 or > Syllable || shorter.Length < Syllable)
        {
            return false;
        }

        return Enumerable.Range(0, shorter.Length).Any(at =>
            string.CompareOrdinal(longer, 0, shorter, 0, at) == 0
            && string.CompareOrdinal(longer, at + more, shorter, at, shorter.Length - at) == 0);
    }

    /// <summary>Edit distance in which a letter that looks like the other, or a vowel too many, counts half,
    /// a changed last letter one, and another consonant in its place counts two.</summary>
    private static double Cost(string a, string b)
    {
        var previous = new double[b.Length + 1];
        for (var j = 1; j <= b.Length; j++)
        {
            previous[j] = previous[j - 1] + Alone(b[j - 1]);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var current = new double[b.Length + 1];
            current[0] = previous[0] + Alone(a[i - 1]);
            for (var j = 1; j <= b.Length; j++)
            {
                var atEnd = i == a.Length && j == b.Length;
                var changed = previous[j - 1] + (atEnd ? Math.Min(Consonant, Changed(a[i - 1], b[j - 1])) : Changed(a[i - 1], b[j - 1]));
                current[j] = Math.Min(changed, Math.Min(previous[j] + Alone(a[i - 1]), current[j - 1] + Alone(b[j - 1])));
            }

            previous = current;
        }

        return previous[b.Length];
    }

    private static double Alone(char c) => c is >= 'ก' and <= 'ฮ' ? Consonant : Vowel;

    private static double Changed(char a, char b) =>
        a == b ? 0 : Array.Exists(Alike, set => set.Contains(a) && set.Contains(b)) ? LookAlike : Alone(a) + Alone(b);
}
