using System.Collections.Immutable;
using System.Text.Json;
using Prongsai.Disclosure.Domain;

namespace Prongsai.Disclosure.Data;

/// <summary>Cells as they lie in the database, where an import, an older version or a hand may have put anything.</summary>
internal static class StoredCells
{
    public static ImmutableDictionary<string, string> Read(string json)
    {
        try
        {
            using var stored = JsonDocument.Parse(json);
            return stored.RootElement.ValueKind != JsonValueKind.Object ? ImmutableDictionary<string, string>.Empty
                : ImmutableDictionary.CreateRange(stored.RootElement.EnumerateObject().Where(c => c.Value.ValueKind != JsonValueKind.Null).Select(c => KeyValuePair.Create(c.Name, Text(c.Value))).Where(c => c.Value.Length > 0));
        }
        catch (JsonException)
        {
            return ImmutableDictionary<string, string>.Empty;
        }
    }

    private static string Text(JsonElement value) => Letters.Writable(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
}
