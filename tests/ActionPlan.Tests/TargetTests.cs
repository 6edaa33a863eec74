using System.Collections.Immutable;
using Prongsai.ActionPlan.Domain;

namespace Prongsai.ActionPlan.Tests;

public sealed class TargetTests
{
    private static readonly PlanTarget Falls = new(Guid.CreateVersion7(), 1, "จำนวนคดีทุจริตลดลง", "ร้อยละ", ActualSource.FallFromBaseline)
    {
        BaselineYear = new(2565),
        Baseline = 4,
        Goals = Enumerable.Range(1, 5).ToImmutableSortedDictionary(i => 2565 + i, i => i * 10m),
        Typed = new Dictionary<int, decimal> { [2566] = 3, [2567] = 4, [2568] = 5 }.ToImmutableSortedDictionary(),
    };

    [Fact]
    public void A_fall_is_worked_out_from_the_baseline_and_judged_by_the_goal_of_its_year()
    {
        Falls.Actual(new(2566), null).ShouldBe(new("ร้อยละ 25 (3 จาก 4)", true));
        Falls.Actual(new(2567), null).ShouldBe(new("ร้อยละ 0 (4 จาก 4)", false));
        Falls.Actual(new(2568), null)!.Text.ShouldBe("เพิ่มขึ้นร้อยละ 25 (5 จาก 4)");
        Falls.Actual(new(2569), null).ShouldBeNull();
    }

    [Fact]
    public void Nothing_falls_from_nothing()
    {
        var none = Falls with { Baseline = 0, Typed = new Dictionary<int, decimal> { [2566] = 0, [2567] = 1 }.ToImmutableSortedDictionary() };

        none.Actual(new(2566), null)!.IsMet.ShouldBe(true);
        none.Actual(new(2567), null)!.IsMet.ShouldBe(false);
    }

    [Fact]
    public void The_score_of_the_year_is_the_actual_whatever_was_typed()
    {
        var score = Falls with { Source = ActualSource.ItaTotal, Unit = "คะแนน", BaselineYear = null };

        score.Actual(new(2566), 86.725m).ShouldBe(new("86.73 คะแนน", true));
        score.Actual(new(2566), null).ShouldBeNull();
    }

    [Fact]
    public void Table_and_text_say_the_same()
    {
        var plan = new WholePlan(Guid.Empty, Plans.Period, "แผน") { Targets = [Falls] };

        Falls.Sentence(plan.Period).ShouldEndWith($"{Falls.GoalText(plan.Period.Last)} ในปี 2570");
        Falls.GoalText(new(2570)).ShouldBe("ร้อยละ 50");
    }
}
