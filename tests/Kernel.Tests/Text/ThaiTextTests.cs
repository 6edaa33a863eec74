using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Text;

public sealed class ThaiTextTests
{
    // Consonants, vowels, marks, zero-width and other spaces, digits: what papers are made of, in any order
    private static readonly Gen<string> Thai = Gen.OneOf(
            Gen.Choose('\u0E01', '\u0E3A').Select(c => (char)c),
            Gen.Choose('\u0E3F', '\u0E5B').Select(c => (char)c),
            Gen.Elements(' ', ' ', '\t', '\n', '\u00A0', '\u200B', '\u0E4D', '\u0E32', '\u0E33', 'a', 'Z', '1', '.', '-'))
        .ArrayOf().Select(c => new string(c));

    [Fact]
    public void Normalizing_twice_changes_nothing() =>
        Prop.ForAll(Thai.ToArbitrary(), text => ThaiText.Normalize(ThaiText.Normalize(text)).ShouldBe(ThaiText.Normalize(text)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_folded_text_folds_to_itself() =>
        Prop.ForAll(Thai.ToArbitrary(), text => ThaiText.Fold(ThaiText.Normalize(text)).ShouldBe(ThaiText.Fold(text))).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Digits_go_to_thai_and_back() =>
        Prop.ForAll(Thai.ToArbitrary(), text =>
        {
            var arabic = ThaiDigits.ToArabic(text);
            arabic.Length.ShouldBe(text.Length);
            arabic.ShouldNotContain(c => c >= '๐' && c <= '๙');
            ThaiDigits.ToArabic(ThaiDigits.ToThai(text)).ShouldBe(arabic);
            ThaiDigits.ToThai(arabic).ShouldBe(ThaiDigits.ToThai(text));
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("ท างาน", "ทำงาน")]
    [InlineData("ทํางาน", "ทำงาน")]
    [InlineData("ต ั้ง", "ตั้ง")]
    [InlineData("ตั ้ง", "ตั้ง")]
    [InlineData("ต ั ้ง", "ตั้ง")]
    [InlineData("ที ่", "ที่")]
    [InlineData("พ ั ส ดุ", "พั ส ดุ")]
    [InlineData("น ้า", "น้า")]
    [InlineData("ทํ้า", "ท้ำ")]
    [InlineData("ทีี่", "ที่")]
    [InlineData("เเผน", "แผน")]
    [InlineData("ก\u200Bา", "กา")]
    [InlineData("ก\u00A0ข", "ก ข")]
    [InlineData("บรรทัดหนึ่ง\nบรรทัดสอง", "บรรทัดหนึ่ง\nบรรทัดสอง")]
    [InlineData("คำเดียว คำที่สอง", "คำเดียว คำที่สอง")]
    public void Broken_thai_is_made_whole(string broken, string whole) => ThaiText.Normalize(broken).ShouldBe(whole);

    [Fact]
    public void Likeness_is_symmetric_and_whole_only_for_equals() =>
        Prop.ForAll(Thai.ToArbitrary(), Thai.ToArbitrary(), (a, b) =>
        {
            var likeness = ThaiText.Similarity(a, b);
            likeness.ShouldBeInRange(0, 1);
            ThaiText.Similarity(b, a).ShouldBe(likeness);
            ThaiText.Similarity(a, a).ShouldBe(1);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Order_is_total() =>
        Prop.ForAll(Thai.ToArbitrary(), Thai.ToArbitrary(), Thai.ToArbitrary(), (a, b, c) =>
        {
            Math.Sign(ThaiText.Compare(a, b)).ShouldBe(-Math.Sign(ThaiText.Compare(b, a)));
            ThaiText.Compare(a, a).ShouldBe(0);
            (ThaiText.Compare(a, b) == 0).ShouldBe(string.Equals(a, b, StringComparison.Ordinal));
            if (ThaiText.Compare(a, b) <= 0 && ThaiText.Compare(b, c) <= 0)
            {
                ThaiText.Compare(a, c).ShouldBeLessThanOrEqualTo(0);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Names_stand_as_in_the_dictionary()
    {
        string[] ordered = ["กา", "เก", "ไก่", "ขา", "แขก", "คน", "ค้น", "โพน", "มา"];
        ordered.Reverse().Order(Comparer<string>.Create(ThaiText.Compare)).ShouldBe(ordered);
    }
}
