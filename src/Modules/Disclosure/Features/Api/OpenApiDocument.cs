using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.Api;

/// <summary>The OpenAPI 3.1 document, made from <see cref="ApiRoute.All"/> and the types of the answers.</summary>
internal static partial class OpenApiDocument
{
    public static byte[] Write(PortalFrame frame) => JsonSerializer.SerializeToUtf8Bytes(Of(frame), ApiShapes.Json);

    private static JsonObject Of(PortalFrame frame)
    {
        var paths = new JsonObject();
        foreach (var route in ApiRoute.All)
        {
            paths[route.Plain] = new JsonObject { ["get"] = Operation(route) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = $"{frame.Words["api.title"]} {frame.Name}",
                ["version"] = "1",
                ["summary"] = "Read-only access to published disclosure items and their data",
                ["description"] = frame.Words["api.lead", frame.Name],
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = frame.Permanent("/api/v1") }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = Schemas() },
        };
    }

    private static JsonObject Operation(ApiRoute route) => new()
    {
        ["operationId"] = route.Name,
        ["summary"] = route.English,
        ["description"] = route.Thai,
        ["parameters"] = new JsonArray([.. Parameters(route)]),
        ["responses"] = new JsonObject
        {
            ["200"] = Answer(route.English, "application/json", NameOf(route.Answer), route.Paged),
            ["304"] = new JsonObject { ["description"] = "Unchanged since the ETag sent in If-None-Match" },
            ["400"] = Problem("No such page"),
            ["404"] = Problem("Nothing published there"),
            ["429"] = Problem("Too many requests; see Retry-After"),
        },
    };

    private static IEnumerable<JsonObject> Parameters(ApiRoute route)
    {
        foreach (Match place in Place().Matches(route.Plain))
        {
            var name = place.Groups[1].Value;
            yield return Parameter(name, "path", name == "year" ? "Fiscal year of the Buddhist era" : $"Key of the {name}", name == "year" ? "integer" : "string");
        }

        if (route.ByYear)
        {
            yield return Parameter("year", "query", "Fiscal year of the Buddhist era; the newest when left out", "integer");
        }

        if (route.Paged)
        {
            yield return Parameter("page", "query", $"Page of {ApiReading.PerPage} entries, from 1", "integer");
        }
    }

    private static JsonObject Parameter(string name, string place, string description, string type) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = type },
    };

    private static JsonObject Answer(string description, string type, string schema, bool paged)
    {
        var headers = new JsonObject { ["ETag"] = Header("Send it back in If-None-Match") };
        if (paged)
        {
            headers["Link"] = Header("First, previous, next and last page (RFC 8288)");
        }

        return new() { ["description"] = description, ["headers"] = headers, ["content"] = Content(type, schema) };
    }

    private static JsonObject Problem(string description) => new() { ["description"] = description, ["content"] = Content("application/problem+json", nameof(ApiProblem)) };

    private static JsonObject Content(string type, string schema) => new() { [type] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + schema } } };

    private static JsonObject Header(string description) => new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Schemas()
    {
        var schemas = new JsonObject();
        foreach (var type in ApiRoute.All.Select(r => r.Answer).Append(typeof(ApiProblem)).Distinct())
        {
            // References inside a schema count from its own root, so each is written out in full.
            schemas[NameOf(type)] = ApiShapes.Json.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true });
        }

        return schemas;
    }

    private static string NameOf(Type type) => type.IsGenericType ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "Of" + type.GetGenericArguments()[0].Name : type.Name;

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
