using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Prongsai.Documents;

/// <summary>A paper as JSON text, for keeping the content of a paper exactly as it was.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = 128,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(OfficialDocument document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> on anything else.</summary>
    public static OfficialDocument Read(string json) => JsonSerializer.Deserialize<OfficialDocument>(json, Options) ?? throw new JsonException("No paper in the text.");
}
