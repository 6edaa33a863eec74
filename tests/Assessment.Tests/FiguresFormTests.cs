using System.Collections.Immutable;
using Prongsai.Assessment.Features.Results;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Assessment.Tests;

public sealed class FiguresFormTests
{
    [Theory]
    [InlineData("๘๖.๑๗")]
    [InlineData(" 86.17 ")]
    public void Thai_digits_and_spaces_are_taken(string typed) =>
        new FiguresForm { Indicators = { [1] = typed } }.Read().Value!.Indicators[1].ShouldBe(86.17m);

    [Theory]
    [InlineData("สูง")]
    [InlineData("100.01")]
    [InlineData("-0.01")]
    [InlineData("86,17")]
    [InlineData("1e2")]
    [InlineData("NaN")]
    public void What_is_no_score_is_named_by_its_box_with_what_was_typed(string typed)
    {
        var refused = new FiguresForm { Indicators = { [1] = "90", [7] = typed }, Eit1 = typed }.Read();

        var faults = refused.Error.ShouldBeOfType<Error.Invalid>().Faults;
        faults.Select(f => f.Field).ShouldBe(["Indicators[7]", "Eit1"]);
        faults.ShouldAllBe(f => f.Message.Contains(typed) && f.Message.Contains("0 ถึง 100"));
    }

    [Fact]
    public void An_empty_box_is_not_known_and_no_zero()
    {
        var figures = new FiguresForm { Indicators = { [1] = "", [2] = "0" } }.Read().Value!;

        figures.Indicators.ContainsKey(1).ShouldBeFalse();
        figures.Indicators[2].ShouldBe(0m);
    }

    [Fact]
    public void A_result_put_into_the_form_comes_out_the_same_in_every_year()
    {
        foreach (var pack in RulePackLibrary.Shipped.Packs)
        {
            var figures = ScoreInput.Nothing with { Indicators = pack.Indicators.Select((i, n) => KeyValuePair.Create(i.Number, 80m + n)).ToImmutableDictionary() };

            FiguresForm.From(pack, Scoring.Compute(pack, figures)).Read().Value!.Indicators.ShouldBe(figures.Indicators, ignoreOrder: true);
        }
    }
}
