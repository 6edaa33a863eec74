using Prongsai.Assessment.Features.Import;
using Prongsai.Kernel;

namespace Prongsai.Assessment.Tests.Import;

/// <summary>Keeping what was read.</summary>
public sealed class KeepingTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Fact]
    public async Task Twice_kept_is_refused_and_changes_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "90.00"));
        await scope.KeepImportAsync(import);
        var (state, acts) = (await database.StateAsync(scope), await scope.ActsAsync());

        var again = await scope.Get<ImportReview>().KeepAsync(import, (await scope.FindImportAsync(import)).Version, default);

        again.Error.ShouldBeOfType<Error.RuleBroken>().Code.ShouldBe("import.kept");
        (await database.StateAsync(scope), await scope.ActsAsync()).ShouldBe((state, acts));
    }

    [Fact]
    public async Task Without_a_year_nothing_is_kept()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Items("ทำแล้ว"));
        (await scope.Get<ImportReview>().CorrectAsync(await scope.FindImportAsync(import), 0, null, [], default)).IsOk.ShouldBeTrue();

        var refused = await scope.Get<ImportReview>().KeepAsync(import, 1, default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Year");
        (await database.StateAsync(scope)).ShouldBe("");
    }

    [Fact]
    public async Task Another_agency_neither_sees_keeps_nor_takes_back_a_paper()
    {
        await using var mine = await database.NewOfficeAsync();
        await using var theirs = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(mine, WrittenPapers.Memo(90, "90.00"));

        (await theirs.Get<ImportReview>().FindAsync(import, default)).ShouldBeNull();
        (await theirs.Get<ImportReview>().KeepAsync(import, 0, default)).Error.ShouldBeOfType<Error.NotFound>();
        (await theirs.TakeImportBackAsync(import)).Error.ShouldBeOfType<Error.NotFound>();
    }
}
