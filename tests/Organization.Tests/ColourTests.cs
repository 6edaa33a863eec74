using FsCheck;
using FsCheck.Fluent;
using Prongsai.Kernel;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Tests;

public sealed class ColourTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ff0000", "#ffffff", 4.00)]
    public void Contrast_is_that_of_the_guidelines(string one, string other, double ratio) =>
        Math.Round(Rgb.Parse(one)!.Value.ContrastTo(Rgb.Parse(other)!.Value), 2).ShouldBe(ratio);

    [Theory]
    [InlineData("")]
    [InlineData("เขียว")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#+12345")]
    [InlineData(null)]
    public void What_is_no_colour_is_none(string? text) => Rgb.Parse(text).ShouldBeNull();

    [Fact]
    public void Every_ready_pair_is_readable_and_no_two_are_the_same()
    {
        SiteColours.Ready.ShouldAllBe(r => r.Colours.IsReadable);
        SiteColours.Ready.DistinctBy(r => r.Colours).Count().ShouldBe(SiteColours.Ready.Count);
    }

    [Fact]
    public void Whatever_is_chosen_the_nearest_readable_pair_is_readable_in_every_shade_on_light_and_dark_screens() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte, byte, byte, byte, byte)>(), c =>
        {
            var colours = new SiteColours(new(c.Item1, c.Item2, c.Item3), new(c.Item4, c.Item5, c.Item6)).Readable;
            colours.IsReadable.ShouldBeTrue();
            colours.Readable.ShouldBe(colours);
            foreach (var (shades, grounds) in new[] { (Shades(colours.ToCss(), 0), new[] { "ffffff", "f6f5f1" }), (Shades(colours.ToCss(), 1), new[] { "191b21", "101216" }) })
            {
                var paper = grounds.Select(g => Rgb.Parse(g)!.Value).ToList();
                paper.ShouldAllBe(p => shades["--primary"].ContrastTo(p) >= 4.5 && shades["--primary-deep"].ContrastTo(p) >= 4.5 && shades["--accent"].ContrastTo(p) >= 3);
                shades["--primary"].ContrastTo(shades["--on-primary"]).ShouldBeGreaterThanOrEqualTo(4.5);
                shades["--primary"].ContrastTo(shades["--primary-soft"]).ShouldBeGreaterThanOrEqualTo(4.5);
                shades["--primary-deep"].ContrastTo(shades["--primary-soft"]).ShouldBeGreaterThanOrEqualTo(4.5);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Colours_nobody_could_read_are_not_kept_and_the_products_own_are_kept_as_none()
    {
        var office = await database.OfficeAsync("อบต.สีสัน", "Si San");
        await using var scope = database.Enter(office.AgencyId);
        var look = scope.Get<LookEditing>();

        (await look.ChangeAsync(SiteColours.Of("#ffff00", "#ffffff")!, default)).Error.ShouldBeOfType<Error.Invalid>();
        (await look.NowAsync(default)).ShouldBeNull();
        var green = SiteColours.Ready[1].Colours;
        (await look.ChangeAsync(green, default)).IsOk.ShouldBeTrue();
        (await look.NowAsync(default)).ShouldBe(green);
        (await look.ChangeAsync(SiteColours.Product, default)).IsOk.ShouldBeTrue();
        (await look.NowAsync(default)).ShouldBeNull();
    }

    /// <param name="screen">0 the light one, 1 the dark one.</param>
    private static Dictionary<string, Rgb> Shades(string css, int screen) =>
        css.Split(":root{")[screen + 1].Split('}')[0].Split(';').Select(s => s.Split(':')).ToDictionary(s => s[0], s => Rgb.Parse(s[1])!.Value);
}
