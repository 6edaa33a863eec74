using NodaTime;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features.Import;
using Prongsai.Kernel;

namespace Prongsai.Assessment.Tests.Import;

/// <summary>Taking a kept paper back as if it had never been.</summary>
public sealed class TakingBackTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Taken_back_everything_is_as_before_the_paper(bool somethingStood)
    {
        await using var scope = await database.NewOfficeAsync();
        if (somethingStood)
        {
            await scope.TypeAsync(77);
            await scope.KeepImportAsync(await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Items("เดิมสมมติ").Replace("| O3 |", "| O4 |", StringComparison.Ordinal)));
        }

        var before = await database.StateAsync(scope);
        var figures = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(figures);
        (await scope.TotalAsync()).ShouldBe(90m);
        (await database.StateAsync(scope)).ShouldNotBe(before);

        (await scope.TakeImportBackAsync(figures)).IsOk.ShouldBeTrue();

        (await database.StateAsync(scope)).ShouldBe(before);
        (await scope.FindImportAsync(figures)).State.ShouldBe(ImportState.TakenBack);
    }

    [Fact]
    public async Task Items_that_a_paper_filled_are_empty_again()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Items("ทำแล้วสมมติ"));

        var taken = await scope.Get<ImportReview>().KeepAsync(import, 0, default);
        (await database.StateAsync(scope)).ShouldContain("ทำแล้วสมมติ ข้อสอง");
        (await scope.FindImportAsync(import)).ItemsTaken.ShouldBe(taken.Value);
        (await scope.TakeImportBackAsync(import)).IsOk.ShouldBeTrue();

        taken.Value.ShouldBe(3);
        (await database.StateAsync(scope)).ShouldBe("");
    }

    [Fact]
    public async Task Twice_taken_back_is_refused_and_takes_nothing_else_away()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(import);
        await scope.TakeImportBackAsync(import);
        await scope.TypeAsync(66);

        (await scope.TakeImportBackAsync(import)).Error.ShouldBeOfType<Error.NotFound>();

        (await scope.TotalAsync()).ShouldBe(66m);
    }

    [Fact]
    public async Task A_paper_still_waiting_cannot_be_taken_back()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));

        (await scope.TakeImportBackAsync(import)).Error.ShouldBeOfType<Error.NotFound>();

        (await scope.FindImportAsync(import)).State.ShouldBe(ImportState.Waiting);
    }

    [Fact]
    public async Task Figures_typed_after_the_paper_stay_when_it_is_taken_back()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(import);
        await scope.TypeAsync(55);

        (await scope.TakeImportBackAsync(import)).IsOk.ShouldBeTrue();

        (await scope.TotalAsync()).ShouldBe(55m);
    }

    [Fact]
    public async Task Two_papers_taken_back_last_first_leave_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var (first, second) = await scope.TwoKeptAsync();

        (await scope.TakeImportBackAsync(second)).IsOk.ShouldBeTrue();
        (await scope.TotalAsync()).ShouldBe(80m);
        (await scope.TakeImportBackAsync(first)).IsOk.ShouldBeTrue();

        (await scope.TotalAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Two_papers_taken_back_first_first_leave_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var (first, second) = await scope.TwoKeptAsync();

        (await scope.TakeImportBackAsync(first)).IsOk.ShouldBeTrue();
        (await scope.TotalAsync()).ShouldBe(90m);
        (await scope.TakeImportBackAsync(second)).IsOk.ShouldBeTrue();

        (await scope.TotalAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Figures_typed_between_two_papers_come_back_with_the_second_and_outlive_the_first()
    {
        await using var scope = await database.NewOfficeAsync();
        var first = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(80, "80.00"));
        await scope.KeepImportAsync(first);
        await scope.TypeAsync(55);
        var second = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(second);

        (await scope.TakeImportBackAsync(second)).IsOk.ShouldBeTrue();
        (await scope.TakeImportBackAsync(first)).IsOk.ShouldBeTrue();

        (await scope.TotalAsync()).ShouldBe(55m);
    }

    [Fact]
    public async Task After_seven_days_a_paper_stays()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(import);
        database.Clock.Advance(Duration.FromDays(7) + Duration.FromSeconds(1));

        (await scope.TakeImportBackAsync(import)).Error.ShouldBeOfType<Error.RuleBroken>().Code.ShouldBe("import.too_late");

        (await scope.TotalAsync()).ShouldBe(90m);
    }
}
