using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Record.Data;
using Prongsai.Record.Features.Words;

namespace Prongsai.Record.Features.Acts;

/// <summary>Everything that was done to one object.</summary>
[Authorize(Policy = "record.read")]
internal sealed class HistoryModel(ActReading reading, WordList words) : PageModel
{
    public string Thing { get; private set; } = "";

    public string? Path { get; private set; }

    public ActPage Shown { get; private set; } = new([], false, false);

    public async Task OnGetAsync(string table, Guid id, long? before, long? after, CancellationToken ct)
    {
        Shown = await reading.OfAsync(table, id.ToString(), before, after, ct);
        var (hidden, name) = (Shown.Lines.All(line => line.IsClosed), await reading.NameAsync(table, id, ct));
        Thing = hidden ? "รายการนี้" : name?.Text is { } text ? $" {text}" : words.Table(table);
        Path = hidden ? null : name?.Path ?? words.PathOf(table, id);
    }
}
