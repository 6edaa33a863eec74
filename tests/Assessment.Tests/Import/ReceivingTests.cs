using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Features.Import;
using Prongsai.Kernel;
using Prongsai.Papers;

namespace Prongsai.Assessment.Tests.Import;

/// <summary>What happens when a paper is dropped in: it waits, or is refused with nothing left behind.</summary>
public sealed class ReceivingTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Fact]
    public async Task A_received_paper_waits_and_changes_nothing()
    {
        await using var scope = await database.NewOfficeAsync();

        var import = await scope.FindImportAsync(await AssessmentDatabase.ReceiveAsync(scope, WrittenPapers.Memo(90, "95.55")));

        (import.State, import.FiscalYear, import.PaperKind).ShouldBe((ImportState.Waiting, AssessmentDatabase.Year, PaperKind.ResultMemo));
        import.Findings.ShouldContain("95.55");
        (await database.StateAsync(scope)).ShouldBe("");
    }

    [Fact]
    public async Task A_paper_that_cannot_be_read_leaves_no_row_and_no_file()
    {
        await using var scope = await database.NewOfficeAsync();
        var before = (await database.CountAsync("assessment.paper_import"), await database.CountAsync("platform.stored_file"), database.Files());
        using var wrong = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3]);

        var refused = await scope.Get<IImportIntake>().ReceiveAsync(wrong, "ลับ.docx", null, default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Message.ShouldContain("ลับ.docx");
        (await database.CountAsync("assessment.paper_import"), await database.CountAsync("platform.stored_file"), database.Files()).ShouldBe(before);
    }

    [Fact]
    public async Task The_year_that_the_sender_names_wins_over_the_papers_own()
    {
        await using var scope = await database.NewOfficeAsync();
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(WrittenPapers.Memo(90, "90.00")));

        var received = await scope.Get<IImportIntake>().ReceiveAsync(content, "เอกสารสมมติ.md", new FiscalYear(2567), default);

        (await scope.FindImportAsync(received.Value)).FiscalYear.ShouldBe(new FiscalYear(2567));
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
        var corrected = await scope.Get<ImportReview>().CorrectAsync(await scope.FindImportAsync(import), 0, new FiscalYear(year), [], default);

        received.Error.ShouldBeOfType<Error.Invalid>().Code.ShouldBe("import.year");
        corrected.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Year");
        (await scope.FindImportAsync(import)).FiscalYear.ShouldBe(AssessmentDatabase.Year);
    }
}
