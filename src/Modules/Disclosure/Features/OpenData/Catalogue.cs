using System.Text.Json;
using System.Text.Json.Nodes;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>The catalogue for machines: DCAT 3 as JSON-LD, with the fields of the government's own catalogue beside it under <c>gdc:</c> (<see cref="DataTerms"/>).
/// DCAT terms used: dcat:Catalog, Dataset, Distribution, dataset, distribution, contactPoint, keyword, landingPage, accessURL, downloadURL, mediaType;
/// dcterms title, description, publisher, language, license, accrualPeriodicity, spatial, temporal, accessRights, source, modified, issued, identifier; foaf:Agent; vcard:Organization.</summary>
internal sealed class Catalogue(PortalFrame frame, PortalFrame other, DataTerms terms)
{
    private const string Iana = "https://www.iana.org/assignments/media-types/";
    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private static readonly JsonSerializerOptions Written = new() { Encoder = JsonFile.Thai, WriteIndented = false };

    private string Thai => (frame.English ? other : frame).Name;

    private string English => (frame.English ? frame : other).Name;

    private string Publisher => frame.Permanent("#office");

    public byte[] Write(IReadOnlyList<DataSet> sets) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["@context"] = Context(),
        ["@id"] = frame.Permanent("/data/catalog.jsonld"),
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = Both($"บัญชีข้อมูลเปิดของ{Thai}", $"Open data of {English}"),
        ["dct:description"] = Both("ตารางทุกตารางของข้อมูลเปิดเผยที่เผยแพร่แล้ว", "Every table of the disclosure items that have been published"),
        ["dct:publisher"] = Office(),
        ["dct:language"] = new JsonArray("th", "en"),
        ["dct:license"] = LicenceNode(),
        ["foaf:homepage"] = Link(frame.Permanent("/data")),
        ["dcat:dataset"] = new JsonArray([.. sets.Select(One)]),
    }, Written);

    private static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["gdc"] = "urn:prongsai:gdc:", // the government's catalogue publishes no address of its own for its fields
    };

    /// <summary>The address of the data set is its page; its files are distributions of it.</summary>
    private JsonObject One(DataSet data)
    {
        var (page, frequency) = (frame.Permanent(data.Place), terms.FrequencyOf(data));
        var set = new JsonObject
        {
            ["@id"] = page,
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = page,
            ["dct:title"] = Both($"{data.Title(english: false)} {Thai} {data.Year}", $"{data.Title(english: true)}, {English}, {data.Year}"),
            ["dct:description"] = Both(Description(data, false), Description(data, true)),
            ["dct:publisher"] = Link(Publisher),
            ["dcat:contactPoint"] = Contact(),
            ["dcat:keyword"] = new JsonArray([.. Keywords(data).Select(k => (JsonNode)Text(k, "th"))]),
            ["dcat:landingPage"] = Link(page),
            ["dct:language"] = "th",
            ["dct:issued"] = Time(data.View.PublicSince),
            ["dct:modified"] = Time(data.View.PublicChanged),
            ["dct:accrualPeriodicity"] = Link(frequency.Address),
            ["dct:spatial"] = new JsonObject { ["@type"] = "dct:Location", ["rdfs:label"] = Text(frame.Office.Place.Length > 0 ? frame.Office.Place : Thai, "th") },
            ["dct:source"] = Link(frame.Permanent($"/ita/{data.Year}/{data.View.Slug}")),
            ["dct:accessRights"] = Link(Public),
            ["dct:license"] = LicenceNode(),
            ["dcat:distribution"] = new JsonArray([.. DataEndpoints.Formats.Select(f => (JsonNode)Distribution(page, f))]),
        };
        if (data.View.Row is { CoversFrom: { } from, CoversTo: { } to })
        {
            set["dct:temporal"] = new JsonObject { ["@type"] = "dct:PeriodOfTime", ["dcat:startDate"] = Day(from), ["dcat:endDate"] = Day(to) };
        }

        foreach (var (field, value) in Fields(data))
        {
            set["gdc:" + field] = value;
        }

        return set;
    }

    /// <summary>The fields of the government's catalogue under their own names, in the order of its form.</summary>
    public IEnumerable<(string Field, string Value)> Fields(DataSet data) =>
    [
        ("data_type", DataTerms.TypeOf(data)),
        ("title", data.Title(english: false)),
        ("owner_org", Thai),
        ("maintainer", Thai),
        ("maintainer_email", frame.Office.Email ?? ""),
        ("tag_string", string.Join(',', Keywords(data))),
        ("notes", Description(data, english: false)),
        ("objective", DataTerms.Objective),
        ("update_frequency_unit", terms.FrequencyOf(data).Thai),
        ("update_frequency_interval", "1"),
        ("geo_coverage", DataTerms.Coverage(frame.Office)),
        ("data_source", $"ข้อมูลเปิดเผย ITA {data.View.Item.Number} {data.View.Item.Title}"),
        ("data_format", "CSV,JSON,XLS"),
        ("data_category", DataTerms.Category),
        ("license_id", terms.Licence.Name),
    ];

    public static string Description(DataSet data, bool english) => english
        ? $"{data.Table.TitleEn} of {data.View.Item.Number} {data.View.Item.TitleEn}, fiscal year {data.Year}, {data.Rows.Length} rows: {string.Join(", ", data.Columns.Select(c => c.TitleEn))}"
        : $"{data.Table.Title} ของข้อ {data.View.Item.Number} {data.View.Item.Title} ปีงบประมาณ {data.Year} จำนวน {data.Rows.Length} {data.Table.One} มีช่อง {string.Join(" ", data.Columns.Select(c => c.Title))}";

    public static IReadOnlyList<string> Keywords(DataSet data) => [.. new[] { data.Table.Title, data.Table.One, "ITA", "OIT", $"ปีงบประมาณ {data.Year}" }.Distinct(StringComparer.Ordinal)];

    private JsonObject Office() => new()
    {
        ["@id"] = Publisher,
        ["@type"] = "foaf:Agent",
        ["foaf:name"] = Both(Thai, English),
        ["foaf:homepage"] = Link(frame.Permanent("")),
    };

    private JsonObject Contact()
    {
        var contact = new JsonObject { ["@type"] = "vcard:Organization", ["vcard:fn"] = Text(Thai, "th") };
        if (frame.Office.Email is { } email)
        {
            contact["vcard:hasEmail"] = Link("mailto:" + email);
        }

        if (frame.Office.Telephone is { } telephone)
        {
            contact["vcard:hasTelephone"] = telephone;
        }

        return contact;
    }

    private JsonObject Distribution(string page, (string Extension, string ContentType, string MediaType) format) => new()
    {
        ["@id"] = $"{page}.{format.Extension}",
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = format.Extension.ToUpperInvariant(),
        ["dcat:accessURL"] = Link(page),
        ["dcat:downloadURL"] = Link($"{page}.{format.Extension}"),
        ["dcat:mediaType"] = Link(Iana + format.MediaType),
        ["dct:license"] = LicenceNode(),
    };

    private JsonObject LicenceNode() => terms.Licence.Address.Length > 0 ? Link(terms.Licence.Address)
        : new JsonObject { ["@type"] = "dct:LicenseDocument", ["rdfs:label"] = terms.Licence.Name };

    private static JsonArray Both(string thai, string english) => [Text(thai, "th"), Text(english, "en")];

    private static JsonObject Text(string value, string language) => new() { ["@value"] = value, ["@language"] = language };

    private static JsonObject Link(string address) => new() { ["@id"] = address };

    private static JsonObject Time(NodaTime.Instant at) => new() { ["@value"] = at.ToString(), ["@type"] = "xsd:dateTime" };

    private static JsonObject Day(NodaTime.LocalDate day) => new() { ["@value"] = NodaTime.Text.LocalDatePattern.Iso.Format(day), ["@type"] = "xsd:date" };
}
