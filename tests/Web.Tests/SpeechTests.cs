using System.Net;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Shouldly;

namespace Prongsai.Web.Tests;

public sealed class SpeechTests(KitHost host) : IClassFixture<KitHost>
{
    [Fact]
    public void Both_languages_have_every_word() => new WordBook([new WordSource(typeof(WebKit).Assembly)]).Gaps.ShouldBeEmpty();

    [Theory]
    [InlineData("/_kit/public", "th", "ข้ามไปยังเนื้อหา")]
    [InlineData("/_kit/public?lang=en", "en", "Skip to the content")]
    [InlineData("/_kit/public?lang=fr", "th", "ข้ามไปยังเนื้อหา")]
    public async Task A_citizen_reads_Thai_unless_English_is_asked_for(string path, string code, string word)
    {
        using var client = host.Client();

        var page = await client.GetStringAsync(path);

        page.ShouldContain($"<html lang=\"{code}\">");
        page.ShouldContain(word);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "ไม่พบหน้านี้", "There is no such page")]
    [InlineData("/forbidden", HttpStatusCode.Forbidden, "หน้านี้ไม่เปิดให้คุณใช้", "This page is not open to you")]
    [InlineData("/boom/1", HttpStatusCode.InternalServerError, "ระบบขัดข้อง", "Something went wrong here")]
    public async Task An_error_page_says_what_to_do_in_both_languages(string path, HttpStatusCode status, string thai, string english)
    {
        using var client = host.Client();

        using var answer = await client.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(thai);
        page.ShouldContain(english);
        page.ShouldNotContain("InvalidOperationException");
    }

    [Fact]
    public async Task The_menu_hides_what_a_person_may_not_use_or_says_why()
    {
        using var client = host.Client();

        var page = await client.GetStringAsync("/_kit");

        page.ShouldContain("<a href=\"/_kit\" aria-current=\"page\">ข้อมูลเปิดเผย (OIT)</a>");
        page.ShouldNotContain("ลับเฉพาะ");
        page.ShouldContain("<span>สำนักงานของเรา<small>เฉพาะผู้ดูแลระบบ</small></span>");
    }

    [Fact]
    public async Task The_chosen_year_is_remembered_and_a_strange_one_is_not()
    {
        using var client = host.Client();

        (await client.GetStringAsync("/_kit?year=2567")).ShouldContain("value=\"2567\" selected");
        (await client.GetStringAsync("/_kit")).ShouldContain("value=\"2567\" selected");
        (await client.GetStringAsync("/_kit?year=1999")).ShouldContain("value=\"2567\" selected");
    }

    [Fact]
    public async Task A_sorted_column_says_so_and_its_link_turns_the_order()
    {
        using var client = host.Client();

        var page = await client.GetStringAsync("/_kit?show=mine&sort=points&dir=asc&p=3");

        page.ShouldContain("aria-sort=\"ascending\"");
        page.ShouldContain("href=\"/_kit?show=mine&amp;sort=points&amp;dir=desc\"");
        page.ShouldContain("href=\"/_kit?show=mine&amp;sort=item&amp;dir=asc\"");
    }

    [Fact]
    public async Task The_style_guide_is_not_there_when_it_is_closed()
    {
        var closed = new KitHost();
        await closed.StartAsync(styleGuide: false);
        using var client = closed.Client();

        using var officer = await client.GetAsync("/_kit");
        using var citizen = await client.GetAsync("/_kit/public");

        (officer.StatusCode, citizen.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        await closed.DisposeAsync();
    }

    [Fact]
    public void A_date_typed_in_either_digits_reads_back_as_itself()
    {
        var days = Gen.Choose(0, 365 * 200).Select(n => new LocalDate(1900, 1, 1).PlusDays(n));
        Check.QuickThrowOnFailure(Prop.ForAll(days.ToArbitrary(), date =>
        {
            var entry = DateEntry.From(date);
            entry.Read("d").Value.ShouldBe(date);
            var thai = new DateEntry { Day = ThaiDigits.ToThai(entry.Day!), Month = entry.Month, Year = $" {ThaiDigits.ToThai(entry.Year!)} " };
            thai.Read("d").Value.ShouldBe(date);
        }));
    }

    [Theory]
    [InlineData("30", "2", "2569", "date.impossible")]
    [InlineData("29", "2", "2569", "date.impossible")]
    [InlineData("0", "1", "2569", "date.impossible")]
    [InlineData("1", "13", "2569", "date.impossible")]
    [InlineData("1", "1", "99999", "date.impossible")]
    [InlineData("1", "", "2569", "date.incomplete")]
    [InlineData("-1", "1", "2569", "date.incomplete")]
    [InlineData(null, null, null, "date.incomplete")]
    public void A_date_that_cannot_be_says_what_to_correct(string? day, string? month, string? year, string code) =>
        new DateEntry { Day = day, Month = month, Year = year }.Read("d").Error!.Code.ShouldBe(code);

    [Theory]
    [InlineData("69", 2026)]
    [InlineData("2026", 2026)]
    [InlineData("2569", 2026)]
    public void A_year_may_be_short_Buddhist_or_Christian(string typed, int year) =>
        new DateEntry { Day = "12", Month = "1", Year = typed }.Read("d").Value.ShouldBe(new LocalDate(year, 1, 12));

    [Fact]
    public void No_value_becomes_markup() => Check.QuickThrowOnFailure(Prop.ForAll((NonNull<string> any) =>
    {
        var text = any.Get;
        using var writer = new StringWriter();
        Markup.Of($"<p title=\"{text}\">{text}</p>").WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var inner = writer.ToString()["<p title=\"".Length..^"</p>".Length];
        inner.Count(c => c is '<' or '>').ShouldBe(1);
        inner.Count(c => c == '"').ShouldBe(1);
    }));
}
