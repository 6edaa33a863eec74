using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Prongsai.Papers;

/// <summary>The few shapes a field of the contract can have.</summary>
internal static class JsonFields
{
    extension(Utf8JsonWriter json)
    {
        public void Text(string name, string? value)
        {
            if (value is null)
                json.WriteNull(name);
            else
                json.WriteString(name, value);
        }

        public void Texts(string name, ImmutableArray<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        public void Number(string name, int? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
            else
                json.WriteNull(name);
        }

        /// <summary>A figure as a string with two places.</summary>
        public void Score(string name, decimal? value) => json.Text(name, value?.ToString("0.00", CultureInfo.InvariantCulture));

        public void Status(WorkStatus? status) => json.Text("status", status is { } known ? JsonNames.Of(known) : null);

        public void Source(RowSource source)
        {
            json.WriteStartObject("source");
            json.WriteNumber("line", source.Line);
            json.WriteEndObject();
        }
    }
}
