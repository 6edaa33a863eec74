using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features.Import;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.TestKit;

namespace Prongsai.Assessment.Tests.Import;

/// <summary>Correcting what was read, before it is kept.</summary>
public sealed class CorrectingTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Fact]
    public async Task What_was_corrected_counts_and_the_line_stays()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));

        (await scope.Get<ImportReview>().CorrectAsync(await scope.FindImportAsync(import), 0, new FiscalYear(2567), [new("IndicatorScores:0:Score", "80")], default)).IsOk.ShouldBeTrue();
        await scope.KeepImportAsync(import);

        var sheet = (await scope.Get<ResultStore>().FindAsync(new FiscalYear(2567), default))!;
        sheet.Indicators[1].ShouldBe(80m);
        (await scope.Get<ResultStore>().FindAsync(AssessmentDatabase.Year, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_second_of_two_correctors_is_told()
    {
        await using var scope = await database.NewOfficeAsync();
        var (import, review) = (await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00")), scope.Get<ImportReview>());
        (await review.CorrectAsync(await scope.FindImportAsync(import), 0, AssessmentDatabase.Year, [new("IndicatorScores:0:Score", "80")], default)).IsOk.ShouldBeTrue();

        var late = await review.CorrectAsync(await scope.FindImportAsync(import), 0, AssessmentDatabase.Year, [new("IndicatorScores:0:Score", "70")], default);
        var keptLate = await review.KeepAsync(import, 0, default);

        late.Error.ShouldBeOfType<Error.Conflict>().Theirs.ShouldNotBeNull();
        keptLate.Error.ShouldBeOfType<Error.Conflict>();
        (await scope.TotalAsync()).ShouldBeNull();
        Stored.Read<StagedPaper>((await scope.FindImportAsync(import)).Staged).Tables.SelectMany(t => t.Rows).OfType<IndicatorScoreRow>().First().Score.ShouldBe(80m);
    }

    [Fact]
    public async Task A_kept_paper_is_no_longer_corrected()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(import);
        var kept = await scope.FindImportAsync(import);

        var refused = await scope.Get<ImportReview>().CorrectAsync(kept, kept.Version, new FiscalYear(2566), [new("IndicatorScores:0:Score", "1")], default);

        refused.Error.ShouldBeOfType<Error.RuleBroken>();
        (await scope.FindImportAsync(import)).FiscalYear.ShouldBe(AssessmentDatabase.Year);
    }

    [Fact]
    public async Task A_paper_just_read_is_not_read_again_to_be_corrected()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await scope.FindImportAsync(await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00")));
        var review = scope.Get<ImportReview>();
        Result<int>? version = null;

        var statements = await Statements.OfAsync(async () => version = await review.CorrectAsync(import, 0, AssessmentDatabase.Year, [new("IndicatorScores:0:Score", "80")], default));

        version!.Value.Value.ShouldBe(1);
        statements.ShouldContain(s => s.Contains("update assessment.paper_import", StringComparison.OrdinalIgnoreCase));
        statements.ShouldNotContain(s => s.Contains("from assessment.paper_import", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_another_changed_after_the_paper_was_read_is_not_written_over()
    {
        await using var scope = await database.NewOfficeAsync();
        var id = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        var (mine, review) = (await scope.FindImportAsync(id), scope.Get<ImportReview>());
        await scope.KeepImportAsync(id);

        var late = await review.CorrectAsync(mine, mine.Version, AssessmentDatabase.Year, [new("IndicatorScores:0:Score", "70")], default);

        late.Error.ShouldBeOfType<Error.Conflict>();
        (await scope.FindImportAsync(id)).State.ShouldBe(ImportState.Kept);
        (await scope.TotalAsync()).ShouldBe(90m);
    }
}
