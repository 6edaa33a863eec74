using Prongsai.Improvement.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features;

/// <summary>Signs beside the words of measures.</summary>
internal static class ImprovementWords
{
    public static Sign SignOf(MeasureStatus? status) => status switch
    {
        MeasureStatus.Completed => Sign.Done,
        MeasureStatus.InProgress => Sign.Progress,
        MeasureStatus.NotPossible or MeasureStatus.NotStarted => Sign.Problem,
        _ => Sign.Unknown,
    };

    public static Sign SignOf(Judgement judgement) => judgement switch { Judgement.MustFix => Sign.Problem, Judgement.ToDevelop => Sign.Progress, _ => Sign.Done };
}
