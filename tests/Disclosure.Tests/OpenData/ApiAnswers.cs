using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prongsai.Disclosure.Features.Api;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>The API as a program meets it.</summary>
public sealed class ApiAnswers(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task The_document_names_exactly_the_addresses_that_are_mapped()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync(1);
        var document = JsonNode.Parse((await site.AskAsync($"/{slug}/api/openapi.json")).Body)!;

        var mapped = site.Endpoints.Where(e => e.RoutePattern.RawText!.StartsWith("/{agency}/api/v1/", StringComparison.Ordinal) && !e.RoutePattern.RawText.Contains("**", StringComparison.Ordinal))
            .Select(e => "/" + string.Join('/', e.RoutePattern.PathSegments.Skip(3).Select(s => s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart p ? $"{{{p.Name}}}" : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)s.Parts[0]).Content)));

        document["paths"]!.AsObject().Select(p => p.Key).ShouldBe(mapped, ignoreOrder: true);
        ((string)document["openapi"]!, (string)document["servers"]![0]!["url"]!).ShouldBe(("3.1.0", $"http://example.go.th/{slug}/api/v1"));
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            var named = operations!["get"]!["parameters"]!.AsArray().Where(p => (string)p!["in"]! == "path").Select(p => (string)p!["name"]!);
            named.ShouldBe(path.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}')));
            var schema = (string)operations["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!;
            document["components"]!["schemas"]![schema.Split('/')[^1]]!["properties"].ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("/years", "ApiYears")]
    [InlineData("/items?year=2569", "ApiPageOfApiListedItem")]
    [InlineData("/items/2569/news", "ApiItem")]
    [InlineData("/data", "ApiPageOfApiListedData")]
    [InlineData("/data/2569/news/news", "ApiData")]
    public async Task An_answer_has_the_properties_that_the_document_says(string address, string schema)
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync(1);
        var document = JsonNode.Parse((await site.AskAsync($"/{slug}/api/openapi.json")).Body)!;

        var answer = await site.AskAsync($"/{slug}/api/v1{address}");

        answer.Status.ShouldBe(200);
        answer.Headers.AccessControlAllowOrigin.ToString().ShouldBe("*");
        answer.Headers["Access-Control-Allow-Credentials"].Count.ShouldBe(0);
        JsonNode.Parse(answer.Body)!.AsObject().Select(p => p.Key).ShouldBe(document["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(p => p.Key));
        (await site.AskAsync($"/{slug}/api/v1{address}", "GET", ("If-None-Match", answer.Headers.ETag.ToString()))).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Following_next_reads_every_row_once()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync(120);
        var (read, next) = (new List<string>(), $"/{slug}/api/v1/data/2569/news/news");

        for (var pages = 0; next is not null && pages < 10; pages++)
        {
            var answer = await site.AskAsync(next);
            read.AddRange(JsonNode.Parse(answer.Body)!["entries"]!.AsArray().Select(r => (string)r!["title"]!));
            next = answer.Headers.Link.ToString().Split(", ").FirstOrDefault(l => l.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('>')[0].Replace("<http://example.go.th", "", StringComparison.Ordinal);
        }

        read.ShouldBe(Enumerable.Range(1, 120).Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("/items?page=0", 400)]
    [InlineData("/items?page=99", 400)]
    [InlineData("/items?page=x", 400)]
    [InlineData("/data/2569/news/news?page=2", 400)]
    [InlineData("/items?year=2566", 404)]
    [InlineData("/items?year=x", 404)]
    [InlineData("/items/2569/nothing", 404)]
    [InlineData("/data/2569/news/nothing", 404)]
    [InlineData("/nothing/at/all", 404)]
    public async Task What_is_wrong_is_said_in_both_languages(string address, int status)
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync(1);

        var answer = await site.AskAsync($"/{slug}/api/v1{address}");

        (answer.Status, answer.Headers.ContentType.ToString()).ShouldBe((status, "application/problem+json; charset=utf-8"));
        var problem = JsonSerializer.Deserialize<ApiProblem>(answer.Body, ApiShapes.Json)!;
        problem.Status.ShouldBe(status);
        (problem.Title.Any(c => c is >= '\u0e00' and <= '\u0e7f'), problem.TitleEn.All(char.IsAscii), problem.Detail.Length > 0, problem.DetailEn.Length > 0).ShouldBe((true, true, true, true));
    }

    [Fact]
    public async Task A_browser_of_another_site_may_ask_and_nothing_can_be_written()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync(1);

        var asked = await site.AskAsync($"/{slug}/api/v1/items", "OPTIONS", ("Origin", "https://other.example"), ("Access-Control-Request-Method", "GET"));

        (asked.Status, asked.Headers.AccessControlAllowOrigin.ToString(), asked.Headers.AccessControlAllowMethods.ToString()).ShouldBe((204, "*", "GET, HEAD"));
        (await site.AskAsync($"/{slug}/api/v1/items", "POST")).Status.ShouldBe(405);
    }

    [Fact]
    public async Task Too_many_questions_from_one_address_have_to_wait()
    {
        await using var site = new OpenSite(database);
        var slug = await OfficeAsync(1);
        for (var n = 0; n < ApiLimit.PerMinute; n++)
        {
            (await site.AskAsync($"/{slug}/api/v1/items?year=x&n={n}")).Status.ShouldBe(404);
        }

        var answer = await site.AskAsync($"/{slug}/api/v1/items?year=x");

        (answer.Status, answer.Headers.ContentType.ToString()).ShouldBe((429, ApiAnswer.ProblemType));
        int.Parse(answer.Headers.RetryAfter.ToString(), CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
    }

    [Fact]
    public void An_address_is_one_person_and_a_range_of_version_six_too()
    {
        ApiLimit.Who(IPAddress.Parse("2001:db8:1:2::1")).ShouldBe(ApiLimit.Who(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        ApiLimit.Who(IPAddress.Parse("2001:db8:1:3::1")).ShouldNotBe(ApiLimit.Who(IPAddress.Parse("2001:db8:1:2::1")));
        ApiLimit.Who(IPAddress.Parse("::ffff:192.0.2.1")).ShouldBe(ApiLimit.Who(IPAddress.Parse("192.0.2.1")));
    }

    private async Task<string> OfficeAsync(int rows)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await Filled.RowsAsync(scope, Filled.Place("news", "news"), [.. Enumerable.Range(1, rows).Select(n => Filled.Cells(("date", "2026-01-05"), ("title", n.ToString(CultureInfo.InvariantCulture))))]);
        await Filled.PublishAsync(scope, "news");
        return office.Slug;
    }
}
