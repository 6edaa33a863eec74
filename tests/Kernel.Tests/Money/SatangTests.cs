using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Money;

public sealed class SatangTests
{
    private static readonly Gen<long> Amounts = Gen.OneOf(
        Gen.Choose(0, 999_999).Select(n => (long)n),
        Gen.Choose(0, int.MaxValue).Select(n => (long)n),
        from millions in Gen.Choose(1, 99_999) from rest in Gen.Choose(0, 99_999_999) select (millions * 100_000_000L) + rest);

    [Fact]
    public void An_amount_in_words_reads_back() =>
        Prop.ForAll(Amounts.ToArbitrary(), value => BahtReader.Satang(new Satang(value).ThaiReading()).ShouldBe(value))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Every_amount_up_to_a_thousand_baht_reads_back()
    {
        for (var value = 0L; value <= 100_000; value++)
        {
            BahtReader.Satang(new Satang(value).ThaiReading()).ShouldBe(value);
        }
    }

    [Fact]
    public void A_printed_amount_reads_back() =>
        Prop.ForAll(Amounts.ToArbitrary(), value =>
        {
            var amount = new Satang(value);
            Satang.TryParse(amount.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(amount);
            Satang.TryParse(ThaiDigits.ToThai(amount.ToString()) + " บาท", out read).ShouldBeTrue();
            read.ShouldBe(amount);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(123450, "หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์")]
    [InlineData(0, "ศูนย์บาทถ้วน")]
    [InlineData(100, "หนึ่งบาทถ้วน")]
    [InlineData(1100, "สิบเอ็ดบาทถ้วน")]
    [InlineData(2100, "ยี่สิบเอ็ดบาทถ้วน")]
    [InlineData(10100, "หนึ่งร้อยเอ็ดบาทถ้วน")]
    [InlineData(25, "ยี่สิบห้าสตางค์")]
    [InlineData(100000100, "หนึ่งล้านเอ็ดบาทถ้วน")]
    [InlineData(-100, "ลบหนึ่งบาทถ้วน")]
    public void Amounts_are_read_as_on_a_cheque(long value, string words) => new Satang(value).ThaiReading().ShouldBe(words);

    [Theory]
    [InlineData("-")]
    [InlineData("ไม่ใช้งบประมาณ")]
    [InlineData("1,23")]
    [InlineData("12.345")]
    [InlineData("")]
    public void Words_and_dashes_are_no_amount(string text) => Satang.TryParse(text, out _).ShouldBeFalse();
}
