using System.Text.Json.Nodes;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>The catalogue holds to DCAT 3 and has every field that the government's catalogue requires; pages say the same in schema.org's words.</summary>
public sealed class CatalogueShape(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    /// <summary>Terms of DCAT 3 (W3C Recommendation, 22 August 2024) and of the vocabularies it uses, by class, as far as the catalogue may use them.</summary>
    private static readonly Dictionary<string, string[]> Terms = new(StringComparer.Ordinal)
    {
        ["dcat:Catalog"] = ["dct:title", "dct:description", "dct:publisher", "dct:language", "dct:license", "foaf:homepage", "dcat:dataset"],
        ["dcat:Dataset"] = ["dct:identifier", "dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:keyword", "dcat:landingPage", "dct:language", "dct:issued", "dct:modified", "dct:accrualPeriodicity", "dct:spatial", "dct:temporal", "dct:source", "dct:accessRights", "dct:license", "dcat:distribution"],
        ["dcat:Distribution"] = ["dct:title", "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dct:license"],
        ["foaf:Agent"] = ["foaf:name", "foaf:homepage"],
        ["vcard:Organization"] = ["vcard:fn", "vcard:hasEmail", "vcard:hasTelephone"],
        ["dct:Location"] = ["rdfs:label"],
        ["dct:PeriodOfTime"] = ["dcat:startDate", "dcat:endDate"],
    };

    private static readonly string[] Required =
    [
        "data_type", "title", "owner_org", "maintainer", "maintainer_email", "tag_string", "notes", "objective", "update_frequency_unit", "update_frequency_interval",
        "geo_coverage", "data_source", "data_format", "data_category", "license_id",
    ];

    [Fact]
    public async Task Every_node_has_a_class_of_the_vocabulary_and_only_its_terms()
    {
        await using var site = new OpenSite(database);
        var (slug, catalogue) = await CatalogueAsync(site);

        var classes = Walk(catalogue).Where(n => n.ContainsKey("@type") && !n.ContainsKey("@value")).ToList();

        classes.Select(n => (string)n["@type"]!).Distinct().ShouldBe(["dcat:Catalog", "foaf:Agent", "dcat:Dataset", "vcard:Organization", "dct:Location", "dcat:Distribution", "dct:PeriodOfTime"], ignoreOrder: true);
        foreach (var node in classes)
        {
            node.Select(p => p.Key).Where(k => !k.StartsWith('@') && !k.StartsWith("gdc:", StringComparison.Ordinal)).Except(Terms[(string)node["@type"]!]).ShouldBeEmpty();
        }

        var prefixes = catalogue["@context"]!.AsObject().Select(p => p.Key).ToHashSet();
        Walk(catalogue).SelectMany(n => n.Select(p => p.Key)).Where(k => k.Contains(':', StringComparison.Ordinal)).Select(k => k.Split(':')[0]).Distinct().ShouldBeSubsetOf(prefixes);
        ((string)catalogue["@context"]!["dcat"]!, (string)catalogue["@id"]!).ShouldBe(("http://www.w3.org/ns/dcat#", $"http://example.go.th/{slug}/data/catalog.jsonld"));
    }

    [Fact]
    public async Task A_data_set_has_all_fields_of_the_governments_catalogue_and_three_files_that_are_there()
    {
        await using var site = new OpenSite(database);
        var (_, catalogue) = await CatalogueAsync(site);

        var set = catalogue["dcat:dataset"]!.AsArray().Single()!.AsObject();

        set.Select(p => p.Key).Where(k => k.StartsWith("gdc:", StringComparison.Ordinal)).Select(k => k[4..]).ShouldBe(Required);
        ((string)set["gdc:geo_coverage"]!, (string)set["gdc:data_category"]!, (string)set["dct:accrualPeriodicity"]!["@id"]!)
            .ShouldBe(("เทศบาล/อบต.", "ข้อมูลสาธารณะ", "http://publications.europa.eu/resource/authority/frequency/ANNUAL"));
        var files = set["dcat:distribution"]!.AsArray().Select(d => new Uri((string)d!["dcat:downloadURL"]!["@id"]!).AbsolutePath).ToList();
        files.Count.ShouldBe(3);
        foreach (var file in files.Append(new Uri((string)set["@id"]!).AbsolutePath))
        {
            (await site.AskAsync(file)).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task Licence_and_frequency_are_the_offices_to_set()
    {
        await using var site = new OpenSite(database, ("Prongsai:OpenData:Licence", "Open Data Common"), ("Prongsai:OpenData:LicenceAddress", "https://opendatacommons.org/licenses/by/1-0/"), ("Prongsai:OpenData:Frequency:news.news", "สัปดาห์"));
        var (_, catalogue) = await CatalogueAsync(site);

        var set = catalogue["dcat:dataset"]![0]!;
        ((string)set["gdc:license_id"]!, (string)set["dct:license"]!["@id"]!, (string)set["gdc:update_frequency_unit"]!).ShouldBe(("Open Data Common", "https://opendatacommons.org/licenses/by/1-0/", "สัปดาห์"));
    }

    [Theory]
    [InlineData("", "GovernmentOrganization")]
    [InlineData("/ita/2569", "BreadcrumbList")]
    [InlineData("/ita/2569/news", "BreadcrumbList,Dataset")]
    [InlineData("/ita/2569/news?lang=en", "BreadcrumbList,Dataset")]
    [InlineData("/data/2569/news/news", "BreadcrumbList,Dataset")]
    public async Task A_page_tells_search_engines_what_it_is_and_nothing_ends_its_block(string address, string types)
    {
        await using var site = new OpenSite(database);
        var (slug, _) = await CatalogueAsync(site);

        var page = (await site.AskAsync($"/{slug}{address}")).Text;

        const string before = "<script type=\"application/ld+json\">";
        var block = page.Split(before).ShouldHaveCount(2)[1].Split("</script>")[0];
        block.ShouldNotContain('<');
        var node = JsonNode.Parse(block)!;
        ((string)node["@context"]!, string.Join(',', node["@graph"]!.AsArray().Select(n => (string)n!["@type"]!))).ShouldBe(("https://schema.org", types));
        page.Split("<script").Length.ShouldBe(2);
        Encoding(page).ShouldBeLessThan(100 * 1024);
    }

    [Fact]
    public async Task A_full_year_is_all_in_the_catalogue_and_its_page_stays_small()
    {
        await using var site = new OpenSite(database);
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var tables = 0;
        foreach (var item in Data.ItemStore.Pack(DisclosureDatabase.Year).Items)
        {
            foreach (var table in Features.Tables.TablePage.Of(item))
            {
                await Filled.RowsAsync(scope, new(DisclosureDatabase.Year, item, table), Filled.Cells([.. table.Columns.Select(c => (c.Key, c.Kind switch { Frameworks.ContentKind.Picture => Guid.Empty.ToString(), Frameworks.ContentKind.Date => "2026-01-05", Frameworks.ContentKind.Month => "2026-01", _ => "1" }))]));
                tables++;
            }

            await Filled.PublishAsync(scope, item.Key);
        }

        (JsonNode.Parse((await site.AskAsync($"/{office.Slug}/data/catalog.jsonld")).Body)!["dcat:dataset"]!.AsArray().Count).ShouldBe(tables);
        foreach (var address in (string[])["/data", "/data?lang=en"])
        {
            Encoding((await site.AskAsync($"/{office.Slug}{address}")).Text).ShouldBeLessThan(48 * 1024);
        }
    }

    private static int Encoding(string page) => System.Text.Encoding.UTF8.GetByteCount(page);

    private async Task<(string Slug, JsonObject Catalogue)> CatalogueAsync(OpenSite site)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        (await scope.Get<Data.ItemEditing>().WriteAsync(DisclosureDatabase.Year, "news", 0, new(new Dictionary<string, Domain.ComponentContent>(), DisclosureDatabase.Year.Start, DisclosureDatabase.Year.End, null, null, null), default)).IsOk.ShouldBeTrue();
        await Filled.RowsAsync(scope, Filled.Place("news", "news"), Filled.Cells(("date", "2026-01-05"), ("title", "</script><b>ก</b>")));
        await Filled.PublishAsync(scope, "news");
        var answer = await site.AskAsync($"/{office.Slug}/data/catalog.jsonld");
        answer.Headers.ContentType.ToString().ShouldBe("application/ld+json; charset=utf-8");
        return (office.Slug, JsonNode.Parse(answer.Body)!.AsObject());
    }

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject one => one.Where(p => p.Key != "@context").SelectMany(p => Walk(p.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Walk),
        _ => [],
    };
}

internal static class Counting
{
    public static T[] ShouldHaveCount<T>(this T[] all, int count)
    {
        all.Length.ShouldBe(count);
        return all;
    }
}
