using System.Text;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

public sealed class EncodingTests
{
    private const string Text = "บันทึกข้อความ สำนักปลัด อบต.ตัวอย่าง ปี ๒๕๖๘ (ITA) “ผ่าน”";

    [Theory]
    [InlineData(65001, false)]
    [InlineData(65001, true)]
    [InlineData(1200, true)]
    [InlineData(1201, true)]
    [InlineData(874, false)]
    public void Thai_text_is_read_in_every_encoding_that_occurs(int codePage, bool withMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        Papers.Read(bytes).Text().ShouldBe(Text);
    }

    [Fact]
    public void Utf8_cut_in_the_middle_of_a_letter_is_still_utf8()
    {
        var whole = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text + "\n", 20)) + "ก");

        Papers.Read(whole[..^1]).Text().ShouldContain("สำนักปลัด อบต.ตัวอย่าง");
    }

    [Fact]
    public void The_name_decides_nothing()
    {
        Papers.Read(Encoding.UTF8.GetBytes(Text), "รายงาน.docx").Text().ShouldBe(Text);
        Papers.Read(OfficeFiles.Docx("<w:p><w:r><w:t>ก</w:t></w:r></w:p>"), "รายงาน.txt").Text().ShouldBe("ก");
    }
}
