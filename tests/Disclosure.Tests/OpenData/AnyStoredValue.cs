using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>Whatever the database can hold (old rows, imports, another version's values), every public surface answers and is what its type says.</summary>
public sealed class AnyStoredValue(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");

    /// <summary>Values as JSON, as they may lie in a cell; null stands for a column that is not there.</summary>
    private static readonly string?[] Values =
    [
        null, "null", "\"\"", "\" \"", "true", "17", "1e999", "-0.0", "{\"a\":1}", "[\"ก\"]", "\"ก\"", "\"ไม่มี\"",
        "\"\\u0001\\u0008\\u000b\\u001b[2J\\u001f\"", "\"\\u007f\\u0085\\u2028\\u202e\\ufffe\\uffff\"", "\"a\\tb\\r\\nc\\n\\nd\"",
        "\"2026-13\"", "\"2026-02-30\"", "\"0000-00-00\"", "\"-9999-01\"", "\"9999-12\"", "\"99999-12-31\"", "\"2026-01\"", "\"2026-01-05\"",
        "\"79228162514264337593543950335\"", "\"-79228162514264337593543950335\"", "\"1e308\"", "\"NaN\"", "\"Infinity\"", "\"1,234.50\"", "\"0.00000000000000000000000001\"", "\"๑๒\"",
        "\"javascript:alert(1)\"", "\"http://\"", "\"https://[::1\"", "\"https://ไทย.example/ก ข?<>\\\"'\"", "\"//example.org\"", "\"file:///etc/passwd\"", "\"mailto:\"", "\"http://a:99999/\"",
        "\"=cmd|' /C calc'!A0\"", "\"@SUM(1)\"", "\"</script><script>alert(1)</script>\"", "\"]]>&amp;<!--\"", "\"\\\"R0123456789abcdef\\\"\"", "\"{{7*7}}\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"🏛️👨‍👩‍👧\"", "\"กำํำ้้้้\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_surface_answers_whatever_is_stored(int seed)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await StoreAsync(scope, new Random(seed));
        await using var site = new OpenSite(database);
        var sets = 0;

        foreach (var address in (string[])["", "?lang=en", "/ita/2569", "/ita/2569?lang=en", "/data", "/data/2569?lang=en", "/find?q=ก", "/find?q=1&lang=en", "/api", "/questions"])
        {
            await AskAsync(site, office.Slug, address);
        }

        XDocument.Parse((await AskAsync(site, office.Slug, "/feed.xml")).Text);
        XDocument.Parse((await AskAsync(site, office.Slug, "/sitemap.xml")).Text);
        foreach (var item in ItemStore.Pack(DisclosureDatabase.Year).Items)
        {
            var slug = ItemView.SlugOf(item.Key);
            var page = await AskAsync(site, office.Slug, $"/ita/2569/{slug}");
            page.Text.ShouldNotContain("href=\"javascript:");
            page.Text.ShouldNotContain("<script>alert");
            await AskAsync(site, office.Slug, $"/ita/2569/{slug}?lang=en");
            JsonDocument.Parse((await AskAsync(site, office.Slug, $"/api/v1/items/2569/{slug}")).Body).Dispose();
            foreach (var table in TablePage.Of(item))
            {
                await SetAsync(site, office.Slug, slug, table);
                sets++;
            }
        }

        using var catalogue = JsonDocument.Parse((await AskAsync(site, office.Slug, "/data/catalog.jsonld")).Body);
        catalogue.RootElement.GetProperty("dcat:dataset").GetArrayLength().ShouldBe(sets);
        JsonDocument.Parse((await AskAsync(site, office.Slug, "/api/v1/items?year=2569")).Body).Dispose();
        JsonDocument.Parse((await AskAsync(site, office.Slug, "/api/v1/data?year=2569")).Body).Dispose();
        var folder = TestFolder.New("any");
        (await site.ArchiveAsync(office.Slug, DisclosureDatabase.Year, Path.Combine(folder, "a"), "https://archive.example.go.th")).Failed.ShouldAllBe(f => f.Contains(Guid.Empty.ToString(), StringComparison.Ordinal)); // a picture that is not stored
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The data set in its formats: the same number of rows in each, text as it was stored save what a format cannot hold.</summary>
    private static async Task SetAsync(OpenSite site, string slug, string item, ContentTable table)
    {
        var place = $"/data/2569/{item}/{table.Key}";
        await AskAsync(site, slug, place);
        await AskAsync(site, slug, place + "?lang=en");
        using var json = JsonDocument.Parse((await AskAsync(site, slug, place + ".json")).Body);
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToList();
        var columns = table.Columns.Where(c => c.Kind != ContentKind.Picture).ToList();
        var csv = Csv((await AskAsync(site, slug, place + ".csv")).Text.TrimStart('\ufeff'));
        csv.Select(l => l.Count).Distinct().ShouldBe([columns.Count]);
        foreach (var (line, row) in csv.Skip(1).Zip(rows))
        {
            line.Select(c => c.TrimStart('\'')).ShouldBe(columns.Select(c => row.GetProperty(c.Key) is { ValueKind: not JsonValueKind.Null } value ? value.ToString().TrimStart('\'') : ""));
        }

        var sheet = (await AskAsync(site, slug, place + ".xlsx")).Body;
        using (var zip = new ZipArchive(new MemoryStream(sheet)))
        {
            foreach (var part in zip.Entries)
            {
                using var stream = part.Open();
                await XDocument.LoadAsync(stream, LoadOptions.None, default);
            }
        }

        using var api = JsonDocument.Parse((await AskAsync(site, slug, $"/api/v1/data/2569/{item}/{table.Key}")).Body);
        (rows.Count, csv.Count - 1, api.RootElement.GetProperty("total").GetInt32()).ShouldBe((Rows, Rows, Rows));
        (await Prongsai.Documents.SheetRows.ReadAsync(new MemoryStream(sheet), "a.xlsx", "x", default)).IsOk.ShouldBeTrue();
    }

    private const int Rows = 6;

    /// <summary>RFC 4180, to the letter.</summary>
    private static List<List<string>> Csv(string text)
    {
        List<List<string>> lines = [[]];
        for (var at = 0; at < text.Length;)
        {
            var cell = new System.Text.StringBuilder();
            if (text[at] == '"')
            {
                for (at++; !(text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"')); at++)
                {
                    at += text[at] == '"' ? 1 : 0;
                    cell.Append(text[at]);
                }

                at++;
            }
            else
            {
                for (; text[at] is not (',' or '\r'); at++)
                {
                    cell.Append(text[at]);
                }
            }

            lines[^1].Add(cell.ToString());
            if (text[at] == '\r')
            {
                text[++at].ShouldBe('\n');
                lines.Add([]);
            }

            at++;
            if (text[at - 1] == ',' && at < text.Length && text[at] == '\r')
            {
                lines[^1].Add(""); // an empty last cell
                at += 2;
                lines.Add([]);
            }
        }

        return lines[..^1];
    }

    private static Task StoreAsync(AgencyScope scope, Random random) => scope.Data.ActAsync<int>(Test, async (act, ct) =>
    {
        string Any() => Said(Values[random.Next(Values.Length)]);
        foreach (var item in ItemStore.Pack(DisclosureDatabase.Year).Items)
        {
            var row = await ItemEditing.RowAsync(act, DisclosureDatabase.Year, item.Key, ct);
            (row.PublishedAt, row.Prominence) = (act.At, Domain.Prominence.Public);
            (row.CoversFrom, row.CoversTo) = random.Next(2) == 0 ? ((LocalDate?)null, (LocalDate?)null) : (new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31));
            row.LiveTables = ["unknown", ""];
            foreach (var component in item.Components.Select(c => c.Key).Append("no such component"))
            {
                act.Db.Add(new ComponentAnswer { YearItemId = row.Id, ComponentKey = component, TextTh = random.Next(3) == 0 ? null : Any(), TextEn = random.Next(3) == 0 ? null : Any(), IsNil = random.Next(4) == 0 });
                var document = new EvidenceDocument { TitleTh = Any(), TitleEn = random.Next(2) == 0 ? null : Any(), AddedAt = act.At };
                act.Db.Add(document);
                await act.Db.SaveChangesAsync(ct);
                act.Db.Add(new DocumentVersion { DocumentId = document.Id, Number = 1, Address = Any(), MadeAt = act.At });
                act.Db.Add(new Evidence { YearItemId = row.Id, ComponentKey = component, DocumentId = document.Id, AddedAt = act.At });
            }

            foreach (var table in TablePage.Of(item).Select(t => (t.Key, t.Columns)).Append(("no such table", [])))
            {
                for (var at = 0; at < Rows; at++)
                {
                    var cells = table.Item2.Select(c => (c.Key, Value: Values[random.Next(Values.Length)])).Append((Key: "no such column", Value: "\"x\"")).Where(c => c.Value is not null);
                    act.Db.Add(new ItemRow { YearItemId = row.Id, TableKey = table.Item1, Place = at / 2, Cells = random.Next(12) == 0 ? "[null]" : $"{{{string.Join(',', cells.Select(c => $"\"{c.Key}\":{c.Value}"))}}}" });
                }
            }
        }

        return 1;
    });

    private static string Said(string? json) => json?.StartsWith('"') == true ? JsonDocument.Parse(json).RootElement.GetString()! : json ?? "";

    private static async Task<Answer> AskAsync(OpenSite site, string slug, string address)
    {
        var answer = await site.AskAsync($"/{slug}{address}");
        answer.Status.ShouldBe(200, address + "\n" + site.Faults);
        return answer;
    }
}
