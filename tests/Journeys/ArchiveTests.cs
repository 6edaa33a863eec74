
namespace Prongsai.Journeys;

/// <summary>The public site of a year as files, made beside the running server, and looked at without it.</summary>
[Collection("host")]
public sealed class ArchiveTests(RunningHost host)
{
    [Fact]
    public async Task The_archive_is_read_from_its_folder_without_a_server()
    {
        var folder = Directory.CreateTempSubdirectory("prongsai-archive-").FullName;
        try
        {
            var said = await CommandLine.RunAsync(null, "archive", "2569", "--agency", "demo", "--data", host.Data, "-o", Path.Combine(folder, "2569"));
            (said.Code, said.Errors).ShouldBe((0, ""));

            var page = await host.OpenAsync("file://" + Path.Combine(folder, "2569/index.html"), script: false);
            await page.ClickAsync("a[href$='ita/2569/index.html'] >> nth=0");
            await page.ClickAsync("a[href$='/news.html'] >> nth=0");
            (await page.Locator("h1").InnerTextAsync()).ShouldStartWith("O4");
            await page.ClickAsync("text=English");
            page.Url.ShouldEndWith("/ita/2569/news.en.html");
            await page.Context.CloseAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(2, "archive", "25", "--agency", "demo", "-o", "x")]
    [InlineData(2, "archive", "2569", "--agency", "demo")]
    [InlineData(2, "archive", "2569", "--agency", "demo", "-o", "x", "--address", "no-address")]
    public async Task A_wrong_use_is_said_and_makes_nothing(int code, params string[] arguments) => (await CommandLine.RunAsync(null, arguments)).Code.ShouldBe(code);

    [Fact]
    public async Task An_agency_that_is_not_there_is_said()
    {
        var output = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var said = await CommandLine.RunAsync(null, "archive", "2569", "--agency", "no-such", "--data", host.Data, "-o", output);

        (said.Code, said.Errors.Contains("no-such", StringComparison.Ordinal), Directory.Exists(output)).ShouldBe((2, true, false));
    }
}
