using FsCheck;
using FsCheck.Fluent;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Tests;

public sealed class ItemNumberTests
{
    [Theory]
    [InlineData("O5", 5, false)]
    [InlineData("05", 5, true)]
    [InlineData("04.2", 42, true)]
    [InlineData("O 12", 12, true)]
    [InlineData("o7", 7, true)]
    [InlineData("๐๕", 5, true)]
    [InlineData("0.5", 5, true)]
    [InlineData("O-15", 15, true)]
    [InlineData("ข้อ O3", 3, true)]
    [InlineData("O1O", 10, true)]
    [InlineData("012", 12, true)]
    [InlineData("Ol1", 11, true)]
    [InlineData("043", 43, true)]
    [InlineData("10", 10, true)]
    public void Printed_number_is_repaired(string printed, int ordinal, bool repaired) =>
        ItemNumber.TryParse(printed).ShouldBe(new ItemNumber(ordinal, repaired));

    [Theory]
    [InlineData("")]
    [InlineData("ข้อมูล")]
    [InlineData("O")]
    [InlineData("O0")]
    [InlineData("Q&A")]
    [InlineData("2566")]
    [InlineData("O123")]
    [InlineData("95.50")]
    public void Other_text_is_no_item_number(string printed) => ItemNumber.TryParse(printed).ShouldBeNull();

    [Fact]
    public void Every_item_number_survives_a_zero_for_the_letter_and_spaces() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 43).ToArbitrary(), number =>
            ItemNumber.TryParse($"O{number}")!.Value.Ordinal == number
            && ItemNumber.TryParse($"0{number}")!.Value.Ordinal == number
            && ItemNumber.TryParse($" O {number} ")!.Value.Ordinal == number));
}
