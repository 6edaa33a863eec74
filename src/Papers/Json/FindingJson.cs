using System.Text.Json;

namespace Prongsai.Papers;

/// <summary>One finding as the commands <c>check</c> and <c>import</c> print it.</summary>
public static class FindingJson
{
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", JsonNames.Of(finding.Severity));
        json.WriteString("where", finding.Where.Description);
        json.Text("printed", finding.Printed);
        json.Text("expected", finding.Expected);
        json.WriteString("message", finding.Message);
        if (finding.Where.Line is { } line)
            json.Source(new RowSource(line, line));
        json.WriteEndObject();
    }
}
