using System.Collections.Immutable;
using System.Globalization;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Assessment.Features.Results;

/// <summary>Figures of a result as they are typed: ten indicators and the two parts of EIT. Empty means not known.</summary>
public sealed class FiguresForm
{
    public Dictionary<int, string?> Indicators { get; set; } = [];
    public string? Eit1 { get; set; }
    public string? Eit2 { get; set; }
    public string? Oit { get; set; }

    public static FiguresForm From(RulePack pack, ScoreSheet? sheet) => new()
    {
        Indicators = pack.Indicators.ToDictionary(i => i.Number, i => sheet is not null && sheet.Indicators.TryGetValue(i.Number, out var s) ? Text(s) : null),
        Eit1 = Text(sheet?.Input.Eit1),
        Eit2 = Text(sheet?.Input.Eit2),
        Oit = sheet is not null && !sheet.Indicators.ContainsKey(9) && sheet.Tools.TryGetValue("oit", out var oit) ? Text(oit) : null,
    };

    /// <returns>The figures, or one fault a box that is no score.</returns>
    public Result<ScoreInput> Read()
    {
        var faults = new List<FieldFault>();
        decimal? Figure(string field, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (decimal.TryParse(ThaiDigits.ToArabic(text.Trim()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 100)
            {
                return score;
            }

            faults.Add(new(field, $"\"{text}\" ไม่ใช่คะแนน กรุณากรอกตัวเลข 0 ถึง 100 เช่น 86.17"));
            return null;
        }

        var indicators = Indicators.Select(i => (i.Key, Score: Figure($"Indicators[{i.Key}]", i.Value))).Where(i => i.Score is not null).ToImmutableDictionary(i => i.Key, i => i.Score!.Value);
        var (eit1, eit2, oit) = (Figure("Eit1", Eit1), Figure("Eit2", Eit2), Figure("Oit", Oit));
        if (faults.Count > 0)
        {
            return new Error.Invalid("result.figures", "บางช่องยังใช้ไม่ได้", [.. faults]);
        }

        var tools = oit is { } o ? ImmutableDictionary<string, decimal>.Empty.Add("oit", o) : ImmutableDictionary<string, decimal>.Empty;
        return ScoreInput.Nothing with { Indicators = indicators, Eit1 = eit1, Eit2 = eit2, Tools = tools };
    }

    private static string? Text(decimal? score) => score is { } s ? Score.Display(s) : null;
}
