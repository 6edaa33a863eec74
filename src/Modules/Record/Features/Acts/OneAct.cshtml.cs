using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Platform.Acts;
using Prongsai.Record.Data;
using Prongsai.Record.Features.Words;

namespace Prongsai.Record.Features.Acts;

/// <summary>One act: what changed, from what to what, and its place in the chain.</summary>
[Authorize(Policy = "record.read")]
internal sealed class OneActModel(ActOpening opening, WordList words) : PageModel
{
    private const int PerPage = 50;

    public OpenedAct Opened { get; private set; } = null!;

    public ActLine Line => Opened.Line;

    public IReadOnlyList<ShownChange> Changes { get; private set; } = [];

    public IReadOnlyList<ShownChange> Facts { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int PageCount { get; private set; } = 1;

    public int ChangeCount { get; private set; }

    /// <summary>How many personal values the act erased from the record.</summary>
    public int Erased { get; private set; }

    public async Task<IActionResult> OnGetAsync(long sequence, int? p, CancellationToken ct)
    {
        if (await opening.FindAsync(sequence, ct) is not { } opened)
        {
            return NotFound();
        }

        Opened = opened;
        if (opened.Act is { } act)
        {
            await ReadAsync(act, p ?? 1, ct);
        }

        return Page();
    }

    private async Task ReadAsync(RecordedAct act, int page, CancellationToken ct)
    {
        using var payload = JsonDocument.Parse(act.Payload);
        var root = payload.RootElement;
        ChangeCount = root.GetProperty("changes").GetArrayLength();
        PageCount = Math.Max(1, (ChangeCount + PerPage - 1) / PerPage);
        PageNumber = Math.Clamp(page, 1, PageCount);
        Erased = root.TryGetProperty("erased", out var erased) ? erased.GetArrayLength() : 0;
        var before = (PageNumber - 1) * PerPage;
        var shown = new ActChanges(words, Opened.Seals, await opening.NamesAsync(ActChanges.References(root, before, PerPage), ct));
        Changes = [.. shown.Changes(root, before, PerPage).Select((change, at) => change with { Number = ChangeCount > 1 ? before + at + 1 : null })];
        Facts = [.. shown.Facts(root).Select((fact, at) => fact with { Number = at > 0 ? at + 1 : null })];
    }
}
