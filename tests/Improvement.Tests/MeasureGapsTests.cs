using FsCheck;
using FsCheck.Fluent;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Tests;

public sealed class MeasureGapsTests
{
    private static readonly MeasurePeriod Period = MeasurePeriod.Read("ไตรมาสที่ 2", new FiscalYear(2568)).Value!;

    [Fact]
    public void Two_of_four_steps_answered_stops_a_finished_report()
    {
        var gaps = MeasureGaps.Of(Facts(MeasureStatus.Completed, true, true, false, false));
        gaps.ShouldContain(g => g.TextTh == "ตอบผลแล้ว 2 จาก 4 ขั้นตอน" && g.Stops);
    }

    [Fact]
    public void A_whole_measure_has_no_gap() => MeasureGaps.Of(Facts(MeasureStatus.Completed, true, true) with { Outcome = "ทุกคนรู้" }).ShouldBeEmpty();

    [Fact]
    public void What_was_not_done_says_why()
    {
        MeasureGaps.Of(Facts(MeasureStatus.NotPossible, false)).ShouldContain(g => g.Code == "reason" && g.Stops);
        MeasureGaps.Of(Facts(MeasureStatus.NotPossible, false) with { Result = "ไม่มีงบประมาณ" }).ShouldNotContain(g => g.Code == "reason");
    }

    /// <summary>A report without stops is complete whatever its facts: owner, time, one status, steps that answer.</summary>
    [Fact]
    public void No_stop_means_nothing_is_missing()
    {
        var facts = from status in Gen.Elements<MeasureStatus?>(null, MeasureStatus.NotStarted, MeasureStatus.InProgress, MeasureStatus.Completed, MeasureStatus.NotPossible)
                    from owner in Gen.Elements(true, false)
                    from period in Gen.Elements(Period, null)
                    from result in Gen.Elements("ทำแล้ว", null)
                    from steps in Gen.Elements(true, false).ListOf(4)
                    select new MeasureFacts(owner, period, period?.Text, status, result, null, [.. steps.Select((s, i) => new StepFacts(i + 1, s, s))]);
        Prop.ForAll(facts.ToArbitrary(), f => MeasureGaps.Of(f).Any(g => g.Stops)
            || (f.HasOwner && f.Period is not null && f.Status is not null && !f.Steps.IsEmpty && (f.Status is MeasureStatus.NotPossible or MeasureStatus.NotStarted ? f.Result is not null : f.Steps.All(s => s.IsAnswered)))).QuickCheckThrowOnFailure();
    }

    private static MeasureFacts Facts(MeasureStatus status, params bool[] answered) =>
        new(true, Period, Period.Text, status, null, null, [.. answered.Select((a, i) => new StepFacts(i + 1, a, a))]);
}
