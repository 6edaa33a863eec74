using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Seeds;
using Xunit.Abstractions;

namespace Prongsai.Improvement.Tests;

/// <summary>Real papers, where they are at hand: imported, kept, printed again in their own layout, and read back.</summary>
public sealed class SeedTests(ImprovementDatabase database, ITestOutputHelper output) : IClassFixture<ImprovementDatabase>
{
    [SeedFact("000")]
    public Task Five_measures_of_000() => PrintAgainAsync("000", "five", 5);

    [SeedFact("002")]
    public Task Ten_indicators_of_002() => PrintAgainAsync("002", "indicators", 10);

    [SeedFact("003")]
    public Task Three_measures_of_003() => PrintAgainAsync("003", "numbered", 3);

    [SeedFact("003")]
    public async Task The_uplift_table_of_003()
    {
        await using var scope = await database.NewOfficeAsync();
        var made = await scope.PrintAgainAsync("003", "uplift");
        made.Measures.Select(m => m.Row.Indicator).ShouldBe(Enumerable.Range(1, 8).Select(i => (int?)i));
    }

    private async Task PrintAgainAsync(string seed, string layout, int count)
    {
        await using var scope = await database.NewOfficeAsync();
        var made = await scope.PrintAgainAsync(seed, layout);
        made.Measures.Length.ShouldBe(count);

        var read = PaperImporter.Stage(made.Paper, RulePackLibrary.Shipped, new ImportHints(made.Year.BuddhistYear)).Tables.Single(t => t.Kind == TableKind.Measures).Rows.OfType<MeasureRow>().ToList();
        read.Count.ShouldBe(count);
        foreach (var (row, measure) in read.Zip(layout == "indicators" ? made.Measures.OrderBy(m => m.Row.Indicator) : made.Measures.OrderBy(m => m.Number)))
        {
            Fold(row.Measure).ShouldContain(Fold(measure.Row.Title));
            foreach (var step in measure.Steps)
            {
                Fold(string.Join(' ', row.Steps)).ShouldContain(Fold(step.Text));
            }

            foreach (var answer in measure.Steps.Select(s => s.Result).Append(measure.Row.Result).OfType<string>())
            {
                Fold(row.Result ?? "").ShouldContain(Fold(answer));
            }
        }

        foreach (var fault in made.Faults)
        {
            output.WriteLine($"{(fault.Stops ? "!" : " ")} {fault.TextTh}");
        }
    }

    private static string Fold(string text) => ThaiText.Fold(ThaiDigits.ToArabic(text)).Replace(" ", "", StringComparison.Ordinal);
}
