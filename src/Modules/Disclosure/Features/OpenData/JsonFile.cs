using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>A data set as JSON with typed values: numbers as numbers, days as 2026-04-30, months as 2026-04, nothing as null.</summary>
internal static class JsonFile
{
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>Thai as Thai; what could end a script or a tag in a page stays escaped.</summary>
    public static readonly JavaScriptEncoder Thai = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static async Task WriteAsync(DataSet data, string address, string licence, Stream output, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(output, new() { Encoder = Thai });
        json.WriteStartObject();
        json.WriteString("id", address);
        json.WriteString("title", data.Title(english: false));
        json.WriteString("titleEn", data.Title(english: true));
        json.WriteNumber("fiscalYear", data.Year.BuddhistYear);
        json.WriteString("modified", data.View.PublicChanged.ToString());
        json.WriteString("licence", licence);
        json.WritePropertyName("columns");
        Columns(json, data);
        json.WriteStartArray("rows");
        foreach (var row in data.Rows)
        {
            Row(json, data.Columns, row);
            if (json.BytesPending > 16_384)
            {
                await json.FlushAsync(ct);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What a column's values are, in the words of JSON Schema.</summary>
    public static (string Type, string? Format) TypeOf(ContentColumn column) => column.Kind switch
    {
        ContentKind.Number or ContentKind.Money => ("number", null),
        ContentKind.Date => ("string", "date"),
        ContentKind.Month => ("string", "year-month"),
        ContentKind.Link => ("string", "uri"),
        ContentKind.Email => ("string", "email"),
        _ => ("string", null),
    };

    /// <summary>The value of a cell: a number, text, or null.</summary>
    public static object? Value(ContentColumn column, string? kept) =>
        kept is not null && TypeOf(column).Type == "number" && CellRules.NumberOf(kept) is { } number ? number : kept;

    private static void Columns(Utf8JsonWriter json, DataSet data)
    {
        json.WriteStartArray();
        foreach (var column in data.Columns)
        {
            var (type, format) = TypeOf(column);
            json.WriteStartObject();
            json.WriteString("key", column.Key);
            json.WriteString("title", column.Title);
            json.WriteString("titleEn", column.TitleEn);
            json.WriteString("type", type);
            if (format is not null)
            {
                json.WriteString("format", format);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, IReadOnlyList<ContentColumn> columns, ContentRow row)
    {
        json.WriteStartObject();
        foreach (var column in columns)
        {
            json.WritePropertyName(column.Key);
            switch (Value(column, row[column.Key]))
            {
                case decimal number: json.WriteNumberValue(number); break;
                case string text: json.WriteStringValue(text); break;
                default: json.WriteNullValue(); break;
            }
        }

        json.WriteEndObject();
    }
}
