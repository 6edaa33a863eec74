using Prongsai.Seeds;
using Shouldly;
using Xunit;

namespace Prongsai.Kernel.Tests.Agencies;

public sealed class AgencyNameTests
{
    [Theory]
    [InlineData("อบต.ท่าขอนยาง", "ท่าขอนยาง")]
    [InlineData("เทศบาลตำบลหนองมีชัย", "หนองมีชัย")]
    [InlineData("องค์การบริหารส่วนตำบลบ้านตามา อำเภอสมมติ", "บ้านตามา")]
    [InlineData("ทต.ในเมืองสมมติ", "ในเมืองสมมติ")]
    [InlineData("เทศบาลตำบลที่วัง", "ที่วัง")]
    [InlineData("องค์การบริหารส่วนจังหวัดนครนายก", "นครนายก")]
    [InlineData("อบต.ตัวอย่างจังหวัดสมมติ", "ตัวอย่าง")]
    [InlineData("อบต.สมมติมีผลการประเมินดี", "สมมติ")]
    [InlineData("อบต.สมมติตามหลักเกณฑ์", "สมมติ")]
    [InlineData("อบต.สมมติขอให้ทราบทั่วกัน", "สมมติ")]
    [InlineData("อบต.สมมติจัดทำแผน", "สมมติ")]
    [InlineData("อบต.สมมติประจำปีงบประมาณ", "สมมติ")]
    public void A_place_ends_where_the_sentence_goes_on_and_not_inside_itself(string text, string place) =>
        AgencyName.TryParse(text).ShouldNotBeNull().Place.ShouldBe(place);

    [Theory]
    [InlineData("องค์การบริหารส่วนต าบลสมมติ", "องค์การบริหารส่วนตำบลสมมติ")]
    [InlineData("องค์กรบริหาร ส่วนตำบล สมมติ", "องค์การบริหารส่วนตำบลสมมติ")]
    [InlineData("เทศบาล ตำบล สมมติ", "เทศบาลตำบลสมมติ")]
    [InlineData("อบต สมมติ", "องค์การบริหารส่วนตำบลสมมติ")]
    [InlineData("อบต . สมมติ", "องค์การบริหารส่วนตำบลสมมติ")]
    [InlineData("ทม.สมมติ", "เทศบาลเมืองสมมติ")]
    [InlineData("ทน. สมมติ", "เทศบาลนครสมมติ")]
    [InlineData("อบจ.สมมติ", "องค์การบริหารส่วนจังหวัดสมมติ")]
    public void Names_broken_by_extraction_or_habit_are_found(string text, string full) =>
        AgencyName.TryParse(text).ShouldNotBeNull().Full.ShouldBe(full);

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลที่เกี่ยวข้อง")]
    [InlineData("เทศบาลตำบลทุกแห่ง")]
    [InlineData("เทศบาลตำบลและเทศบาลเมือง")]
    [InlineData("ทน. และ ทม.")]
    [InlineData("ทม. ทต. อบต.")]
    [InlineData("อบต.ต่าง ๆ")]
    [InlineData("เทศบาลตำบลต่างๆ")]
    [InlineData("องค์การบริหารส่วนตำบล ให้สามารถเข้าถึงได้")]
    [InlineData("องค์การบริหารส่วนตำบล แหล่งเรียนรู้")]
    [InlineData("ความรับผิดชอบต่อหน้าที่")]
    [InlineData("กทม. กรุงเทพ")]
    public void Agencies_in_general_are_no_agency(string text) => AgencyName.FindAll(text).ShouldBeEmpty();

    [Fact]
    public void A_name_ended_cleanly_elsewhere_tells_where_it_ends() =>
        AgencyName.FindAll("อบต.สมมติ รายงาน เมื่อ อบต.สมมติมี คะแนน").Select(m => m.Name.Place).ShouldBe(["สมมติ", "สมมติ"]);

    [Fact]
    public void A_mention_knows_its_place_in_the_text()
    {
        const string text = "ด้วย อบต.ตัวอย่าง และเทศบาลเมืองสมมติได้";
        foreach (var mention in AgencyName.FindAll(text))
        {
            text.Substring(mention.Index, mention.Length).ShouldBe(mention.Printed);
        }

        AgencyName.FindAll(text).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("เขาทอง", "เขาพระทอง")]
    [InlineData("เขาทอง", "เขาพะทอง")]
    [InlineData("เขาพระทอง", "เขาพะทอง")]
    [InlineData("เมือง", "ดงเมือง")]
    [InlineData("โพนทอง", "พนทอง")]
    [InlineData("โพนทอง", "พนหอง")]
    public void Misprints_are_variants(string a, string b) => Sameness(a, b).ShouldBe(NameSameness.SpellingVariant);

    [Theory]
    [InlineData("หนองบัว", "หนองปลา")]
    [InlineData("หนองแสง", "หนองแวง")]
    [InlineData("หนองบัว", "หนองบัวแดง")]
    [InlineData("บ้านใหม่", "บ้านเก่า")]
    [InlineData("นา", "นาง")]
    public void Other_places_are_different(string a, string b) => Sameness(a, b).ShouldBe(NameSameness.Different);

    [Theory]
    [InlineData("สมมติ", "สมมติ")]
    [InlineData("เขาทอง", "เขาพระทอง")]
    public void Another_kind_is_another_agency(string a, string b) =>
        AgencyName.SameAgency(new(AgencyKind.SubdistrictAdministrativeOrganization, a), new(AgencyKind.SubdistrictMunicipality, b)).ShouldBe(NameSameness.Different);

    [Fact]
    public void Short_and_full_name_read_back_for_every_kind()
    {
        foreach (var name in Enum.GetValues<AgencyKind>().Select(kind => new AgencyName(kind, "สมมติ")))
        {
            AgencyName.TryParse(name.Full).ShouldBe(name);
            AgencyName.TryParse(name.Short).ShouldBe(name);
        }
    }

    [SeedTheory("000", "002", "003", "004")]
    [InlineData("000", "เขาทอง", "เขาพระทอง")]
    [InlineData("002", "เมือง", "ดงเมือง")]
    [InlineData("003", "โพนทอง", "พนหอง")]
    [InlineData("004", "เขาทอง")]
    public void The_real_papers_name_their_agencies(string paper, params string[] places)
    {
        var text = File.ReadAllText(Seed.Find(paper)!);
        var found = AgencyName.FindAll(text).Select(m => m.Name.Place).ToHashSet();
        places.ShouldBeSubsetOf(found);
        found.ShouldNotContain(place => place.StartsWith("เขาทอง", StringComparison.Ordinal) && place != "เขาทอง");
    }

    private static NameSameness Sameness(string a, string b) =>
        AgencyName.SameAgency(new(AgencyKind.SubdistrictAdministrativeOrganization, a), new(AgencyKind.SubdistrictAdministrativeOrganization, b));
}
