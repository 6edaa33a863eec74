using Prongsai.Platform;

namespace Prongsai.Journeys;

/// <summary>The table of rights in the docs is what the code does.</summary>
public sealed class RightsTableTests
{
    private static readonly string File = Path.Combine(HostBuild.Root, "docs", "security", "rights.md");

    [Fact]
    public async Task The_table_in_the_docs_is_the_one_the_code_makes()
    {
        var made = RightsTable.Markdown();
        if (Environment.GetEnvironmentVariable("PRONGSAI_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            await System.IO.File.WriteAllTextAsync(File, made);
        }

        (await System.IO.File.ReadAllTextAsync(File)).ShouldBe(made);
    }

    [Fact]
    public void Every_page_names_a_permission_that_some_role_holds() =>
        PageTable.All.Where(p => !p.IsPublic && !RightsTable.All.Any(r => r.Name == p.Policy && r.Roles.Length > 0)).Select(p => $"{p.Template}: {p.Policy}").ShouldBeEmpty();

    [Fact]
    public void The_administrator_holds_no_sensitive_permission() =>
        RightsTable.All.Where(p => p.Sensitive && p.Roles.Contains(Role.Administrator)).Select(p => p.Name).ShouldBeEmpty();

    [Fact]
    public void Those_who_come_to_read_hold_no_permission_to_change() =>
        RightsTable.All.Where(p => (p.Roles.Contains(Role.Assessor) || p.Roles.Contains(Role.Oversight)) && p.Name.Split('.')[1] is "manage" or "edit" or "publish" or "assign" or "approve" && (p.Roles.Contains(Role.Assessor) || p.Roles.Contains(Role.Oversight)))
            .Select(p => p.Name).ShouldBeEmpty();
}
