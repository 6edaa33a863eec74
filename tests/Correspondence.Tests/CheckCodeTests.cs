using Prongsai.Correspondence.Domain;

namespace Prongsai.Correspondence.Tests;

public sealed class CheckCodeTests
{
    [Fact]
    public void A_code_is_read_back_in_any_case_with_or_without_dashes()
    {
        var code = CheckCode.New();
        CheckCode.Read(CheckCode.Print(code)).ShouldBe(code);
        CheckCode.Read(CheckCode.Print(code).ToLowerInvariant().Replace('-', ' ')).ShouldBe(code);
    }

    [Fact]
    public void Every_single_slip_and_every_swap_of_neighbours_is_noticed()
    {
        const string Letters = "23456789ABCDEFGHJKMNPQRSTWXYZ";
        for (var round = 0; round < 20; round++)
        {
            var code = CheckCode.New();
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var wrong in Letters.Where(l => l != code[i]))
                {
                    CheckCode.Read(code[..i] + wrong + code[(i + 1)..]).ShouldBeNull();
                }

                if (i > 0 && code[i] != code[i - 1])
                {
                    CheckCode.Read(code[..(i - 1)] + code[i] + code[i - 1] + code[(i + 1)..]).ShouldBeNull();
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K3M")]
    [InlineData("IIII-OOOO-0000")]
    [InlineData("๗K3M-9QXA-2BCD")]
    [InlineData("7K3M-9QXA-2BCD-7K3M-9QXA-2BCD")]
    public void What_cannot_be_a_code_is_none(string? typed) => CheckCode.Read(typed).ShouldBeNull();

    [Fact]
    public void A_thousand_codes_differ() => Enumerable.Range(0, 1000).Select(_ => CheckCode.New()).Distinct().Count().ShouldBe(1000);
}
