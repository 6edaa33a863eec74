using Microsoft.AspNetCore.Http;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Record.Data;
using Prongsai.Record.Features.Words;

namespace Prongsai.Record.Features.Export;

/// <summary>The record was taken out of the system.</summary>
internal sealed record ListExported(string Format, bool Filtered);

/// <summary>Sends the filtered list as a file while it is read.</summary>
internal sealed class ExportFile(AgencyData data, ActReading reading, WordList words)
{
    private static readonly ActKind Exported = new("record.list_exported", "ส่งออกบันทึกการกระทำ");
    private static readonly int[] Widths = [10, 24, 26, 34, 30, 28, 28, 28, 40, 30, 66, 66];

    /// <summary>Who takes the list out is itself recorded.</summary>
    public Task<Result<Unit>> RecordAsync(string format, ActFilter filter, CancellationToken cancellationToken) => data.ActAsync<Unit>(Exported, (act, _) =>
    {
        act.Record(new ListExported(format, !filter.IsEmpty));
        return Task.FromResult<Result<Unit>>(Unit.Done);
    }, cancellationToken);

    public async Task SendAsync(string format, ActFilter filter, HttpResponse response, CancellationToken cancellationToken)
    {
        var isXlsx = format == "xlsx";
        response.ContentType = isXlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"record.{(isXlsx ? "xlsx" : "csv")}\"";
        var rows = RowsAsync(filter, cancellationToken);
        await (isXlsx ? XlsxRows.WriteAsync(rows, Widths, response.Body, cancellationToken) : CsvRows.WriteAsync(rows, response.Body, cancellationToken));
    }

    private async IAsyncEnumerable<string[]> RowsAsync(ActFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return ExportRow.Head;
        await foreach (var line in reading.AllAsync(filter, cancellationToken)) yield return ExportRow.Of(line, words);
    }
}
