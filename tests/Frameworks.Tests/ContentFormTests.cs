using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

/// <summary>With what items are filled.</summary>
public sealed class ContentFormTests
{
    private const string Form = """
        defaults: {confidence: derived, source: s}
        sources: {s: {title: "ที่มา"}}
        forms:
          - key: plans.annual
            tables:
              - key: projects
                title: "โครงการ"
                title_en: Projects
                one: "โครงการ"
                columns:
                  - {key: name, title: "ชื่อ", title_en: Name, required: true}
                  - {key: kind, title: "ชนิด", title_en: Kind, kind: choice, choices: ["ก", "ข"]}
            feeds:
              projects: {table: projects, all: [name]}

        """;

    [Theory]
    [InlineData("kind: choice", "kind: choise", "choise")]
    [InlineData(", choices: [\"ก\", \"ข\"]", "", "choices and kind")]
    [InlineData("title_en: Name, ", "", "no title in both languages")]
    [InlineData("key: kind", "key: name", "stands twice")]
    [InlineData("all: [name]", "all: [nam]", "'nam' is no column")]
    [InlineData("table: projects, all", "table: project, all", "'project' is no table")]
    [InlineData("all: [name]", "where: name", "where is column=value")]
    [InlineData("all: [name]", "matches: a.b.c", "with by")]
    public void A_broken_form_is_refused_with_its_place(string whole, string broken, string said)
    {
        var files = TestPacks.TwoYears();
        files["content.yaml"] = Form.Replace(whole, broken, StringComparison.Ordinal);

        Should.Throw<Loading.FrameworkFileException>(() => RulePackLibrary.Load(files)).Message.ShouldSatisfyAllConditions(m => m.ShouldContain(said), m => m.ShouldContain("content.yaml"), m => m.ShouldContain("plans.annual"));
    }

    [Fact]
    public void A_form_that_fills_nothing_is_a_fault()
    {
        var files = TestPacks.TwoYears();
        files["content.yaml"] = Form;

        FrameworkVerifier.Verify(RulePackLibrary.Load(files)).Select(f => f.Code).ShouldBe(["form.unused", "form.component", "checksum.missing"]);
    }

    /// <summary>What stays text: statements, sums and what live parts of the program show by themselves.</summary>
    [Theory]
    [InlineData(2566)]
    [InlineData(2567)]
    [InlineData(2568)]
    [InlineData(2569)]
    public void Every_item_with_columns_to_check_has_a_form(int year)
    {
        var without = RulePackLibrary.Shipped.Find(new FiscalYear(year))!.Items.Where(i => RulePackLibrary.Shipped.FormOf(i) is null).Select(i => i.EvidenceSource);

        without.ShouldBeSubsetOf(["services.questions", "organization.privacy", "complaints.corruption_statistics", "integrity.pledge"]);
    }
}
