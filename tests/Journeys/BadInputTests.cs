using System.Diagnostics;
using System.Net;
using System.Text;

namespace Prongsai.Journeys;

/// <summary>Files that are no paper, by command and by the form: a sentence with file and cure, and nothing half-written.</summary>
[Collection("own")]
public sealed class BadInputTests(OwnInstallation own)
{
    private const long Huge = 3L * 1024 * 1024 * 1024;
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public async Task Look_check_and_import_each_end_with_2_and_one_sentence_that_names_file_and_cure()
    {
        var held = await own.HeldAsync();
        var asked = (await WrongFilesAsync(own.Scratch)).SelectMany(file => new string[][] { ["check", file], ["import", file, "--dry-run"], ["import", file, "--agency", OwnInstallation.Slug, "--data", own.Data] });
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (arguments, _) =>
        {
            var (name, said) = (Path.GetFileName(arguments[1]), await CommandLine.RunAsync(null, arguments));

            said.Code.ShouldBe(2, $"{name} {arguments[0]}: {said.Errors}");
            said.Output.ShouldBe("", name);
            said.Errors.ShouldContain(name);
            said.Errors.ShouldMatch("ให้|กรุณา");
            said.Errors.ShouldNotContain("   at ");
        });

        (await own.HeldAsync()).ShouldBe(held);
    }

    [Fact]
    public async Task A_file_far_beyond_the_limit_is_refused_at_once_and_not_read_into_memory()
    {
        var file = Path.Combine(own.Scratch, "ใหญ่มาก.txt");
        await using (var stream = File.Create(file))
        {
            stream.SetLength(Huge);
        }

        var held = await own.HeldAsync();
        var watch = Stopwatch.StartNew();
        foreach (var arguments in new string[][] { ["import", file, "--dry-run"], ["import", file, "--agency", OwnInstallation.Slug, "--data", own.Data] })
        {
            var said = await CommandLine.RunAsync(null, arguments);

            OwnInstallationTests.OneSentence(said, 2);
            said.Errors.ShouldContain("ใหญ่มาก.txt");
            said.Errors.ShouldContain("50 MB");
        }

        File.Delete(file);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(40));
        (await own.HeldAsync()).ShouldBe(held);
    }

    [Fact]
    public async Task Text_in_Windows_874_is_read_as_Thai()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Path.Combine(own.Scratch, "เก่า874.md");
        await File.WriteAllBytesAsync(file, Encoding.GetEncoding(874).GetBytes(await File.ReadAllTextAsync(HostBuild.Fixture("memo.md"))));

        var old = await CommandLine.RunAsync(null, "import", file, "--dry-run");
        var today = await CommandLine.RunAsync(null, "import", HostBuild.Fixture("memo.md"), "--dry-run");

        old.ShouldBe(today);
        old.Output.ShouldContain("องค์การบริหารส่วนตำบลตัวอย่าง");
    }

    [Fact]
    public async Task A_folder_in_place_of_a_file_and_an_output_that_cannot_be_written_are_sentences()
    {
        OwnInstallationTests.OneSentence(await CommandLine.RunAsync(null, "check", own.Scratch), 2);
        OwnInstallationTests.OneSentence(await CommandLine.RunAsync("{}", "score", "--year", "2568", own.Scratch), 2);
        OwnInstallationTests.OneSentence(await CommandLine.RunAsync(null, "import", own.Scratch, "--agency", OwnInstallation.Slug, "--data", own.Data), 2);
        OwnInstallationTests.OneSentence(await CommandLine.RunAsync(null, "report", "oit-table", "--agency", OwnInstallation.Slug, "--year", "2568", "-o", "/nowhere/oit.docx", "--data", own.Data), 2);
    }

    [Theory]
    [InlineData("report", "oit-table", "--agency", "nobody", "--year", "2568", "-o", "x.docx")]
    [InlineData("report", "no-such-paper", "--agency", OwnInstallation.Slug, "--year", "2568", "-o", "x.docx")]
    [InlineData("report", "oit-table", "--agency", OwnInstallation.Slug, "--year", "-3", "-o", "x.docx")]
    public async Task What_is_not_there_is_named_in_a_sentence(params string[] arguments) =>
        OwnInstallationTests.OneSentence(await CommandLine.RunAsync(null, [.. arguments, "--data", own.Data]), 2);

    [Fact]
    public void The_first_form_refuses_each_with_a_sentence_and_keeps_nothing()
    {
        foreach (var (file, status, page) in own.RefusedAtFirst)
        {
            status.ShouldBe(HttpStatusCode.OK, file);
            page.ShouldContain(Path.GetFileName(file));
            page.ShouldContain("id=\"p-errors\"");
        }

        own.RefusedAtFirst.Count.ShouldBeGreaterThan(3);
        own.HeldAfterRefusals.ShouldBe(own.HeldBefore);
    }

    internal static async Task<IReadOnlyList<string>> WrongFilesAsync(string scratch)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "wrong")).FullName;
        var files = new Dictionary<string, byte[]>
        {
            ["ว่าง.docx"] = [],
            ["ภาพถ่าย.jpg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, .. new byte[3000]],
            ["ใส่รหัส.docx"] = [.. Ole, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[2000]],
            ["ไบนารี.docx"] = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 + i / 3))],
            ["ขาดท้าย.docx"] = [.. "PK\u0003\u0004"u8, .. new byte[60]],
        };
        foreach (var (name, content) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }

        return [.. files.Keys.Select(name => Path.Combine(folder, name))];
    }
}
