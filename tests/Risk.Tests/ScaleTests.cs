using FsCheck;
using FsCheck.Fluent;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Tests;

/// <summary>Scales made up at random: whatever is let through gives every product one level, and a greater product never a lower one.</summary>
public sealed class ScaleTests
{
    private static readonly string[] Words = ["ต่ำมาก", "ต่ำ", "ปานกลาง", "สูง", "สูงมาก"];

    [Fact]
    public void A_scale_that_is_let_through_gives_every_pair_one_level_and_no_greater_pair_a_lower_one() => Prop.ForAll(Bands().ToArbitrary(), made =>
    {
        var scale = RiskScale.Of(Steps(made.Likelihood), Steps(made.Impact), made.Bands).Value;
        if (scale is null)
        {
            return true;
        }

        var pairs = (from l in Enumerable.Range(1, made.Likelihood) from i in Enumerable.Range(1, made.Impact) select (Pair: (l, i), Level: scale.LevelOf(l, i))).ToList();
        return pairs.All(p => p.Level is { } level && level.Score == p.Pair.l * p.Pair.i && made.Bands.Count(b => b.From <= level.Score && level.Score <= b.To) == 1 && made.Bands[level.Rank].Word == level.Word)
            && pairs.All(a => pairs.All(b => a.Level!.Score > b.Level!.Score || a.Level.Rank <= b.Level.Rank));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Bands_that_follow_each_other_to_the_top_are_let_through_and_with_one_end_moved_they_are_not() => Prop.ForAll(Cuts().ToArbitrary(), made =>
    {
        var top = made.Likelihood * made.Impact;
        var ends = made.Cuts.Where(c => c < top).Distinct().Order().Append(top).ToList();
        var bands = ends.Select((to, i) => new LevelBand(i == 0 ? 1 : ends[i - 1] + 1, to, Words[i])).ToList();
        if (bands.Count < 2)
        {
            return true;
        }

        var moved = bands.Select((b, i) => i == bands.Count - 1 ? b with { From = b.From + made.Shift } : b).ToList();
        return RiskScale.Of(Steps(made.Likelihood), Steps(made.Impact), bands).IsOk && !RiskScale.Of(Steps(made.Likelihood), Steps(made.Impact), moved).IsOk;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("1-3 ต่ำ|5-25 สูง", "คะแนน 4 ถึง 4 ไม่อยู่ในช่วงใด")]
    [InlineData("1-5 ต่ำ|5-25 สูง", "ช่วง 5-25 สูง ซ้อนกับช่วงก่อนหน้า ต้องเริ่มที่ 6")]
    [InlineData("1-3 ต่ำ|4-20 สูง", "คะแนน 21 ถึง 25 ไม่อยู่ในช่วงใด")]
    [InlineData("1-3 ต่ำ|4-30 สูง", "คะแนนสูงสุดคือ 25 ช่วงสุดท้ายต้องจบที่ 25")]
    [InlineData("1-3 ต่ำ|4-25 ต่ำ", "ชื่อระดับซ้ำกัน แต่ละช่วงต้องมีชื่อของตนเอง")]
    public void What_is_wrong_with_bands_is_said_with_the_place(string lines, string said) =>
        ((Kernel.Error.Invalid)RiskScale.Of(Steps(5), Steps(5), [.. lines.Split('|').Select(l => LevelBand.Read(l)!)]).Error!).Faults.ShouldContain(f => f.Message == said);

    [Theory]
    [InlineData("๑๐–๑๔ สูง", 10, 14, "สูง")]
    [InlineData("1-3 ต่ำ", 1, 3, "ต่ำ")]
    public void A_band_is_read_in_thai_and_arabic_digits(string line, int from, int to, string word) => LevelBand.Read(line).ShouldBe(new LevelBand(from, to, word));

    [Theory]
    [InlineData("")]
    [InlineData("สูง 10-14")]
    [InlineData("10 สูง")]
    [InlineData("1-3")]
    public void What_is_no_band_is_not_read_as_one(string line) => LevelBand.Read(line).ShouldBeNull();

    [Fact]
    public void The_usual_scale_is_five_by_five_with_four_levels()
    {
        RiskScale.Usual.Top.ShouldBe(25);
        Enumerable.Range(1, 5).Select(n => RiskScale.Usual.LevelOf(n, n)!.Word).ShouldBe(["ต่ำ", "ปานกลาง", "ปานกลาง", "สูงมาก", "สูงมาก"]);
        (RiskScale.Usual.LevelOf(0, 1), RiskScale.Usual.LevelOf(1, 6)).ShouldBe((null, null));
    }

    [Fact]
    public void No_judgement_is_read_without_likelihood_impact_and_reason()
    {
        JudgementRule.Read(RiskScale.Usual, "Before", 3, 4, "เกิด 2 ครั้งในปีก่อน").IsOk.ShouldBeTrue();
        Fields(JudgementRule.Read(RiskScale.Usual, "Before", 3, 4, "  ")).ShouldBe(["Before.Reason"]);
        Fields(JudgementRule.Read(RiskScale.Usual, "Before", null, 6, null)).ShouldBe(["Before.Likelihood", "Before.Impact", "Before.Reason"]);
    }

    [Fact]
    public void After_controls_a_risk_is_never_greater_and_without_a_control_never_smaller() => Prop.ForAll(Gen.Choose(1, 5).Four().ToArbitrary(), x =>
    {
        var (before, after) = (new Judgement(x.Item1, x.Item2, "ก"), new Judgement(x.Item3, x.Item4, "ข"));
        var (was, stays) = (x.Item1 * x.Item2, x.Item3 * x.Item4);
        return (JudgementRule.Fault(RiskScale.Usual, before, after, 1) is null) == (stays <= was) && (JudgementRule.Fault(RiskScale.Usual, before, after, 0) is null) == (stays == was)
            && JudgementRule.Fault(RiskScale.Usual, before, null, 0) is null;
    }).Check(Config.QuickThrowOnFailure);

    private static IEnumerable<string> Fields(Kernel.Result<Judgement> read) => ((Kernel.Error.Invalid)read.Error!).Faults.Select(f => f.Field);

    private static string[] Steps(int count) => [.. Enumerable.Range(1, count).Select(n => $"ระดับ {n}")];

    private static Gen<Made> Bands() =>
        from likelihood in Gen.Choose(3, 5)
        from impact in Gen.Choose(3, 5)
        from ends in Gen.Choose(0, 26).ArrayOf(8)
        from count in Gen.Choose(1, 4)
        select new Made(likelihood, impact, [.. Enumerable.Range(0, count).Select(i => new LevelBand(i == 0 ? 1 : ends[i], i == count - 1 ? likelihood * impact : ends[i + 4 - 1], Words[i]))]);

    private static Gen<Cutting> Cuts() =>
        from likelihood in Gen.Choose(3, 5)
        from impact in Gen.Choose(3, 5)
        from cuts in Gen.Choose(1, 24).ArrayOf(4)
        from shift in Gen.Elements(-1, 1)
        select new Cutting(likelihood, impact, cuts, shift);

    private sealed record Made(int Likelihood, int Impact, LevelBand[] Bands);

    private sealed record Cutting(int Likelihood, int Impact, int[] Cuts, int Shift);
}
