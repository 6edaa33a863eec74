using Prongsai.Assessment.Contracts;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;
using Prongsai.Seeds;

namespace Prongsai.Risk.Tests;

/// <summary>The risk table of a real plan, taken and printed again in its own columns.</summary>
public sealed class SeedTests(RiskDatabase database) : IClassFixture<RiskDatabase>
{
    private static readonly FiscalYear Year = new(2566);
    private static readonly CancellationToken Now = CancellationToken.None;

    [SeedFact("004")]
    public async Task Every_fact_of_the_printed_table_comes_back_but_no_level_that_nobody_reasoned()
    {
        await using var scope = await database.EnterOfficeAsync();
        await using var stream = File.OpenRead(Seed.Find("004")!);
        var staged = PaperImporter.Stage(DocumentReader.Read(stream, Path.GetFileName(stream.Name)).Value!, RulePackLibrary.Shipped);
        var printed = staged.Tables.Where(t => t.Kind == TableKind.Risks).SelectMany(t => t.Rows).OfType<RiskRow>().ToList();
        var taker = scope.Get<IEnumerable<IPaperTaker>>().Single(t => t.Key == "risks");

        var taken = await scope.Data.ActAsync(new ActKind("assessment.kept", "บันทึกเอกสาร"), (act, ct) => taker.TakeAsync(act, Guid.NewGuid(), Year, staged, ct), Now);

        printed.Count.ShouldBe(5);
        taken.Value.ShouldBe(printed.Sum(r => Math.Max(1, r.Events.Length)));
        var book = (await scope.Get<RiskBooks>().OfYearAsync(Year, RiskKind.Fraud, Now))!;
        book.Processes.Select(p => p.Name).ShouldBe(printed.Select(r => r.Process));
        book.Events.ShouldAllBe(e => e.PrintedLevel == "ต่ำ" && e.Before == null);

        var made = (await scope.Get<IEnumerable<IDocumentKind>>().Single(k => k.Key == "fraud-risk-table").BuildAsync(scope.Get<AgencySession>().Agency, Year, Now)).Value!;
        var paper = ThaiText.Fold(string.Concat(made.Blocks.OfType<Table>().First().Rows.SelectMany(r => r.Cells).SelectMany(c => c.Content).OfType<Paragraph>().SelectMany(p => p.Content).OfType<TextRun>().Select(t => t.Text)));
        printed.SelectMany(r => r.Events.Concat(r.Controls).Append(r.Process)).Where(text => !paper.Contains(ThaiText.Fold(text), StringComparison.Ordinal)).ShouldBeEmpty();
        paper.Split(ThaiText.Fold("ยังไม่ประเมิน")).Length.ShouldBe(6, "once for each process");
    }
}
