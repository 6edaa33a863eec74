using System.Text.Json;

namespace Prongsai.Papers.Tests;

/// <summary>The shape that scripts rely on (design, section 5).</summary>
public sealed class ImportJsonTests
{
    [Theory]
    [InlineData("measures_three_state.md", "measures", "measure,steps,owners,period,status,result,outcome,confidence,source")]
    [InlineData("measures_merged_cells.html", "measures", "indicator,measure,steps,owners,period,status,result,outcome,confidence,source")]
    [InlineData("uplift_scanned.md", "indicator_uplift", "indicator,guidance,owners,period,status,result,guesses,confidence,source")]
    [InlineData("oit_2569_status_columns.html", "oit_items", "item,title,components,owners,status,result,confidence,source")]
    [InlineData("memo_clean.md", "indicator_scores", "indicator,label,score,confidence,source")]
    [InlineData("risks_scanned.txt", "risks", "number,process,events,level,controls,confidence,source")]
    [InlineData("plan_municipal.md", "plan_projects", "number,dimension,title,budgets,note,confidence,source")]
    [InlineData("plan_municipal.md", "targets", "indicator,values,confidence,source")]
    [InlineData("plan_numbered_lists.txt", "project_sheets", "number,title,rationale,objectives,target,method,period,budget,owners,outputs,confidence,source")]
    public void Row_has_exactly_the_fields_of_the_contract(string name, string kind, string fields)
    {
        using var json = JsonDocument.Parse(ImportJson.Write(FixturePapers.Stage(name)));
        var table = json.RootElement.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("kind").GetString() == kind);
        table.GetProperty("columns").ValueKind.ShouldBe(JsonValueKind.Array);
        var row = table.GetProperty("rows")[0];
        row.EnumerateObject().Select(property => property.Name).Where(field => field != "guesses" || fields.Contains("guesses"))
            .ShouldBe(fields.Split(','));
        row.GetProperty("confidence").ValueKind.ShouldBe(JsonValueKind.Number);
        row.GetProperty("source").GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Decimals_are_strings_and_what_the_paper_does_not_print_is_null()
    {
        using var json = JsonDocument.Parse(ImportJson.Write(FixturePapers.Stage("memo_clean.md")));
        var scores = json.RootElement.GetProperty("scores");
        scores.GetProperty("iit").GetString().ShouldBe("93.10");
        scores.GetProperty("eit1").ValueKind.ShouldBe(JsonValueKind.Null);
        scores.GetProperty("level").GetString().ShouldBe("ผ่านดี");
        json.RootElement.GetProperty("document").GetProperty("kind").GetString().ShouldBe("result_memo");
        json.RootElement.GetProperty("document").GetProperty("fiscal_year").GetInt32().ShouldBe(2568);
        json.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Budgets_are_amount_none_or_unknown_and_statuses_snake_case_or_null()
    {
        using var plan = JsonDocument.Parse(ImportJson.Write(FixturePapers.Stage("plan_municipal.md")));
        var budgets = plan.RootElement.GetProperty("tables")[0].GetProperty("rows")[0].GetProperty("budgets");
        budgets.EnumerateObject().Select(year => year.Value.GetString()).ShouldBe(["20000.00", "20000.00", "25000.50", "unknown", "none"]);
        using var report = JsonDocument.Parse(ImportJson.Write(FixturePapers.Stage("measures_three_state.md")));
        report.RootElement.GetProperty("tables")[0].GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("status").GetString())
            .ShouldBe(["completed", "in_progress", "ambiguous", "ambiguous", "not_possible", null]);
    }
}
