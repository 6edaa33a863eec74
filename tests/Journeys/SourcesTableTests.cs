namespace Prongsai.Journeys;

/// <summary>The table of how items are filled is what packs and code say.</summary>
public sealed class SourcesTableTests
{
    private static readonly string File = Path.Combine(HostBuild.Root, "docs", "disclosure-sources.md");

    [Fact]
    public async Task The_table_in_the_docs_is_the_one_the_code_makes()
    {
        var made = SourcesTable.Markdown();
        if (Environment.GetEnvironmentVariable("PRONGSAI_WRITE_DOCS") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, made);
        }

        (await System.IO.File.ReadAllTextAsync(File)).ShouldBe(made);
    }

    [Fact]
    public void Registers_answer_the_items_they_keep() =>
        SourcesTable.Live.ShouldBe(["organization.structure", "organization.executives", "organization.contact", "organization.privacy", "services.questions",
            "improvement.measures", "improvement.report", "action_plan.plan", "action_plan.half_year", "action_plan.annual", "risk.assessment", "risk.action"], ignoreOrder: true);
}
