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

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The input, or <see cref="Error.Invalid"/> naming the place that cannot be read.</returns>
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
            ["marginal"] = new JsonArray([.. ItemWorth.Open(sheet.Pack, sheet.Input.Items).Select(g => (JsonNode)new JsonObject { ["item"] = g.Item.Number, ["points"] = Score.Display(g.Points) })]),
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
            return new Error.Invalid("score.json", "ไฟล์คะแนนต้องเป็น JSON object เช่น {\"indicators\":{\"1\":\"100.00\"}}");
        }

        var input = ScoreInput.Nothing;
        foreach (var field in root.EnumerateObject())
        {
            input = field.Name switch
            {
                "indicators" => input with { Indicators = Scores(field).ToImmutableDictionary(p => Indicator(p.Key), p => p.Value) },
                "sub_indicators" => input with { SubIndicators = Scores(field) },
                "items" => input with { Items = Scores(field) },
                "questions" => input with { Questions = Scores(field) },
                "tools" => input with { Tools = Scores(field) },
                "eit1" => input with { Eit1 = Decimal(field.Value, "eit1") },
                "eit2" => input with { Eit2 = Decimal(field.Value, "eit2") },
                "total" => input with { Total = Decimal(field.Value, "total") },
                "printed" => Printed(input, field),
                _ => throw new FormatException($"ไม่รู้จักช่อง \"{field.Name}\" ใช้ได้: indicators, sub_indicators, items, questions, tools, eit1, eit2, total, printed"),
            };
        }

        return input;
    }

    private static ScoreInput Printed(ScoreInput input, JsonProperty field)
    {
        Require(field);
        var level = field.Value.TryGetProperty("level", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString() : null;
        var figures = field.Value.EnumerateObject().Where(p => p.Name != "level").ToImmutableDictionary(p => p.Name, p => Decimal(p.Value, $"printed.{p.Name}"));
        return input with { Printed = figures, PrintedLevel = level };
    }

    private static ImmutableDictionary<string, decimal> Scores(JsonProperty field)
    {
        Require(field);
        var scores = ImmutableDictionary.CreateBuilder<string, decimal>();
        foreach (var entry in field.Value.EnumerateObject())
        {
            scores[entry.Name] = Decimal(entry.Value, $"{field.Name}.{entry.Name}");
        }

        return scores.ToImmutable();
    }

    private static void Require(JsonProperty field)
    {
        if (field.Value.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"\"{field.Name}\" ต้องเป็น object เช่น {{\"1\":\"100.00\"}}");
        }
    }

    private static int Indicator(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"indicators.{key}: เลขตัวชี้วัดต้องเป็นจำนวนเต็ม");

    private static decimal Decimal(JsonElement value, string place)
    {
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{place}: \"{text}\" ไม่ใช่ตัวเลข กรุณาใส่เช่น 86.16");
    }
}
