using System.Collections.Immutable;

namespace Prongsai.Documents.Writing;

/// <summary>What is printed on the page of each anchored heading, once it is known on which sheets the headings stand.</summary>
internal static class PageNumbering
{
    /// <summary>What a part of a book begins with, so that its first sheet is known.</summary>
    public static string AnchorOf(int section) => $"section-{section}";

    /// <param name="sheets">Anchor → sheet, counted from 1 through the whole paper.</param>
    public static ImmutableDictionary<string, string> Of(OfficialDocument document, IReadOnlyDictionary<string, int> sheets)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, string>();
        var sections = BookSection.Of(document.Blocks);
        foreach (var (number, section) in sections.Index())
        {
            var firstOfRun = sections.Index().First(s => s.Item.Run == section.Run).Index;
            var before = sheets.GetValueOrDefault(AnchorOf(firstOfRun), 1) - 1;
            foreach (var anchor in section.Blocks.OfType<Heading>().Select(heading => heading.Anchor).OfType<string>().Where(sheets.ContainsKey))
            {
                numbers[anchor] = Print(section.Part?.Numbers ?? PageNumbers.Digits, sheets[anchor] - before, document.Properties.ThaiDigits);
            }
        }

        return numbers.ToImmutable();
    }

    /// <summary>Anchors of headings right at the beginning of pages numbered in letters.</summary>
    public static IReadOnlySet<string> BeginLetters(IReadOnlyList<BookSection> sections) => sections
        .Where(section => section is { Part: { Numbers: PageNumbers.ThaiLetters, Continues: false }, Blocks: [Heading { Anchor: not null }, ..] })
        .Select(section => ((Heading)section.Blocks[0]).Anchor!).ToHashSet();

    private static string Print(PageNumbers numbers, int page, bool thaiDigits) => numbers switch
    {
        PageNumbers.None => "",
        PageNumbers.ThaiLetters => ListMarkers.Alphabetic(page),
        _ => thaiDigits ? Kernel.ThaiDigits.ToThai($"{page}") : $"{page}",
    };
}
