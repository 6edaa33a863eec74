using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Prongsai.Disclosure.Domain.Freezing;

/// <summary>One way to write JSON, so that the same content has the same hash (RFC 8785 without fractions): UTF-8, no space between tokens,
/// names of an object in the order of their UTF-16 units, whole numbers only, in a text only what must be escaped.</summary>
internal static class CanonicalJson
{
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    /// <summary>SHA-256 of the UTF-8 bytes, hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject one:
                List(text, '{', '}', one.OrderBy(p => p.Key, StringComparer.Ordinal), pair =>
                {
                    Quote(text, pair.Key);
                    text.Append(':');
                    Write(text, pair.Value);
                });
                break;
            case JsonArray many:
                List(text, '[', ']', many, element => Write(text, element));
                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                Quote(text, value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number:
                text.Append(long.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(node.GetValueKind() == System.Text.Json.JsonValueKind.True ? "true" : "false");
                break;
        }
    }

    private static void List<T>(StringBuilder text, char open, char close, IEnumerable<T> all, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var one in all)
        {
            if (!first)
            {
                text.Append(',');
            }

            write(one);
            first = false;
        }

        text.Append(close);
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }
}
