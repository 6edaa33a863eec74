using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Tests;

public sealed class AgencySlugTests
{
    [Theory]
    [InlineData("Tua Yang Subdistrict", "tua-yang-subdistrict")]
    [InlineData("  Tua   Yang (2) / North ", "tua-yang-2-north")]
    [InlineData("ตัวอย่าง", "")]
    [InlineData("---", "")]
    [InlineData("Éxample ตำบล 7", "xample-7")]
    public void A_name_becomes_letters_digits_and_single_hyphens(string name, string slug) => AgencySlug.From(name).ShouldBe(slug);

    [Fact]
    public void A_long_name_is_cut_and_the_cut_leaves_no_hyphen_at_the_end()
    {
        var slug = AgencySlug.From(new string('a', 39) + " " + new string('b', 20));

        slug.ShouldBe(new string('a', 39));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("7-villages")]
    [InlineData("tua-yang-2")]
    public void A_plain_slug_is_allowed(string slug) => AgencySlug.IsAllowed(slug).ShouldBeTrue();

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("Tua-Yang")]
    [InlineData("-tua")]
    [InlineData("tua-")]
    [InlineData("tua yang")]
    [InlineData("tua/yang")]
    [InlineData("tua.yang")]
    [InlineData("tua\n")]
    [InlineData("ตัวอย่าง")]
    [InlineData("๑๒๓")]
    [InlineData("a234567890123456789012345678901234567890x")]
    public void What_does_not_belong_in_an_address_is_not(string slug) => AgencySlug.IsAllowed(slug).ShouldBeFalse();

    [Theory]
    [InlineData("office")]
    [InlineData("sign-in")]
    [InlineData("start")]
    [InlineData("health")]
    [InlineData("ita")]
    public void An_address_of_the_program_itself_is_not_given_away(string slug) => AgencySlug.IsAllowed(slug).ShouldBeFalse();

    [Fact]
    public void What_is_made_from_a_name_is_allowed_or_empty()
    {
        foreach (var name in new[] { "Ban Mai", "X Y", "a-", "(Tua)", "Tua Yang " + new string('z', 80), "๑ ๒", "!" })
        {
            var slug = AgencySlug.From(name);
            (slug.Length < 2 || AgencySlug.IsAllowed(slug)).ShouldBeTrue($"{name}: {slug}");
        }
    }
}
