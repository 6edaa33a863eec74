using System.Text;
using System.Text.Json;
using Prongsai.Documents;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>The files of a data set, as programs and spreadsheets read them.</summary>
public sealed class DataFiles(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task Csv_opens_in_a_spreadsheet_as_Thai_and_never_as_a_formula()
    {
        await using var site = new OpenSite(database);
        var slug = await NewsAsync(
            Filled.Cells(("date", "2026-01-05"), ("title", "=HYPERLINK(\"http://x.example\",\"ก\")"), ("text", "บรรทัดหนึ่ง\nบรรทัดสอง, มีจุลภาค")),
            Filled.Cells(("date", "2026-01-06"), ("title", "@SUM(1)"), ("text", "-1+2")),
            Filled.Cells(("date", "2026-01-07"), ("title", "\u00a0=1"), ("text", "＝1")));

        var answer = await site.AskAsync($"/{slug}/data/2569/news/news.csv");

        answer.Body.AsSpan(0, 3).ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);
        answer.Headers.ContentType.ToString().ShouldStartWith("text/csv; charset=utf-8");
        Encoding.UTF8.GetString(answer.Body.AsSpan(3)).ShouldBe(
            "วันที่,หัวข้อ,เนื้อหา,ลิงก์\r\n"
            + "2026-01-05,\"'=HYPERLINK(\"\"http://x.example\"\",\"\"ก\"\")\",\"บรรทัดหนึ่ง\nบรรทัดสอง, มีจุลภาค\",\r\n"
            + "2026-01-06,'@SUM(1),'-1+2,\r\n"
            + "2026-01-07,'\u00a0=1,'＝1,\r\n");
    }

    [Fact]
    public async Task A_negative_number_stays_a_number_in_csv_and_json()
    {
        await using var site = new OpenSite(database);
        var slug = await PlacesAsync(Filled.Cells(("place", "ที่ทำการ"), ("telephone", "+66 0 0000 0000"), ("latitude", "-7.5563"), ("longitude", "99.6114")));

        (await site.AskAsync($"/{slug}/data/2569/contact-and-enquiry/places.csv")).Text.ShouldContain("\r\nที่ทำการ,,'+66 0 0000 0000,,-7.5563,99.6114,");
        using var json = JsonDocument.Parse((await site.AskAsync($"/{slug}/data/2569/contact-and-enquiry/places.json")).Body);

        var row = json.RootElement.GetProperty("rows")[0];
        (row.GetProperty("latitude").GetDecimal(), row.GetProperty("telephone").GetString(), row.GetProperty("address").ValueKind).ShouldBe((-7.5563m, "+66 0 0000 0000", JsonValueKind.Null));
        json.RootElement.GetProperty("columns").EnumerateArray().Single(c => c.GetProperty("key").GetString() == "latitude").GetProperty("type").GetString().ShouldBe("number");
    }

    [Fact]
    public async Task Json_keeps_days_as_days_and_text_as_it_was_typed()
    {
        await using var site = new OpenSite(database);
        var slug = await NewsAsync(Filled.Cells(("date", "2026-01-05"), ("title", "=1+1 </script>")));

        var answer = await site.AskAsync($"/{slug}/data/2569/news/news.json");

        using var json = JsonDocument.Parse(answer.Body);
        json.RootElement.GetProperty("rows")[0].GetProperty("date").GetString().ShouldBe("2026-01-05");
        json.RootElement.GetProperty("rows")[0].GetProperty("title").GetString().ShouldBe("=1+1 </script>");
        json.RootElement.GetProperty("id").GetString().ShouldBe($"http://example.go.th/{slug}/data/2569/news/news");
    }

    [Fact]
    public async Task Xlsx_is_read_back_as_it_was_and_is_the_same_file_each_time()
    {
        await using var site = new OpenSite(database);
        var slug = await NewsAsync(Filled.Cells(("date", "2026-01-05"), ("title", "น้ำท่วม ณ หมู่ ๙ (สมมติ)"), ("text", "=1+1")));

        var first = await site.AskAsync($"/{slug}/data/2569/news/news.xlsx");

        (await site.AskAsync($"/{slug}/data/2569/news/news.xlsx")).Body.ShouldBe(first.Body);
        using var file = new MemoryStream(first.Body);
        var read = DocumentReader.Read(file, "news.xlsx").Value!;
        var cells = read.Blocks.OfType<Table>().Single().Rows[1].Cells.Select(c => string.Concat(c.Content.OfType<Paragraph>().SelectMany(p => p.Content.OfType<TextRun>()).Select(r => r.Text))).ToList();
        cells.ShouldContain("น้ำท่วม ณ หมู่ ๙ (สมมติ)");
        cells.ShouldContain("=1+1");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task Who_has_it_already_is_told_so_until_it_changes(string format)
    {
        await using var site = new OpenSite(database);
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", "ก")));
        await Filled.PublishAsync(scope, "news");
        var address = $"/{office.Slug}/data/2569/news/news.{format}";
        var whole = await site.AskAsync(address);
        var (tag, time) = (whole.Headers.ETag.ToString(), whole.Headers.LastModified.ToString());
        whole.Headers.CacheControl.ToString().ShouldBe("public, no-cache");

        var known = await site.AskAsync(address, "GET", ("If-None-Match", $"\"other\", W/{tag}"));
        (known.Status, known.Body.Length, known.Headers.ETag.ToString()).ShouldBe((304, 0, tag));
        (await site.AskAsync(address, "GET", ("If-Modified-Since", time))).Status.ShouldBe(200); // the tag is the only word that counts
        var head = await site.AskAsync(address, "HEAD");
        (head.Status, head.Body.Length, head.Headers.ETag.ToString(), head.Headers.LastModified.ToString()).ShouldBe((200, 0, tag, time));

        database.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", "ข")));
        (await site.AskAsync(address, "GET", ("If-None-Match", tag))).Status.ShouldBe(200);
        database.Clock.Now = TestKit.StoppedClock.Start;
    }

    [Theory]
    [InlineData("/data/2569/news/nothing.csv", 404)]
    [InlineData("/data/2569/nothing/news.json", 404)]
    [InlineData("/data/2569/news/news.pdf", 404)]
    [InlineData("/data/2400/news/news.csv", 404)]
    [InlineData("/data/2566", 404)]
    public async Task What_is_not_there_is_not_found(string address, int status)
    {
        await using var site = new OpenSite(database);
        var slug = await NewsAsync(Filled.Cells(("date", "2026-01-05"), ("title", "ก")));

        (await site.AskAsync($"/{slug}{address}")).Status.ShouldBe(status);
    }

    private Task<string> NewsAsync(params System.Collections.Immutable.ImmutableDictionary<string, string>[] rows) => OfficeAsync("news", "news", rows);

    private Task<string> PlacesAsync(params System.Collections.Immutable.ImmutableDictionary<string, string>[] rows) => OfficeAsync("contact_and_enquiry", "places", rows);

    private async Task<string> OfficeAsync(string item, string table, System.Collections.Immutable.ImmutableDictionary<string, string>[] rows)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.RowsAsync(scope, Filled.Place(item, table), rows);
        await Filled.PublishAsync(scope, item);
        return office.Slug;
    }
}
