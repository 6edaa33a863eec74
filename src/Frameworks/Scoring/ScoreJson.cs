using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>The JSON of the <c>score</c> command (design, section 5). Decimals go in as strings or numbers and come out as strings with two places.</summary>
public static class ScoreJson
{
    private const int LongestInput = 1_000_000;

    private static readonly string[] PrintedFigures = ["iit", "eit", "oit", "eit1", "eit2", "total", "level"];

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the input; never throws, whatever the text. A number may be written 86.16, "86.16" or 1e2.</summary>
    /// <returns>The input, or <see cref="Error.Invalid"/> naming the place that cannot be read, stands twice, or that nothing is given.</returns>
    public static Result<ScoreInput> Parse(string json)
    {
        if (json.Length > LongestInput)
        {
            return new Error.Invalid("score.json", "ไฟล์คะแนนยาวเกิน 1 ล้านตัวอักษร กรุณาส่งเฉพาะผลของหน่วยงานเดียว");
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return new Error.Invalid("score.json", $"อ่าน JSON ไม่ได้ที่บรรทัด {fault.LineNumber + 1} กรุณาแก้รูปแบบแล้วลองใหม่");
        }
        catch (FormatException fault)
        {
            return new Error.Invalid("score.json", fault.Message);
        }
        catch (InvalidOperationException)
        {
            return new Error.Invalid("score.json", "ไฟล์คะแนนมีตัวอักษรที่ไม่สมบูรณ์ (\\uD800 ถึง \\uDFFF ที่ไม่ครบคู่) กรุณาแก้แล้วลองใหม่");
        }
    }

    /// <summary>The answer object, on one line.</summary>
    public static string Write(ScoreSheet sheet)
    {
        var answer = new JsonObject
        {
            ["year"] = sheet.Pack.Year.BuddhistYear,
            ["indicators"] = Map(sheet.Indicators.Select(p => KeyValuePair.Create(p.Key.ToString(CultureInfo.InvariantCulture), p.Value))),
            ["tools"] = Map(sheet.ToolsInOrder()),
            ["total"] = sheet.Total is { } total ? Score.Display(total) : null,
            ["level"] = sheet.Level is { } level ? new JsonObject { ["code"] = level.Code, ["name"] = level.Name } : null,
            ["blocked_by"] = new JsonArray([.. sheet.BlockedBy.Select(b => (JsonNode)b)]),
            ["marginal"] = new JsonArray([.. ItemWorth.Open(sheet).Select(g => (JsonNode)new JsonObject { ["item"] = g.Item.Number, ["points"] = Score.Display(g.Points) })]),
            ["findings"] = new JsonArray([.. sheet.Findings.Select(Finding)]),
        };
        return answer.ToJsonString(Written);
    }

    private static JsonNode Finding(ScoreFinding f) => new JsonObject
    {
        ["code"] = f.Code, ["severity"] = "error", ["where"] = f.Subject, ["printed"] = f.Printed, ["expected"] = f.Expected, ["message"] = f.Message,
    };

    private static JsonObject Map(IEnumerable<KeyValuePair<string, decimal>> scores) =>
        new(scores.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Score.Display(p.Value))));

    private static Result<ScoreInput> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new Error.Invalid("score.json", "ไฟล์คะแนนไม่ใช่ JSON object กรุณาใส่เช่น {\"indicators\":{\"1\":\"100.00\"}}");
        }

        var input = Once(root, "").Aggregate(ScoreInput.Nothing, With);
        return IsEmpty(input)
            ? new Error.Invalid("score.empty", "ไฟล์คะแนนไม่มีตัวเลขใดเลย กรุณาใส่อย่างน้อยหนึ่งค่า เช่น {\"indicators\":{\"1\":\"100.00\"}}")
            : input;
    }

    private static ScoreInput With(ScoreInput input, JsonProperty field) => field.Name switch
    {
        "indicators" => input with { Indicators = Indicators(field) },
        "sub_indicators" => input with { SubIndicators = Scores(field) },
        "items" => input with { Items = Scores(field) },
        "questions" => input with { Questions = Scores(field) },
        "tools" => input with { Tools = Scores(field) },
        "eit1" => input with { Eit1 = Decimal(field.Value, "eit1") },
        "eit2" => input with { Eit2 = Decimal(field.Value, "eit2") },
        "total" => input with { Total = Decimal(field.Value, "total") },
        "printed" => Printed(input, field),
        _ => throw new FormatException($"ไม่รู้จักช่อง \"{field.Name}\" ใช้ได้: indicators, sub_indicators, items, questions, tools, eit1, eit2, total, printed กรุณาแก้ชื่อช่อง"),
    };

    private static bool IsEmpty(ScoreInput input) =>
        input is { Items.IsEmpty: true, SubIndicators.IsEmpty: true, Questions.IsEmpty: true, Indicators.IsEmpty: true, Tools.IsEmpty: true }
            and { Eit1: null, Eit2: null, Total: null, Printed.IsEmpty: true, PrintedLevel: null };

    /// <summary>The fields of an object, each name only once.</summary>
    private static IEnumerable<JsonProperty> Once(JsonElement holder, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in holder.EnumerateObject())
        {
            yield return seen.Add(field.Name) ? field : throw Twice(place + field.Name);
        }
    }

    private static FormatException Twice(string place) => new($"{place}: มีสองครั้ง กรุณาเหลือไว้ครั้งเดียว");

    private static ImmutableDictionary<int, decimal> Indicators(JsonProperty field)
    {
        Require(field);
        var scores = ImmutableDictionary.CreateBuilder<int, decimal>();
        foreach (var entry in Once(field.Value, "indicators."))
        {
            if (!scores.TryAdd(Indicator(entry.Name), Decimal(entry.Value, $"indicators.{entry.Name}")))
            {
                throw Twice($"indicators.{entry.Name}");
            }
        }

        return scores.ToImmutable();
    }

    private static ScoreInput Printed(ScoreInput input, JsonProperty field)
    {
        Require(field);
        var entries = Once(field.Value, "printed.").ToList();
        if (entries.FirstOrDefault(p => !PrintedFigures.Contains(p.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw new FormatException($"printed.{unknown.Name}: ไม่รู้จักช่องนี้ กรุณาใช้: {string.Join(", ", PrintedFigures)}");
        }

        return input with
        {
            Printed = entries.Where(p => p.Name != "level").ToImmutableDictionary(p => p.Name, p => Decimal(p.Value, $"printed.{p.Name}")),
            PrintedLevel = entries.Where(p => p.Name == "level").Select(p => Words(p.Value)).FirstOrDefault(),
        };
    }

    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw new FormatException("printed.level: ไม่ใช่ข้อความ กรุณาใส่เช่น \"ผ่านดี\""),
    };

    private static ImmutableDictionary<string, decimal> Scores(JsonProperty field)
    {
        Require(field);
        var scores = ImmutableDictionary.CreateBuilder<string, decimal>();
        foreach (var entry in Once(field.Value, field.Name + "."))
        {
            scores[entry.Name] = Decimal(entry.Value, $"{field.Name}.{entry.Name}");
        }

        return scores.ToImmutable();
    }

    private static void Require(JsonProperty field)
    {
        if (field.Value.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"\"{field.Name}\" ไม่ใช่ object กรุณาใส่เช่น {{\"1\":\"100.00\"}}");
        }
    }

    private static int Indicator(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"indicators.{key}: ไม่ใช่เลขตัวชี้วัด กรุณาใส่จำนวนเต็ม");

    private static decimal Decimal(JsonElement value, string place)
    {
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{place}: \"{text}\" ไม่ใช่ตัวเลข กรุณาใส่เช่น 86.16");
    }
}
