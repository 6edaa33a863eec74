using System.Text;

namespace Prongsai.Record.Features.Export;

/// <summary>CSV that Excel opens as Thai: UTF-8 with BOM, every field quoted, nothing that a spreadsheet would take for a formula.</summary>
internal static class CsvRows
{
    public static async Task WriteAsync(IAsyncEnumerable<string[]> rows, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteLineAsync(string.Join(',', row.Select(Field)).AsMemory(), cancellationToken);
        }
    }

    private static string Field(string text) => $"\"{Safe(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A leading apostrophe makes it text (OWASP, CSV injection).</summary>
    private static string Safe(string text) => text.Length > 0 && "=+-@\t\r\n".Contains(text[0]) ? $"'{text}" : text;
}
