using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Prongsai.Kernel;

namespace Prongsai.Platform.Data;

/// <summary>How facts and job payloads are written as JSON: snake_case, readable Thai, ISO times.</summary>
public static class StoredJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
            new PatternText<Instant>(InstantPattern.ExtendedIso),
            new PatternText<LocalDate>(LocalDatePattern.Iso),
            new Single<AgencyId, Guid>(id => id.Value, value => new(value)),
            new Single<FiscalYear, int>(year => year.BuddhistYear, value => new(value)),
            new Single<Satang, long>(amount => amount.Value, value => new(value)),
        },
    };

    private sealed class PatternText<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            pattern.Parse(reader.GetString() ?? "").GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }

    /// <summary>A type of the field that is one plain value inside.</summary>
    private sealed class Single<T, TPlain>(Func<T, TPlain> toPlain, Func<TPlain, T> fromPlain) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            fromPlain(JsonSerializer.Deserialize<TPlain>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, toPlain(value), options);
    }
}
