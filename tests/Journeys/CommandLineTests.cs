using System.Text.Json;
using Prongsai.Seeds;

namespace Prongsai.Journeys;

/// <summary>The program from the command line: exit codes, results on stdout, all else on stderr.</summary>
public sealed class CommandLineTests
{
    private const string Figures = """{"indicators":{"1":"95.00","2":"90.50","3":"92.25","4":"93.75","5":"94.00","6":"89.10","7":"87.20","8":"88.90","9":"90.20","10":"93.76"}}""";

    [Fact]
    public async Task Score_reads_stdin_and_writes_one_json_document()
    {
        var said = await CommandLine.RunAsync(Figures, "score", "--year", "2568", "-");

        (said.Code, said.Errors).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.GetProperty("total").GetString().ShouldBe("91.24");
    }

    [Fact]
    public async Task Score_of_a_file_is_the_score_of_stdin()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Figures);

        var fromFile = await CommandLine.RunAsync(null, "score", "--year", "2568", file);
        var fromInput = await CommandLine.RunAsync(Figures, "score", "--year", "2568", "-");

        File.Delete(file);
        fromFile.ShouldBe(fromInput);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"indicators":{"1":"101"}}""")]
    [InlineData("""{"indicators":{"77":"50"}}""")]
    public async Task Figures_that_are_none_end_with_a_sentence_and_2(string json)
    {
        var said = await CommandLine.RunAsync(json, "score", "--year", "2568", "-");

        (said.Code, said.Output).ShouldBe((2, ""));
        said.Errors.ShouldNotBeEmpty();
        said.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Check_tells_a_printed_total_that_contradicts_its_indicators()
    {
        var said = await CommandLine.RunAsync(null, "check", HostBuild.Fixture("memo.md"));

        said.Code.ShouldBe(1);
        said.Errors.ShouldBeEmpty();
        var findings = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        findings.ShouldContain(f => f.GetRawText().Contains("91.42", StringComparison.Ordinal) && f.GetRawText().Contains("91.24", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_for_a_look_writes_json_and_keeps_nothing()
    {
        var said = await CommandLine.RunAsync(null, "import", HostBuild.Fixture("memo.md"), "--dry-run");

        (said.Code, said.Errors).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.GetRawText().ShouldContain("95.00");
    }

    [Theory]
    [InlineData("frameworks", "list")]
    [InlineData("frameworks", "show", "2569")]
    [InlineData("frameworks", "verify")]
    [InlineData("report", "--list")]
    public async Task What_needs_no_data_answers_on_stdout(params string[] arguments)
    {
        var said = await CommandLine.RunAsync(null, arguments);

        (said.Code, said.Errors).ShouldBe((0, ""));
        said.Output.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("frameworks", "list", "--json")]
    [InlineData("frameworks", "show", "2566", "--json")]
    [InlineData("frameworks", "verify", "--json")]
    public async Task Frameworks_in_json_are_json_and_nothing_else(params string[] arguments)
    {
        var said = await CommandLine.RunAsync(null, arguments);

        said.Code.ShouldBe(0);
        using var json = JsonDocument.Parse(said.Output);
        json.RootElement.ValueKind.ShouldBeOneOf(JsonValueKind.Array, JsonValueKind.Object);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("score", "-")]
    [InlineData("score", "--year", "soon", "-")]
    [InlineData("score", "--year", "2500", "-")]
    [InlineData("score", "--year", "2568", "/nowhere/figures.json")]
    [InlineData("check", "/nowhere/paper.docx")]
    [InlineData("import", "/nowhere/paper.docx", "--dry-run")]
    [InlineData("import", "/nowhere/paper.docx")]
    [InlineData("frameworks", "show", "2500")]
    [InlineData("report", "result-memo")]
    public async Task Wrong_use_and_missing_files_end_with_2_and_a_sentence_on_stderr(params string[] arguments)
    {
        var said = await CommandLine.RunAsync("{}", arguments);

        (said.Code, said.Output).ShouldBe((2, ""));
        said.Errors.ShouldNotBeEmpty();
        said.Errors.ShouldNotContain("   at ");
    }

    [SeedFact("003")]
    public async Task Check_of_the_real_memo_finds_its_misprinted_IIT()
    {
        var said = await CommandLine.RunAsync(null, "check", Seed.Find("003")!);

        said.Code.ShouldBe(1);
        said.Output.Split('\n').ShouldContain(l => l.Contains("89.49", StringComparison.Ordinal) && l.Contains("99.49", StringComparison.Ordinal));
    }

    [SeedTheory("000", "002", "003", "004")]
    [InlineData("000")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task Import_of_a_real_paper_for_a_look_is_one_json_document(string number)
    {
        var said = await CommandLine.RunAsync(null, "import", Seed.Find(number)!, "--dry-run");

        (said.Code, said.Errors).ShouldBe((0, ""));
        JsonDocument.Parse(said.Output).Dispose();
    }
}
