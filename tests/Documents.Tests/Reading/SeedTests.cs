using System.Text.RegularExpressions;
using Prongsai.Kernel;
using Prongsai.Seeds;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

/// <summary>The real papers, where they lie beside the repository.</summary>
public sealed partial class SeedTests
{
    [SeedTheory("000", "002", "004")]
    [InlineData("000", 2, new[] { 4, 3 }, 5)]
    [InlineData("002", 4, new[] { 4, 4, 4, 2 }, 7)]
    [InlineData("004", 7, new[] { 11, 3, 4, 3, 5, 6, 6 }, 0)]
    public void Tables_of_the_tab_papers_are_found_with_all_rows(string seed, int tables, int[] rows, int columns)
    {
        var paper = Read(seed);
        var found = paper.Blocks.OfType<Table>().ToList();
        found.Count.ShouldBe(tables);
        found.Select(t => t.Rows.Length).ShouldBe(rows);
        found.ShouldAllBe(t => columns == 0 || t.Rows.All(r => r.Cells.Length == columns));
    }

    [SeedFact("003")]
    public void The_memo_paper_has_its_tables_items_and_ticks()
    {
        var paper = Read("003");
        var tables = paper.Blocks.OfType<Table>().ToList();
        tables.Count.ShouldBe(23);
        tables[0].Rows.Length.ShouldBe(11);
        tables.ShouldAllBe(t => t.Rows[0].IsHeader);
        var items = tables.SelectMany(t => t.Rows).Count(r => ItemNumber().IsMatch(r.Cells[0].Content.Text()));
        items.ShouldBe(43);
        var boxes = tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Content).OfType<Paragraph>()
            .SelectMany(p => p.Content).OfType<CheckBox>().ToList();
        boxes.Count(b => b.IsChecked).ShouldBe(52);
        boxes.Count(b => !b.IsChecked).ShouldBe(55);
    }

    [SeedTheory("000", "002", "003", "004")]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void No_letter_of_a_real_paper_is_lost_and_every_block_knows_its_line(string seed)
    {
        var paper = Read(seed);
        var source = Tag().Replace(File.ReadAllText(Seed.Find(seed)!), " ");
        var wanted = string.Concat(ThaiText.Normalize(source).Where(char.IsLetterOrDigit));
        var read = string.Concat(paper.Text().Where(char.IsLetterOrDigit));
        read.Equals(wanted, StringComparison.Ordinal).ShouldBeTrue($"differs at letter {FirstDifference(read, wanted)} of {wanted.Length}");
        paper.Blocks.ShouldAllBe(b => b.Source != null);
        paper.Blocks.OfType<Table>().SelectMany(t => t.Rows).ShouldAllBe(r => r.Source != null);
    }

    private static OfficialDocument Read(string seed)
    {
        var path = Seed.Find(seed)!;
        return Papers.Read(File.ReadAllBytes(path), Path.GetFileName(path));
    }

    private static int FirstDifference(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count();

    [GeneratedRegex("</?(?!http)[a-z][^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[O0]\s?\d[\d.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();
}
