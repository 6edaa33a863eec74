using System.Text.Json;
using System.Text.Json.Nodes;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>What a public page says to search engines, in the words of schema.org. Only what the page itself shows.</summary>
internal static class Linked
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JsonFile.Thai };

    /// <summary>The front page: the office and how to reach it.</summary>
    public static string Of(PortalFrame frame) => Graph(Office(frame));

    /// <summary>A page within the site: the way to it, and the data sets on it.</summary>
    public static string Of(PortalFrame frame, IReadOnlyList<Crumb> crumbs, string title, string place, IEnumerable<DataSet> sets) =>
        Graph([Way(frame, crumbs, title, place), .. sets.Select(s => Set(s, frame))]);

    public static string Of(DataSet set, PortalFrame frame) => Of(
        frame, [new(frame.Name, frame.Path("")), new(frame.Words["data.title"], frame.Path($"/data/{set.Year}"))], set.Title(frame.English), set.Place, [set]);

    private static string Graph(params JsonObject[] nodes) => new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. nodes]) }.ToJsonString(Written);

    private static JsonObject Office(PortalFrame frame)
    {
        var (office, node) = (frame.Office, new JsonObject { ["@type"] = "GovernmentOrganization", ["@id"] = Id(frame), ["name"] = frame.Name, ["url"] = frame.Permanent("") });
        Say(node, "email", office.Email);
        Say(node, "telephone", office.Telephone);
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "TH" };
        Say(address, "streetAddress", office.Address);
        Say(address, "addressLocality", office.District);
        Say(address, "addressRegion", office.Province);
        Say(address, "postalCode", office.Postcode);
        node["address"] = address;
        if (office.Telephone is not null || office.Email is not null)
        {
            var contact = new JsonObject { ["@type"] = "ContactPoint", ["contactType"] = frame.English ? "public enquiries" : "ติดต่อสอบถาม", ["availableLanguage"] = "th" };
            Say(contact, "telephone", office.Telephone);
            Say(contact, "email", office.Email);
            node["contactPoint"] = contact;
        }

        return node;
    }

    private static JsonObject Way(PortalFrame frame, IReadOnlyList<Crumb> crumbs, string title, string place) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. crumbs.Select((c, i) => (JsonNode)Step(i + 1, c.Text, frame.Origin + c.Href)), Step(crumbs.Count + 1, title, frame.Permanent(place))]),
    };

    private static JsonObject Step(int position, string name, string address) => new() { ["@type"] = "ListItem", ["position"] = position, ["name"] = name, ["item"] = address };

    private static JsonObject Set(DataSet set, PortalFrame frame) => new()
    {
        ["@type"] = "Dataset",
        ["@id"] = frame.Permanent(set.Place),
        ["name"] = set.Title(frame.English),
        ["description"] = Catalogue.Description(set, frame.English),
        ["url"] = frame.Permanent(set.Place),
        ["dateModified"] = PortalFrame.Iso(set.View.PublicChanged),
        ["isAccessibleForFree"] = true,
        ["creator"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["@id"] = Id(frame), ["name"] = frame.Name },
        ["distribution"] = new JsonArray([.. DataEndpoints.Formats.Select(f => (JsonNode)new JsonObject
        {
            ["@type"] = "DataDownload",
            ["encodingFormat"] = f.MediaType,
            ["contentUrl"] = $"{frame.Permanent(set.Place)}.{f.Extension}",
        })]),
    };

    private static string Id(PortalFrame frame) => frame.Permanent("#office");

    private static void Say(JsonObject node, string name, string? value)
    {
        if (value is not null)
        {
            node[name] = value;
        }
    }
}
