using System.Text.RegularExpressions;
using Prongsai.ActionPlan.Contracts;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Data.Taking;
using Prongsai.ActionPlan.Domain;
using Prongsai.ActionPlan.Features.Papers;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;
using Prongsai.Platform.Acts;
using Prongsai.Seeds;

namespace Prongsai.ActionPlan.Tests;

/// <summary>A real plan, read and printed again: nothing it says is lost, and where it contradicts itself that is told.</summary>
public sealed partial class ProofTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    private static readonly ActKind Kind = new("action_plan.tried", "ทดลองรับ");

    [SeedFact("004")]
    public async Task Every_line_of_the_real_plan_stands_in_the_printed_book_or_is_told_as_a_contradiction()
    {
        var (book, plan, paper) = await PrintedAsync();
        var printed = Letters(book);
        var told = Letters(string.Join('\n', plan.Doubts));

        var reworded = Letters(string.Join('\n', Reworded(paper)));

        Source().SelectMany(Pieces).Select(piece => (Text: piece, Letters: Letters(piece)))
            .Where(piece => piece.Letters.Length >= 4 && !printed.Contains(piece.Letters, StringComparison.Ordinal) && !told.Contains(piece.Letters, StringComparison.Ordinal) && !reworded.Contains(piece.Letters, StringComparison.Ordinal))
            .Where(piece => plan.Dimensions.All(d => ThaiText.Similarity(d.Name, piece.Text) < 0.9))
            .Select(piece => piece.Text).Distinct().ShouldBeEmpty();
    }

    [SeedFact("004")]
    public async Task Every_figure_of_the_real_plan_stands_in_the_printed_book_or_is_told_as_a_contradiction()
    {
        var (book, plan, _) = await PrintedAsync();
        var printed = Figures(book).ToHashSet();
        var told = Figures(string.Join('\n', plan.Doubts)).ToHashSet();

        var lost = Source().Select(line => Marker().Replace(line, "")).SelectMany(Figures).Distinct().Where(figure => !printed.Contains(figure) && !told.Contains(figure)).ToList();

        // Page numbers of its own list of contents; the book is numbered anew
        lost.ShouldBe(["94"]);
    }

    [SeedFact("004")]
    public async Task The_real_plan_prints_fifteen_projects_two_eight_two_three_over_five_years_in_three_parts()
    {
        var (book, plan, _) = await PrintedAsync();

        book.ShouldContain("รวมทั้งสิ้นจำนวน 15 โครงการ");
        foreach (var part in new[] { "ส่วนที่ 1 บทนำ", "ส่วนที่ 2 แผนปฏิบัติการป้องกันการทุจริต", "ส่วนที่ 3 รายละเอียดโครงการ/กิจกรรม/มาตรการ" })
        {
            book.ShouldContain(part);
        }

        plan.ByDimension().Select(d => d.Projects.Count).ShouldBe([2, 8, 2, 3]);
        plan.Period.Years.ShouldAllBe(year => book.Contains($"ปี {year}\nงบประมาณ (บาท)", StringComparison.Ordinal));
        plan.Numbered.ShouldAllBe(p => book.Contains($"1. ชื่อโครงการ : {p.Project.Title}", StringComparison.Ordinal));
    }

    private async Task<(string Book, WholePlan Plan, StagedPaper Paper)> PrintedAsync()
    {
        await using var scope = await database.NewOfficeAsync();
        using var stream = File.OpenRead(Seed.Find("004")!);
        var paper = PaperImporter.Stage(DocumentReader.Read(stream, Path.GetFileName(stream.Name)).Value!, RulePackLibrary.Shipped);
        (await scope.Data.ActAsync<int>(Kind, (act, ct) => scope.Get<PlanTaker>().TakeAsync(act, Guid.CreateVersion7(), new(2566), paper, ct))).IsOk.ShouldBeTrue();
        var plan = (await scope.Get<PlanReading>().OfYearAsync(new(2566), default))!;
        var risks = paper.Tables.Where(t => t.Kind == TableKind.Risks).SelectMany(t => t.Rows).OfType<RiskRow>().Select(r => new PlanRisk(r.Number ?? 0, r.Process, r.Events, r.Level, null, r.Controls)).ToList();
        var place = Place().Match(string.Join('\n', Source().Take(30)));
        var office = new OfficeProfile(AgencyName.TryParse(paper.Document.AgencyName!)!, "", place.Groups["district"].Value, place.Groups["province"].Value, null, null, null, null);
        return (BookTests.Text(PlanBook.Of(plan, office, risks)), plan, paper);
    }

    private static string[] Source() => File.ReadAllLines(Seed.Find("004")!);

    private static IEnumerable<string> Pieces(string line) => Break().Split(line.Replace("**", "", StringComparison.Ordinal));

    /// <summary>What the book says in the form's words: headings of sheets, and goals that are targets.</summary>
    private static IEnumerable<string> Reworded(StagedPaper paper) =>
        paper.Tables.SelectMany(t => t.Rows).SelectMany(row => row switch
        {
            ProjectSheetRow sheet => sheet.Headings,
            PlanTextRow { Part: PlanTextPart.Goals } goals => goals.Lines,
            _ => [],
        });

    private static string Letters(string text) => string.Concat(ThaiText.Fold(ThaiDigits.ToArabic(text)).Where(char.IsLetter));

    private static IEnumerable<string> Figures(string text) => Figure().Matches(ThaiDigits.ToArabic(text)).Select(m => m.Value);

    [GeneratedRegex(@"อำเภอ(?<district>\S+) จังหวัด(?<province>\S+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\t ]+|(?<=[.)])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Break();

    /// <summary>Numbers of list items are given anew.</summary>
    [GeneratedRegex(@"^[\s-]*\(?[0-9๐-๙][0-9๐-๙.]*[.)]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"(?<![\d.])\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();
}
