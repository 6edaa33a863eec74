using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Tests;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("นายสมมติ ตัวอย่าง", "นาย", "สมมติ", "ตัวอย่าง")]
    [InlineData("นาย  สมมติ   ตัวอย่าง ", "นาย", "สมมติ", "ตัวอย่าง")]
    [InlineData("นางสาวสมมติ ตัวอย่าง", "นางสาว", "สมมติ", "ตัวอย่าง")]
    [InlineData("น.ส.สมมติ ตัวอย่าง", "นางสาว", "สมมติ", "ตัวอย่าง")]
    [InlineData("น.ส. สมมติ ณ ตัวอย่าง", "นางสาว", "สมมติ", "ณ ตัวอย่าง")]
    [InlineData("นางสมมุติ ตัวอย่าง", "นาง", "สมมุติ", "ตัวอย่าง")]
    [InlineData("ว่าที่ ร.ต.สมมติ ตัวอย่าง", "ว่าที่ ร.ต.", "สมมติ", "ตัวอย่าง")]
    [InlineData("ว่าที่ร้อยตรี สมมติ ตัวอย่าง", "ว่าที่ ร้อยตรี", "สมมติ", "ตัวอย่าง")]
    [InlineData("ว่าที่ ร.ต.หญิง สมมติ ตัวอย่าง", "ว่าที่ ร.ต.หญิง", "สมมติ", "ตัวอย่าง")]
    [InlineData("จ.อ.สมมติ ตัวอย่าง", "จ.อ.", "สมมติ", "ตัวอย่าง")]
    [InlineData("สมมติ ตัวอย่าง", "", "สมมติ", "ตัวอย่าง")]
    public void A_name_in_one_piece_is_taken_apart(string text, string title, string given, string family)
    {
        var name = PersonName.Parse(text).ShouldNotBeNull();

        (name.Title, name.GivenName, name.FamilyName).ShouldBe((title, given, family));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-")]
    [InlineData("ว่าง")]
    [InlineData("สมมติ")]
    [InlineData("1 2")]
    [InlineData("<b>สมมติ</b> ตัวอย่าง")]
    public void What_is_no_name_is_none(string? text) => PersonName.Parse(text).ShouldBeNull();

    [Fact]
    public void A_title_that_changed_leaves_the_person_the_same() =>
        PersonName.Parse("นางสมมติ ตัวอย่าง")!.Key.ShouldBe(PersonName.Parse("น.ส.สมมติ  ตัวอย่าง")!.Key);

    [Fact]
    public void Parts_in_columns_of_their_own_make_the_same_name_whether_or_not_the_title_stands_alone()
    {
        var expected = new PersonName("นางสาว", "สมมติ", "ตัวอย่าง");

        PersonName.Of("น.ส.", "สมมติ", "ตัวอย่าง").ShouldBe(expected);
        PersonName.Of(null, "นางสาวสมมติ", "ตัวอย่าง").ShouldBe(expected);
    }
}
