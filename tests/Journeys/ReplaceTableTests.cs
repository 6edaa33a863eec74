using System.Text;
using System.Text.RegularExpressions;

namespace Prongsai.Journeys;

/// <summary>A sheet that would take rows away is shown before anything is lost.</summary>
[Collection("host")]
public sealed partial class ReplaceTableTests(RunningHost host)
{
    private const string Path = "/office/disclosure/2569/news/tables/news";

    [Fact]
    public async Task What_would_go_is_said_first_and_leaving_changes_nothing()
    {
        using var client = await host.VisitorAsync("coordinator");
        var before = Lead().Match(await client.GetStringAsync(Path)).Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await RunningHost.TokenAsync(client, Path)), "__RequestVerificationToken" },
            { new StringContent("true"), "Replaces" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("วันที่,หัวข้อ\n5 ม.ค. 2569,ข่าวสมมติเดียว\n")), "Upload", "news.csv" },
        };

        var page = await (await client.PostAsync(Path, form)).Content.ReadAsStringAsync();

        System.Net.WebUtility.HtmlDecode(page).ShouldContain("จะมี 1 แถว");
        System.Net.WebUtility.HtmlDecode(page).ShouldContain("หายไป");
        Held().Match(page).Groups[1].Length.ShouldBeGreaterThan(10);
        Lead().Match(await client.GetStringAsync(Path)).Value.ShouldBe(before);
    }

    [GeneratedRegex("<p class=\"p-lead\">[^<]*", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("name=\"Held\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Held();
}
