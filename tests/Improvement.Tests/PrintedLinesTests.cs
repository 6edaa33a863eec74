using FsCheck;
using FsCheck.Fluent;
using Prongsai.Improvement.Domain;

namespace Prongsai.Improvement.Tests;

public sealed class PrintedLinesTests
{
    private static readonly string[] Pieces = ["- ", "-", "1. ", "2.", " 3) ", "12", "\n", " ", "ประชุม", "ต.ค. - ก.ย.", "30 ม.ค. 69", "1.5 ล้าน", "–"];

    [Theory]
    [InlineData("- ประกาศแล้ว", "ประกาศแล้ว")]
    [InlineData("- ประชุม - ยกร่าง", "- ประชุม\n- ยกร่าง")]
    [InlineData("เผยแพร่บนเว็บไซต์ -เปิดโอกาส -มีช่องทาง", "เผยแพร่บนเว็บไซต์\n-เปิดโอกาส\n-มีช่องทาง")]
    [InlineData("- อบรม OJT -site - ประชุม", "- อบรม OJT -site\n- ประชุม")]
    [InlineData("ต.ค. 67 - ก.ย. 68", "ต.ค. 67 - ก.ย. 68")]
    [InlineData("1.แต่งตั้ง 2.จัดทำคู่มือ 3. เผยแพร่", "1.แต่งตั้ง\n2.จัดทำคู่มือ\n3. เผยแพร่")]
    [InlineData("ประชุม 2 ครั้ง งบ 1.5 ล้าน ข้อ 3. ของประกาศ", "ประชุม 2 ครั้ง งบ 1.5 ล้าน ข้อ 3. ของประกาศ")]
    [InlineData("", "")]
    public void Entries_written_in_one_line_stand_in_their_own(string text, string printed) => PrintedLines.Of(text).ShouldBe(printed);

    [Fact]
    public void No_word_is_lost_or_changed() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(),
        text => PrintedLines.Of(text).Where(char.IsLetterOrDigit).SequenceEqual(text.Where(char.IsLetterOrDigit)) && PrintedLines.Of(PrintedLines.Of(text)).Where(char.IsLetterOrDigit).SequenceEqual(text.Where(char.IsLetterOrDigit))));

    [Fact]
    public void A_column_with_much_text_is_wider_and_none_is_squeezed_away()
    {
        var widths = ColumnWidths.Of([(1, false), (2, true), (2, true)], [[1, 10, 900], [2, 20, 400]]);

        widths[2].ShouldBeGreaterThan(widths[1] * 2);
        (widths[0], widths[1]).ShouldBe((1, 1.4));
        ColumnWidths.Of([(1, true), (2, false)], []).ShouldBe([1, 2]);
        ColumnWidths.Of([(1, true), (2, true)], [[0, 0]]).ShouldBe([1, 2]);
    }
}
