using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features.Import;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Assessment.Tests;

/// <summary>Keeping what was read, and taking it back as if it had never been.</summary>
public sealed class ImportReviewTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Fact]
    public async Task A_received_paper_waits_and_changes_nothing()
    {
        await using var scope = await database.NewOfficeAsync();

        var import = await FindAsync(scope, await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "95.55")));

        (import.State, import.FiscalYear, import.PaperKind).ShouldBe((ImportState.Waiting, AssessmentDatabase.Year, PaperKind.ResultMemo));
        import.Findings.ShouldContain("95.55");
        (await StateAsync(scope)).ShouldBe("");
    }

    [Fact]
    public async Task A_paper_that_cannot_be_read_leaves_no_row_and_no_file()
    {
        await using var scope = await database.NewOfficeAsync();
        var before = (await CountAsync("assessment.paper_import"), await CountAsync("platform.stored_file"), Files());
        using var wrong = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3]);

        var refused = await scope.Get<IImportIntake>().ReceiveAsync(wrong, "ลับ.docx", null, default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Message.ShouldContain("ลับ.docx");
        (await CountAsync("assessment.paper_import"), await CountAsync("platform.stored_file"), Files()).ShouldBe(before);
    }

    [Fact]
    public async Task The_year_that_the_sender_names_wins_over_the_papers_own()
    {
        await using var scope = await database.NewOfficeAsync();
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(WrittenPapers.Memo(90, "90.00")));

        var received = await scope.Get<IImportIntake>().ReceiveAsync(content, "เอกสารสมมติ.md", new FiscalYear(2567), default);

        (await FindAsync(scope, received.Value)).FiscalYear.ShouldBe(new FiscalYear(2567));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(2025)]
    [InlineData(99999)]
    [InlineData(-1)]
    public async Task A_year_that_cannot_be_is_refused_at_the_door_and_in_the_review(int year)
    {
        await using var scope = await database.NewOfficeAsync();
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(WrittenPapers.Memo(90, "90.00")));
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));

        var received = await scope.Get<IImportIntake>().ReceiveAsync(content, "เอกสารสมมติ.md", new FiscalYear(year), default);
        var corrected = await scope.Get<ImportReview>().CorrectAsync(import, 0, new FiscalYear(year), [], default);

        received.Error.ShouldBeOfType<Error.Invalid>().Code.ShouldBe("import.year");
        corrected.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Year");
        (await FindAsync(scope, import)).FiscalYear.ShouldBe(AssessmentDatabase.Year);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Taken_back_everything_is_as_before_the_paper(bool somethingStood)
    {
        await using var scope = await database.NewOfficeAsync();
        if (somethingStood)
        {
            await TypeAsync(scope, 77);
            await KeepAsync(scope, await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Items("เดิมสมมติ").Replace("| O3 |", "| O4 |", StringComparison.Ordinal)));
        }

        var before = await StateAsync(scope);
        var figures = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, figures);
        (await TotalAsync(scope)).ShouldBe(90m);
        (await StateAsync(scope)).ShouldNotBe(before);

        (await TakeBackAsync(scope, figures)).IsOk.ShouldBeTrue();

        (await StateAsync(scope)).ShouldBe(before);
        (await FindAsync(scope, figures)).State.ShouldBe(ImportState.TakenBack);
    }

    [Fact]
    public async Task Items_that_a_paper_filled_are_empty_again()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Items("ทำแล้วสมมติ"));

        var taken = await scope.Get<ImportReview>().KeepAsync(import, 0, default);
        (await StateAsync(scope)).ShouldContain("ทำแล้วสมมติ ข้อสอง");
        (await FindAsync(scope, import)).ItemsTaken.ShouldBe(taken.Value);
        (await TakeBackAsync(scope, import)).IsOk.ShouldBeTrue();

        taken.Value.ShouldBe(3);
        (await StateAsync(scope)).ShouldBe("");
    }

    [Fact]
    public async Task Twice_kept_is_refused_and_changes_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, import);
        var (state, acts) = (await StateAsync(scope), await ActsAsync(scope));

        var again = await scope.Get<ImportReview>().KeepAsync(import, (await FindAsync(scope, import)).Version, default);

        again.Error.ShouldBeOfType<Error.RuleBroken>().Code.ShouldBe("import.kept");
        (await StateAsync(scope), await ActsAsync(scope)).ShouldBe((state, acts));
    }

    [Fact]
    public async Task Twice_taken_back_is_refused_and_takes_nothing_else_away()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, import);
        await TakeBackAsync(scope, import);
        await TypeAsync(scope, 66);

        (await TakeBackAsync(scope, import)).Error.ShouldBeOfType<Error.NotFound>();

        (await TotalAsync(scope)).ShouldBe(66m);
    }

    [Fact]
    public async Task A_paper_still_waiting_cannot_be_taken_back()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));

        (await TakeBackAsync(scope, import)).Error.ShouldBeOfType<Error.NotFound>();

        (await FindAsync(scope, import)).State.ShouldBe(ImportState.Waiting);
    }

    [Fact]
    public async Task Figures_typed_after_the_paper_stay_when_it_is_taken_back()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, import);
        await TypeAsync(scope, 55);

        (await TakeBackAsync(scope, import)).IsOk.ShouldBeTrue();

        (await TotalAsync(scope)).ShouldBe(55m);
    }

    [Fact]
    public async Task Two_papers_taken_back_last_first_leave_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var (first, second) = await TwoKeptAsync(scope);

        (await TakeBackAsync(scope, second)).IsOk.ShouldBeTrue();
        (await TotalAsync(scope)).ShouldBe(80m);
        (await TakeBackAsync(scope, first)).IsOk.ShouldBeTrue();

        (await TotalAsync(scope)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_papers_taken_back_first_first_leave_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var (first, second) = await TwoKeptAsync(scope);

        (await TakeBackAsync(scope, first)).IsOk.ShouldBeTrue();
        (await TotalAsync(scope)).ShouldBe(90m);
        (await TakeBackAsync(scope, second)).IsOk.ShouldBeTrue();

        (await TotalAsync(scope)).ShouldBeNull();
    }

    [Fact]
    public async Task Figures_typed_between_two_papers_come_back_with_the_second_and_outlive_the_first()
    {
        await using var scope = await database.NewOfficeAsync();
        var first = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(80, "80.00"));
        await KeepAsync(scope, first);
        await TypeAsync(scope, 55);
        var second = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, second);

        (await TakeBackAsync(scope, second)).IsOk.ShouldBeTrue();
        (await TakeBackAsync(scope, first)).IsOk.ShouldBeTrue();

        (await TotalAsync(scope)).ShouldBe(55m);
    }

    [Fact]
    public async Task After_seven_days_a_paper_stays()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, import);
        database.Clock.Advance(Duration.FromDays(7) + Duration.FromSeconds(1));

        (await TakeBackAsync(scope, import)).Error.ShouldBeOfType<Error.RuleBroken>().Code.ShouldBe("import.too_late");

        (await TotalAsync(scope)).ShouldBe(90m);
    }

    [Fact]
    public async Task What_was_corrected_counts_and_the_line_stays()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));

        (await scope.Get<ImportReview>().CorrectAsync(import, 0, new FiscalYear(2567), [new("IndicatorScores:0:Score", "80")], default)).IsOk.ShouldBeTrue();
        await KeepAsync(scope, import);

        var sheet = (await scope.Get<ResultStore>().FindAsync(new FiscalYear(2567), default))!;
        sheet.Indicators[1].ShouldBe(80m);
        (await scope.Get<ResultStore>().FindAsync(AssessmentDatabase.Year, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_second_of_two_correctors_is_told()
    {
        await using var scope = await database.NewOfficeAsync();
        var (import, review) = (await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00")), scope.Get<ImportReview>());
        (await review.CorrectAsync(import, 0, AssessmentDatabase.Year, [new("IndicatorScores:0:Score", "80")], default)).IsOk.ShouldBeTrue();

        var late = await review.CorrectAsync(import, 0, AssessmentDatabase.Year, [new("IndicatorScores:0:Score", "70")], default);
        var keptLate = await review.KeepAsync(import, 0, default);

        late.Error.ShouldBeOfType<Error.Conflict>().Theirs.ShouldNotBeNull();
        keptLate.Error.ShouldBeOfType<Error.Conflict>();
        (await TotalAsync(scope)).ShouldBeNull();
        Stored.Read<StagedPaper>((await FindAsync(scope, import)).Staged).Tables.SelectMany(t => t.Rows).OfType<IndicatorScoreRow>().First().Score.ShouldBe(80m);
    }

    [Fact]
    public async Task A_kept_paper_is_no_longer_corrected()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, import);
        var kept = await FindAsync(scope, import);

        var refused = await scope.Get<ImportReview>().CorrectAsync(import, kept.Version, new FiscalYear(2566), [new("IndicatorScores:0:Score", "1")], default);

        refused.Error.ShouldBeOfType<Error.RuleBroken>();
        (await FindAsync(scope, import)).FiscalYear.ShouldBe(AssessmentDatabase.Year);
    }

    [Fact]
    public async Task Without_a_year_nothing_is_kept()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Items("ทำแล้ว"));
        (await scope.Get<ImportReview>().CorrectAsync(import, 0, null, [], default)).IsOk.ShouldBeTrue();

        var refused = await scope.Get<ImportReview>().KeepAsync(import, 1, default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Year");
        (await StateAsync(scope)).ShouldBe("");
    }

    [Fact]
    public async Task Another_agency_neither_sees_keeps_nor_takes_back_a_paper()
    {
        await using var mine = await database.NewOfficeAsync();
        await using var theirs = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(mine, WrittenPapers.Memo(90, "90.00"));

        (await theirs.Get<ImportReview>().FindAsync(import, default)).ShouldBeNull();
        (await theirs.Get<ImportReview>().KeepAsync(import, 0, default)).Error.ShouldBeOfType<Error.NotFound>();
        (await TakeBackAsync(theirs, import)).Error.ShouldBeOfType<Error.NotFound>();
    }

    private static async Task<(Guid First, Guid Second)> TwoKeptAsync(AgencyScope scope)
    {
        var first = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(80, "80.00"));
        await KeepAsync(scope, first);
        var second = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await KeepAsync(scope, second);
        return (first, second);
    }

    private static async Task KeepAsync(AgencyScope scope, Guid import)
    {
        var kept = await scope.Get<ImportReview>().KeepAsync(import, (await FindAsync(scope, import)).Version, default);
        kept.IsOk.ShouldBeTrue(kept.Error?.Message);
    }

    private static Task<Result<Unit>> TakeBackAsync(AgencyScope scope, Guid import) => scope.Get<ImportReview>().TakeBackAsync(import, default);

    private static async Task<PaperImport> FindAsync(AgencyScope scope, Guid import) => (await scope.Get<ImportReview>().FindAsync(import, default))!;

    private static async Task TypeAsync(AgencyScope scope, decimal every)
    {
        var figures = ScoreInput.Nothing with { Indicators = Enumerable.Range(1, 10).ToImmutableDictionary(i => i, _ => every) };
        (await scope.Get<IResultEntry>().StoreAsync(AssessmentDatabase.Year, figures, default)).IsOk.ShouldBeTrue();
    }

    private static async Task<decimal?> TotalAsync(AgencyScope scope) => (await scope.Get<IResults>().FindAsync(AssessmentDatabase.Year, default))?.Total;

    private static Task<int> ActsAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().CountAsync(ct));

    /// <summary>Everything a citizen or officer can see of results and items, as one text.</summary>
    private async Task<string> StateAsync(AgencyScope scope)
    {
        const string Rows = """
            select coalesce(string_agg(line, E'\n' order by line), '') from (
              select concat_ws(' ', 'result', fiscal_year, figures) line from assessment.year_result where agency_id = $1
              union all select concat_ws(' ', 'memo', fiscal_year, number, dated_on, signers) from assessment.year_memo where agency_id = $1
              union all select concat_ws(' ', 'item', fiscal_year, item_key, unit_id, progress) from disclosure.year_item where agency_id = $1) rows
            """;
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand(Rows, owner) { Parameters = { new() { Value = scope.Get<Platform.AgencySession>().Agency.Value } } };
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task<long> CountAsync(string table)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand($"select count(*) from {table}", owner);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private int Files() => Directory.GetFiles(database.DataFolder, "*", SearchOption.AllDirectories).Length;
}
