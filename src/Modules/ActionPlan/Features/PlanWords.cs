using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features;

/// <summary>Words and signs that several pages share.</summary>
internal static class PlanWords
{
    public static Sign SignOf(ProjectStatus status) => status switch
    {
        ProjectStatus.Done => Sign.Done,
        ProjectStatus.UnderWay => Sign.Progress,
        ProjectStatus.NotStarted => Sign.Unknown,
        _ => Sign.Problem,
    };

    public static IEnumerable<Choice> Years(PlanPeriod period) => period.Years.Select(y => new Choice($"{y}", $"{y}"));

    /// <summary>A year typed or chosen; null when it is none.</summary>
    public static FiscalYear? Year(string? typed) =>
        int.TryParse(ThaiDigits.ToArabic(typed ?? "").Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && new FiscalYear(year).IsPossible ? new FiscalYear(year) : null;
}
