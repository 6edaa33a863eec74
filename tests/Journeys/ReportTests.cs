using System.IO.Compression;
using System.Net;
using System.Text;

namespace Prongsai.Journeys;

/// <summary>Official papers of the demo's data while the demo runs: from the command line, and from their pages.</summary>
[Collection("host")]
public sealed class ReportTests(RunningHost host)
{
    [Fact]
    public async Task Each_kind_on_the_list_is_printed_in_each_form_and_says_nothing_else()
    {
        var kinds = (await CommandLine.RunAsync(null, "report", "--list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]).ToList();
        kinds.ShouldContain("result-memo");
        kinds.ShouldContain("oit-table");
        kinds.Remove("oit-clarification").ShouldBeTrue(); // the demo has nothing to clarify
        (await CommandLine.RunAsync(null, "report", "oit-clarification", "--agency", "demo", "--year", "2569", "-o", "x.docx", "--data", host.Data)).Errors.ShouldContain("ตรึงข้อมูล");
        kinds.RemoveAll(k => k is "pk1" or "pk2" or "pk3" or "pk6").ShouldBe(4); // the internal control of the demo is half done, and it gathers no reports of others
        (await CommandLine.RunAsync(null, "report", "pk6", "--agency", "demo", "--year", "2568", "-o", "x.docx", "--data", host.Data)).Errors.ShouldContain("ผู้ตรวจสอบภายใน");
        var folder = Directory.CreateTempSubdirectory("prongsai-report-").FullName;
        using var officer = await host.VisitorAsync("coordinator");

        await Parallel.ForEachAsync(kinds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kind, _) =>
        {
            await PrintAsync(folder, kind);
            foreach (var format in new[] { "docx", "pdf", "xlsx", "html" })
            {
                await TakeAsync(officer, kind, format);
            }
        });

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_form_that_is_not_printed_ends_with_2()
    {
        var said = await CommandLine.RunAsync(null, "report", "result-memo", "--agency", "demo", "--year", "2568", "--format", "odt", "-o", "x.odt", "--data", host.Data);

        (said.Code, said.Output).ShouldBe((2, ""));
        said.Errors.ShouldContain("odt");
    }

    private async Task PrintAsync(string folder, string kind)
    {
        var file = Path.Combine(folder, $"{kind}.docx");

        var said = await CommandLine.RunAsync(null, "report", kind, "--agency", "demo", "--year", YearOf(kind), "--format", "docx", "-o", file, "--data", host.Data);

        said.ShouldBe(new Said(0, "", ""), kind);
        ShouldBeWhole(await File.ReadAllBytesAsync(file), kind, "docx");
    }

    private static async Task TakeAsync(HttpClient officer, string kind, string format)
    {
        var answer = await officer.GetAsync(new Uri($"/office/papers/{kind}/{format}?year={YearOf(kind)}", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{kind} {format}");
        ShouldBeWhole(await answer.Content.ReadAsByteArrayAsync(), kind, format);
    }

    /// <summary>What the demo has of the year that is over, and of this year.</summary>
    private static string YearOf(string kind) => kind is "result-memo" or "plan-half-year" or "plan-annual" or "plan-nacc-6" or "plan-nacc-12" or "pk4" or "pk5" ? "2568" : "2569";

    private static void ShouldBeWhole(byte[] bytes, string kind, string format)
    {
        Begins(bytes, format).ShouldBeTrue($"{kind} {format}");
        if (format != "pdf")
        {
            TextOf(bytes, format).ShouldContain("ตัวอย่าง", customMessage: $"{kind} {format}");
        }
    }

    private static bool Begins(byte[] bytes, string format) => format switch
    {
        "pdf" => bytes.AsSpan().StartsWith("%PDF-"u8) && bytes.Length > 5_000,
        "html" => Encoding.UTF8.GetString(bytes).TrimStart().StartsWith("<!doctype html>", StringComparison.OrdinalIgnoreCase),
        _ => bytes.AsSpan().StartsWith("PK"u8),
    };

    private static string TextOf(byte[] bytes, string format)
    {
        if (format == "html")
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var package = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(package.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
