using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Money;

public sealed class ScoreTests
{
    [Theory]
    [InlineData("86.725", "86.73")]
    [InlineData("84.995", "85.00")]
    [InlineData("84.9949", "84.99")]
    [InlineData("0", "0.00")]
    [InlineData("100", "100.00")]
    public void Halves_go_up(string score, string shown) =>
        Score.Display(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(shown);
}
