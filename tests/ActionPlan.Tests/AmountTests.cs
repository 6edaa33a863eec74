using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Tests;

public sealed class AmountTests
{
    public static TheoryData<string?, string> Typed => new()
    {
        { null, "ยังไม่ระบุ" }, { " ", "ยังไม่ระบุ" }, { "ยังไม่ระบุ", "ยังไม่ระบุ" }, { "-", "-" }, { "ไม่ใช้งบประมาณ", "-" }, { "0", "0" }, { "๐", "0" }, { "20000", "20,000" }, { "๒๐,๐๐๐ บาท", "20,000" }, { "12.50", "12.50" },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public void Nothing_none_zero_and_an_amount_are_read_apart(string? typed, string printed) => Amount.Read(typed)!.Value.Printed.ShouldBe(printed);

    [Theory]
    [InlineData("ประมาณสองหมื่น")]
    [InlineData("-5")]
    [InlineData("20.000,00")]
    public void What_is_no_amount_is_not_guessed(string typed) => Amount.Read(typed).ShouldBeNull();

    [Fact]
    public void Printing_and_reading_give_the_same_back_for_any_amount()
    {
        foreach (var amount in Some(2_000))
        {
            Amount.Read(amount.Printed).ShouldBe(amount);
            Amount.Read(amount.Typed).ShouldBe(amount);
            Amount.From(amount.Kind, amount.Value).ShouldBe(amount);
        }
    }

    [Fact]
    public void A_total_is_the_sum_of_what_is_given_and_counts_the_rest_apart()
    {
        foreach (var cells in Some(3_000).Chunk(15))
        {
            var total = AmountTotal.Of(cells);

            total.Sum.Value.ShouldBe(cells.Where(c => c.Kind == AmountKind.Given).Sum(c => c.Value!.Value.Value));
            (total.Given + total.None + total.Unknown).ShouldBe(cells.Length);
            (total.Printed == "-").ShouldBe(cells.All(c => c.Kind == AmountKind.None));
            total.Printed.Contains("ยังไม่ระบุ", StringComparison.Ordinal).ShouldBe(cells.Any(c => c.Kind == AmountKind.Unknown));
        }
    }

    [Fact]
    public void Zero_baht_is_no_missing_cell_and_no_cell_without_need()
    {
        AmountTotal.Of([Amount.Of(new(0))]).Printed.ShouldBe("0");
        AmountTotal.Of([Amount.None, Amount.None]).Printed.ShouldBe("-");
        AmountTotal.Of([Amount.Unknown]).Printed.ShouldBe("ยังไม่ระบุ");
        AmountTotal.Of([Amount.Of(Satang.FromBaht(5)), Amount.Unknown]).Printed.ShouldBe("5 (ยังไม่ระบุ 1 โครงการ)");
    }

    /// <summary>The same amounts each time.</summary>
    internal static IEnumerable<Amount> Some(int count)
    {
        var random = new Random(count);
        return Enumerable.Range(0, count).Select(_ => random.Next(4) switch
        {
            0 => Amount.Unknown,
            1 => Amount.None,
            2 => Amount.Of(new(0)),
            _ => Amount.Of(new(random.NextInt64(1, 100_000_000_00))),
        });
    }
}
