using System.Net;
using System.Text.Json;

namespace Prongsai.Journeys.Security;

/// <summary>The log of a real installation after people have used and attacked it.</summary>
[Collection("own")]
public sealed class LogTests(OwnInstallation own)
{
    private const string Planted = "planted";

    [Fact]
    public async Task Nothing_typed_or_sent_is_found_in_the_log_of_a_whole_run()
    {
        using var visitor = own.Visitor();
        visitor.DefaultRequestHeaders.UserAgent.ParseAdd($"{Planted}agent/1.0");
        visitor.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        visitor.DefaultRequestHeaders.Add("Referer", $"https://tua-yang.example/{Planted}referer");
        foreach (var path in new[]
        {
            $"/{Planted}path", $"/sign-in/link?t={Planted}token", $"/sign-in?returnUrl=/{Planted}return", $"/{OwnInstallation.Slug}/check/{Planted}code", $"/{OwnInstallation.Slug}/files/{Planted}file",
            $"/office/record?q={Planted}query", $"/_error/500?{Planted}=1", $"/{Planted}%0d%0a{{\"Message\":\"forged\"}}",
        })
        {
            (await visitor.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
        }

        await SignInAsync(visitor, $"{Planted}.name@tua-yang.example", $"{Planted} รหัสผ่านผิด");
        await SignInAsync(visitor, OwnInstallation.Login, $"{Planted} รหัสผ่านผิด");
        await SignInAsync(visitor, OwnInstallation.Login, OwnInstallation.Password);
        foreach (var page in PageTable.All)
        {
            (await visitor.GetAsync(new Uri($"{page.Address}?q={Planted}search", UriKind.Relative))).Dispose();
        }

        foreach (var word in new[] { Planted, "203.0.113.77", "127.0.0.1", OwnInstallation.Password, OwnInstallation.Login, "คนแรก", own.Key, "prongsai.signed-in", "forged", "tua-yang.example" })
        {
            Said().ShouldNotContain(word);
        }
    }

    [Fact]
    public async Task A_failed_sign_in_and_a_refused_page_leave_a_line_without_a_name()
    {
        using var visitor = own.Visitor();
        await SignInAsync(visitor, "nobody.here", "ไม่ใช่ รหัสผ่าน ของใคร");
        await SignInAsync(visitor, OwnInstallation.Login, OwnInstallation.Password);
        foreach (var page in PageTable.All.Where(p => !p.IsPublic))
        {
            (await visitor.GetAsync(new Uri(page.Address, UriKind.Relative))).Dispose();
        }

        Said().ShouldContain("\"A sign-in failed\"");
        Said().ShouldContain("\"Message\":\"Refused ");
        Said().ShouldNotContain("nobody.here");
    }

    [Fact]
    public async Task Every_line_is_one_object_with_its_time_in_UTC()
    {
        using var visitor = own.Visitor();
        (await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var lines = Said().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{')).ToList();
        lines.ShouldNotBeEmpty();
        foreach (var line in lines)
        {
            using var read = JsonDocument.Parse(line);
            read.RootElement.GetProperty("Timestamp").GetString()!.ShouldEndWith("Z");
            read.RootElement.GetProperty("Category").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    /// <summary>What the program logged; the lines to the person at the terminal name its own address.</summary>
    private string Said() => string.Join('\n', own.Log.Split('\n').Where(l => l.StartsWith('{')));

    private static async Task SignInAsync(HttpClient visitor, string login, string password)
    {
        using var form = new FormUrlEncodedContent([new("Input.Login", login), new("Input.Password", password), new("__RequestVerificationToken", await RunningHost.TokenAsync(visitor, "/sign-in"))]);
        (await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), form)).Dispose();
    }
}
