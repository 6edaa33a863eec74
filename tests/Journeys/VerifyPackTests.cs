using System.IO.Compression;
using System.Text.Json;

namespace Prongsai.Journeys;

/// <summary><c>prongsai verify-pack</c> as whoever received a pack runs it: by itself, on a file.</summary>
[Collection("host")]
public sealed class VerifyPackTests(RunningHost host) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("prongsai-pack-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_pack_as_it_was_handed_out_ends_with_0_and_its_hash_is_the_one_asked_for()
    {
        var pack = await PackAsync();

        var said = await CommandLine.RunAsync(null, "verify-pack", pack);
        var json = await CommandLine.RunAsync(null, "verify-pack", pack, "--json");

        (said.Code, said.Errors, json.Code, json.Errors).ShouldBe((0, "", 0, ""));
        said.Output.ShouldContain("ตรงทุกแฟ้ม");
        using var report = JsonDocument.Parse(json.Output);
        report.RootElement.GetProperty("whole").GetBoolean().ShouldBeTrue();
        report.RootElement.GetProperty("fault").ValueKind.ShouldBe(JsonValueKind.Null);
        var hash = report.RootElement.GetProperty("pack_hash").GetString()!;
        said.Output.ShouldContain(hash);
        (await CommandLine.RunAsync(null, "verify-pack", pack, "--hash", hash.ToUpperInvariant())).Code.ShouldBe(0);
        var other = await CommandLine.RunAsync(null, "verify-pack", pack, "--hash", new string('0', 64));
        (other.Code, other.Errors, other.Output.Contains("ไม่ตรงกับที่ให้มา", StringComparison.Ordinal)).ShouldBe((1, "", true));
    }

    [Fact]
    public async Task A_pack_that_was_changed_ends_with_1_and_names_the_file()
    {
        var pack = await PackAsync();
        using (var zip = ZipFile.Open(pack, ZipArchiveMode.Update))
        {
            using var added = zip.CreateEntry("files/added.txt").Open();
            added.WriteByte(1);
        }

        var said = await CommandLine.RunAsync(null, "verify-pack", pack);
        var json = await CommandLine.RunAsync(null, "verify-pack", "--json", pack);

        (said.Code, said.Errors, said.Output.TrimEnd().Split('\n').Length).ShouldBe((1, "", 1));
        said.Output.ShouldStartWith("files/added.txt: ");
        using var report = JsonDocument.Parse(json.Output);
        (json.Code, report.RootElement.GetProperty("whole").GetBoolean(), report.RootElement.GetProperty("fault").GetProperty("path").GetString()).ShouldBe((1, false, "files/added.txt"));
    }

    [Fact]
    public async Task What_steers_a_terminal_does_not_reach_it()
    {
        var pack = Path.Combine(folder, "steering.zip");
        using (var zip = ZipFile.Open(pack, ZipArchiveMode.Create))
        {
            zip.CreateEntry("\u001b[2J\u001b]0;owned\u0007");
        }

        var said = await CommandLine.RunAsync(null, "verify-pack", pack);

        (said.Code, said.Output.Trim().Any(char.IsControl), said.Errors).ShouldBe((1, false, ""));
    }

    [Theory]
    [InlineData("no.zip")]
    [InlineData("no.zip", "--hash", "3f5c")]
    [InlineData("no.zip", "--hash")]
    [InlineData("no.zip", "--unknown")]
    [InlineData]
    public async Task A_wrong_use_ends_with_2_and_says_what_to_do(params string[] arguments)
    {
        var said = await CommandLine.RunAsync(null, ["verify-pack", .. arguments]);

        (said.Code, said.Output).ShouldBe((2, ""));
        said.Errors.ShouldNotBeEmpty();
        said.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_3_and_one_sentence()
    {
        var held = Path.Combine(folder, "held.zip");
        await using var hold = new FileStream(held, FileMode.Create, FileAccess.Write, FileShare.None);

        var said = await CommandLine.RunAsync(null, "verify-pack", held);

        (said.Code, said.Output, said.Errors.TrimEnd().Split('\n').Length).ShouldBe((3, "", 1));
        said.Errors.ShouldContain("held.zip");
    }

    [Fact]
    public async Task Help_names_the_options_and_what_each_exit_code_means()
    {
        var said = await CommandLine.RunAsync(null, "verify-pack", "--help");

        (said.Code, said.Errors).ShouldBe((0, ""));
        foreach (var word in (string[])["--hash", "--json", "0 ", "1 ", "2 ", "3 "])
        {
            said.Output.ShouldContain(word);
        }
    }

    private async Task<string> PackAsync()
    {
        var path = Path.Combine(folder, "pack.zip");
        using var client = await host.VisitorAsync("coordinator");
        await File.WriteAllBytesAsync(path, await client.GetByteArrayAsync("/office/disclosure/submission/pack/2569"));
        return path;
    }
}
