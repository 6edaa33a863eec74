using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>The parts of a project sheet.</summary>
internal enum SheetSection { Title, Rationale, Objectives, Target, Place, Method, Period, Budget, Owners, Outputs }

/// <summary>A line that opens a part of a project sheet: "๒. หลักการและเหตุผล", "1. ชื่อโครงการ : …", "ผู้รับผิดชอบ" in a cell of its own.</summary>
/// <param name="Printed">Number and words of the heading as printed, without what follows on the line.</param>
/// <param name="Content">What follows on the same line; empty when nothing does.</param>
internal sealed partial record SheetHeading(SheetSection Section, int? Number, string Printed, string Content)
{
    private const double Numbered = 0.68;
    private const double Bare = 0.9;
    private const int LongestHeading = 60;

    private static readonly ImmutableArray<(SheetSection Section, FoldedPhrase Phrase)> Phrases = Read();

    public static SheetHeading? TryRead(FlowLine line)
    {
        var numbered = Numbering.Read(line.Text);
        if (numbered.Depth > 1 || numbered.IsBullet)
            return null;
        var (words, content) = Cut(numbered);
        if (words.Length is 0 or > LongestHeading)
            return null;
        var (section, likeness) = Best(words);
        if (likeness < (numbered.Number is null ? Bare : Numbered))
            return null;
        return new(section, numbered.Number, $"{numbered.Marker} {words}".Trim(), content);
    }

    private static (string Words, string Content) Cut(NumberedLine line)
    {
        var text = line.Rest;
        var match = Separator().Match(text);
        if (match.Success)
            return (text[..match.Index].Trim(), text[(match.Index + match.Length)..].Trim());
        var inline = line.Number is null ? InlineTitle().Match(text) : InlineValue().Match(text);
        return inline.Success ? (inline.Groups[1].Value, text[inline.Length..].Trim()) : (text, "");
    }

    private static (SheetSection, double) Best(string words)
    {
        var printed = FoldedPhrase.Of(words);
        var best = Phrases.Select(entry => (entry.Section, Likeness: Likeness(entry.Phrase, printed))).MaxBy(entry => entry.Likeness);
        return best;
    }

    /// <summary>A heading is about as long as the phrase; a sentence that begins with it is none.</summary>
    private static double Likeness(FoldedPhrase phrase, FoldedPhrase printed) =>
        printed.Folded.Length > phrase.Folded.Length * 1.8 + 2 ? 0 : phrase.LikenessOf(printed);

    private static ImmutableArray<(SheetSection, FoldedPhrase)> Read()
    {
        using var stream = typeof(SheetHeading).Assembly.GetManifestResourceStream("sheet-headings.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
                .SelectMany(cells => cells[1].Split('|').Select(phrase => (Enum.Parse<SheetSection>(cells[0]), FoldedPhrase.Of(phrase)))),
        ];
    }

    [GeneratedRegex(@"\s*[:：\t]\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(ชื่อ(?:โครงการ|มาตรการ|กิจกรรม)(?:/\S+)?)\s+(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InlineTitle();

    [GeneratedRegex(
        @"^(ชื่อ(?:โครงการ|มาตรการ|กิจกรรม)(?:/\S+)?|(?:ระยะเวลา|งบประมาณ)(?:ดำเนินการ|ดำเนินงาน|การดำเนินการ|ดำเนินโครงการ)?|(?:หน่วยงาน)?(?:ที่|ผู้)รับผิดชอบ(?:โครงการ)?|(?:กลุ่ม)?เป้าหมาย)\s+(?=\S)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InlineValue();
}
