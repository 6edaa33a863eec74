using System.Collections.Immutable;
using System.Globalization;
using Prongsai.Kernel;
using Prongsai.Papers;

namespace Prongsai.Assessment.Domain;

/// <summary>One correction typed beside the source: a field of a row, or a printed score.</summary>
/// <param name="Place">"measures:2:Owners" (table kind, 0-based row, field) or "scores:Iit".</param>
internal sealed record Correction(string Place, string Text);

/// <summary>Puts corrections into a staged paper. A corrected row is certain, and its guess on that field is settled.</summary>
internal static class StagedEditing
{
    /// <returns>The corrected paper, or one fault a place that cannot be read.</returns>
    public static Result<StagedPaper> Apply(StagedPaper paper, IEnumerable<Correction> corrections)
    {
        var faults = new List<FieldFault>();
        foreach (var correction in corrections)
        {
            var part = correction.Place.Split(':');
            var changed = part is ["scores", var figure] ? Figure(paper, figure, correction.Text)
                : part is [var kind, var index, var field] ? Row(paper, kind, index, field, correction.Text)
                : null;
            if (changed is null)
            {
                faults.Add(new(correction.Place, $"อ่านค่า \"{correction.Text}\" ไม่ได้ กรุณาแก้ให้เป็นรูปแบบเดิมของช่องนี้"));
            }
            else
            {
                paper = changed;
            }
        }

        return faults.Count == 0 ? paper : new Error.Invalid("import.correction", "มีบางช่องที่อ่านไม่ได้", [.. faults]);
    }

    /// <summary>The value of a field as one text; lists have one line an entry.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        ImmutableArray<string> lines => string.Join('\n', lines),
        decimal number => number.ToString("0.00", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static StagedPaper? Figure(StagedPaper paper, string figure, string text)
    {
        var score = Number(text);
        if (figure != "Level" && text.Length > 0 && score is null)
        {
            return null;
        }

        var scores = paper.Scores;
        scores = figure switch
        {
            "Iit" => scores with { Iit = score },
            "Eit1" => scores with { Eit1 = score },
            "Eit2" => scores with { Eit2 = score },
            "Eit" => scores with { Eit = score },
            "Oit" => scores with { Oit = score },
            "Total" => scores with { Total = score },
            "Level" => scores with { Level = text.Length == 0 ? null : text },
            _ => null,
        };
        return scores is null ? null : paper with { Scores = scores };
    }

    private static StagedPaper? Row(StagedPaper paper, string kind, string index, string field, string text)
    {
        var at = Enum.TryParse<TableKind>(kind, ignoreCase: true, out var tableKind) ? paper.Tables.FirstOrDefault(t => t.Kind == tableKind) : null;
        if (at is null || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row >= at.Rows.Length)
        {
            return null;
        }

        var before = at.Rows[row];
        if (Changed(before, field, text) is not { } after)
        {
            return null;
        }

        after = after with { Confidence = 1, Guesses = before.Guesses.RemoveAll(g => g.Field.Equals(field, StringComparison.OrdinalIgnoreCase)) };
        return paper with { Tables = paper.Tables.Replace(at, at with { Rows = at.Rows.SetItem(row, after) }) };
    }

    private static StagedRow? Changed(StagedRow row, string field, string text) => (row, field) switch
    {
        (MeasureRow r, "Measure") => r with { Measure = text },
        (MeasureRow r, "Owners") => r with { Owners = Lines(text) },
        (MeasureRow r, "Period") => r with { Period = text },
        (MeasureRow r, "Result") => r with { Result = text },
        (MeasureRow r, "Indicator") => Whole(text) is { } n ? r with { Indicator = n } : null,
        (UpliftRow r, "Indicator") => Whole(text) is { } n ? r with { Indicator = n } : null,
        (UpliftRow r, "Owners") => r with { Owners = Lines(text) },
        (OitItemRow r, "Item") => r with { Item = text },
        (OitItemRow r, "Title") => r with { Title = text },
        (OitItemRow r, "Owners") => r with { Owners = Lines(text) },
        (OitItemRow r, "Result") => r with { Result = text },
        (IndicatorScoreRow r, "Score") => Number(text) is { } score ? r with { Score = score } : null,
        (IndicatorScoreRow r, "Label") => r with { Label = text },
        (IndicatorScoreRow r, "Indicator") => Whole(text) is { } n ? r with { Indicator = n } : null,
        (RiskRow r, "Process") => r with { Process = text },
        (RiskRow r, "Level") => r with { Level = text },
        (PlanProjectRow r, "Title") => r with { Title = text },
        (PlanProjectRow r, "Dimension") => Whole(text) is { } n ? r with { Dimension = n } : null,
        (ProjectSheetRow r, "Title") => r with { Title = text },
        (ProjectSheetRow r, "Budget") => r with { Budget = text },
        (TargetRow r, "Indicator") => r with { Indicator = text },
        (PlanTextRow r, "Lines") => r with { Lines = Lines(text) },
        _ => null,
    };

    private static ImmutableArray<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static int? Whole(string text) => int.TryParse(ThaiDigits.ToArabic(text.Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(ThaiDigits.ToArabic(text.Trim()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 100 ? score : null;
}
