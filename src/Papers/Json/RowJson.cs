using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Prongsai.Papers;

/// <summary>The fields of each kind of row, in the order of the contract.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, StagedRow row)
    {
        json.WriteStartObject();
        WriteFields(json, row);
        WriteGuesses(json, row.Guesses);
        json.WriteNumber("confidence", row.Confidence);
        json.Source(row.Source);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, StagedRow row)
    {
        switch (row)
        {
            case MeasureRow measure: WriteMeasure(json, measure); break;
            case UpliftRow uplift: WriteUplift(json, uplift); break;
            case OitItemRow item: WriteItem(json, item); break;
            case IndicatorScoreRow score: WriteScore(json, score); break;
            case RiskRow risk: WriteRisk(json, risk); break;
            case PlanProjectRow project: WriteProject(json, project); break;
            case ProjectSheetRow sheet: WriteSheet(json, sheet); break;
            case TargetRow target: WriteTarget(json, target); break;
            case PlanTextRow text: WritePlanText(json, text); break;
        }
    }

    private static void WriteMeasure(Utf8JsonWriter json, MeasureRow row)
    {
        if (row.Indicator is { } indicator)
            json.WriteNumber("indicator", indicator);
        json.WriteString("measure", row.Measure);
        json.Texts("steps", row.Steps);
        json.Texts("owners", row.Owners);
        json.Text("period", row.Period);
        json.Status(row.Status);
        json.Text("result", row.Result);
        json.Text("outcome", row.Outcome);
    }

    private static void WriteUplift(Utf8JsonWriter json, UpliftRow row)
    {
        json.Number("indicator", row.Indicator);
        json.Texts("guidance", row.Guidance);
        json.Texts("owners", row.Owners);
        json.Text("period", row.Period);
        json.Status(row.Status);
        json.Text("result", row.Result);
    }

    private static void WriteItem(Utf8JsonWriter json, OitItemRow row)
    {
        json.WriteString("item", row.Item);
        json.Text("title", row.Title);
        json.Texts("components", row.Components);
        json.Texts("owners", row.Owners);
        json.Status(row.Status);
        json.Text("result", row.Result);
    }

    private static void WriteScore(Utf8JsonWriter json, IndicatorScoreRow row)
    {
        json.WriteNumber("indicator", row.Indicator);
        json.WriteString("label", row.Label);
        json.Score("score", row.Score);
    }

    private static void WriteRisk(Utf8JsonWriter json, RiskRow row)
    {
        json.Number("number", row.Number);
        json.WriteString("process", row.Process);
        json.Texts("events", row.Events);
        json.Text("level", row.Level);
        json.Texts("controls", row.Controls);
    }

    private static void WriteProject(Utf8JsonWriter json, PlanProjectRow row)
    {
        json.Number("number", row.Number);
        json.Number("dimension", row.Dimension);
        json.WriteString("title", row.Title);
        json.WriteStartObject("budgets");
        foreach (var (year, budget) in row.Budgets)
            json.WriteString(year.ToString(CultureInfo.InvariantCulture), BudgetText(budget));
        json.WriteEndObject();
        json.Text("note", row.Note);
    }

    private static string BudgetText(PlannedBudget budget) => budget.State switch
    {
        BudgetState.Amount => (budget.Satang / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        BudgetState.None => "none",
        _ => "unknown",
    };

    private static void WriteSheet(Utf8JsonWriter json, ProjectSheetRow row)
    {
        json.Number("number", row.Number);
        json.WriteString("title", row.Title);
        json.Text("rationale", row.Rationale);
        json.Texts("objectives", row.Objectives);
        json.Text("target", row.Target);
        json.Texts("method", row.Method);
        json.Text("period", row.Period);
        json.Text("budget", row.Budget);
        json.Texts("owners", row.Owners);
        json.Texts("outputs", row.Outputs);
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetRow row)
    {
        json.WriteString("indicator", row.Indicator);
        json.WriteStartObject("values");
        foreach (var (year, value) in row.Values)
            json.WriteString(year.ToString(CultureInfo.InvariantCulture), value);
        json.WriteEndObject();
    }

    private static void WritePlanText(Utf8JsonWriter json, PlanTextRow row)
    {
        json.WriteString("part", JsonNames.Of(row.Part));
        json.WriteString("heading", row.Heading);
        json.Texts("lines", row.Lines);
    }

    private static void WriteGuesses(Utf8JsonWriter json, ImmutableArray<Guess> guesses)
    {
        if (guesses.IsEmpty)
            return;
        json.WriteStartArray("guesses");
        foreach (var guess in guesses)
        {
            json.WriteStartObject();
            json.WriteString("field", guess.Field);
            json.WriteString("printed", guess.Printed);
            json.WriteString("read", guess.Read);
            json.WriteNumber("confidence", guess.Confidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
