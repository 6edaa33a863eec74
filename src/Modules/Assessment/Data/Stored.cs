using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Prongsai.Papers;

namespace Prongsai.Assessment.Data;

/// <summary>Score inputs, staged papers and findings as they lie in the database.</summary>
internal static class Stored
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameRows } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private static void NameRows(JsonTypeInfo type)
    {
        if (type.Type != typeof(StagedRow))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$row" };
        foreach (var row in typeof(StagedRow).Assembly.GetTypes().Where(row => row.IsSubclassOf(typeof(StagedRow))))
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(row, row.Name));
        }
    }
}
