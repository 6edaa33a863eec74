using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Prongsai.Papers;

/// <summary>One finding as the commands <c>check</c> and <c>import</c> print it.</summary>
public static class FindingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>One line <c>{"code","severity","where","printed","expected","message"}</c>; <c>where</c> ends with the line of the source when it is known.</returns>
    public static string Write(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, finding);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", JsonNames.Of(finding.Severity));
        json.WriteString("where", Where(finding.Where));
        json.Text("printed", finding.Printed);
        json.Text("expected", finding.Expected);
        json.WriteString("message", finding.Message);
        if (finding.Where.Line is { } line)
            json.Source(new RowSource(line, line));
        json.WriteEndObject();
    }

    private static string Where(FindingPlace place) =>
        place.Line is { } line ? $"{place.Description} (บรรทัด {line.ToString(CultureInfo.InvariantCulture)})" : place.Description;
}
