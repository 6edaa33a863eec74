using System.Diagnostics;
using System.Text.RegularExpressions;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Seeds;

namespace Prongsai.Improvement.Tests;

/// <summary>Every fact of a real paper (figures, days, units, steps, results, addresses), taken from it while the test runs, stands in the paper that is printed again.</summary>
public sealed partial class SeedFactTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    private const int Telling = 4;

    [SeedTheory("000", "002", "003")]
    [InlineData("000", "five", "วิธี")]
    [InlineData("002", "indicators", "วิธีการดำเนินการ")]
    [InlineData("003", "numbered", "วิธีดำเนินการ")]
    [InlineData("003", "uplift", "แนวทางในการยกระดับการประเมิน")]
    public async Task Every_line_of_the_source_stands_in_the_printed_paper(string seed, string layout, string head)
    {
        await using var scope = await database.NewOfficeAsync();
        var source = Lines(Read(await File.ReadAllBytesAsync(Seed.Find(seed)!), "paper.txt"), head);
        source.Count.ShouldBeGreaterThan(10);
        var made = await scope.PrintAgainAsync(seed, layout);

        using var docx = new MemoryStream();
        DocxWriter.Write(made.Paper, docx);
        var printed = string.Concat(Read(docx.ToArray(), "printed.docx").Blocks.SelectMany(Texts).Select(ThaiText.Fold));

        source.Where(l => !printed.Contains(l, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [SeedTheory("000", "002", "003")]
    [InlineData("000", "five", "วิธี")]
    [InlineData("002", "indicators", "วิธีการดำเนินการ")]
    [InlineData("003", "numbered", "วิธีดำเนินการ")]
    [InlineData("003", "uplift", "แนวทางในการยกระดับการประเมิน")]
    public async Task Every_figure_of_the_source_stands_in_the_pdf(string seed, string layout, string head)
    {
        await using var scope = await database.NewOfficeAsync();
        var figures = Lines(Read(await File.ReadAllBytesAsync(Seed.Find(seed)!), "paper.txt"), head).SelectMany(l => Figures().Matches(l).Select(m => m.Value)).Distinct().ToList();
        var made = await scope.PrintAgainAsync(seed, layout);
        var printed = await scope.Get<PdfPrinter>().Print(made.Paper);

        var text = ThaiDigits.ToArabic(await TextOfAsync(printed.Value.ShouldNotBeNull()));
        figures.Where(f => !text.Contains(f, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static OfficialDocument Read(byte[] file, string name)
    {
        using var stream = new MemoryStream(file);
        return DocumentReader.Read(stream, name).Value.ShouldNotBeNull();
    }

    /// <summary>Lines of the bodies of tables with the head, folded, without the numbers and dashes in front of them.</summary>
    private static List<string> Lines(OfficialDocument paper, string head) =>
    [
        .. paper.Blocks.OfType<Table>().Where(t => t.Rows.Take(2).SelectMany(r => r.Cells).SelectMany(c => c.Content).SelectMany(Texts).Any(w => ThaiText.Fold(w).Contains(ThaiText.Fold(head), StringComparison.Ordinal)))
            .SelectMany(t => t.Rows.Where(r => !r.IsHeader).Skip(t.Rows.Any(r => r.IsHeader) ? 0 : 1)).SelectMany(r => r.Cells).SelectMany(c => c.Content).SelectMany(Texts)
            .SelectMany(t => Marks().Split(ThaiDigits.ToArabic(t))).Select(ThaiText.Fold).Select(l => Indicator().Match(l) is { Success: true } named ? named.Value : l).Where(l => l.Length >= Telling).Distinct(),
    ];

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Heading heading => Text(heading.Content),
        Paragraph paragraph => Text(paragraph.Content),
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(Texts),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content).SelectMany(Texts),
        _ => [],
    };

    private static string[] Text(IEnumerable<Inline> content) =>
        string.Concat(content.Select(inline => inline switch { TextRun run => run.Text, Link link => link.Text, _ => "\n" })).Split('\n');

    private static async Task<string> TextOfAsync(byte[] pdf)
    {
        PdfText.IsInstalled.ShouldBeTrue();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
            return await reader.StandardOutput.ReadToEndAsync();
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>"1." or "-" before an entry.</summary>
    [GeneratedRegex(@"(?:^|(?<=\s))(?:[0-9]{1,2}[.)](?![0-9])|[-–])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <summary>Its name is the year's, whatever the paper calls it.</summary>
    [GeneratedRegex("^ตัวชีวัดที[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Indicator();

    [GeneratedRegex("[0-9]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
