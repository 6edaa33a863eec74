using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Papers;
using Prongsai.Platform.Acts;

namespace Prongsai.Assessment.Features.Import;

/// <summary>Gives back the figures that keeping a paper replaced. Papers kept one after another may be taken back in any order:
/// each leaves the figures of the others, and the last leaves what stood before the first.</summary>
internal static class ReplacedFigures
{
    private const string None = "null";

    public static async Task GiveBackAsync(Act act, PaperImport import, CancellationToken ct)
    {
        if (import.ReplacedFigures is not { } before)
        {
            return;
        }

        var others = await act.Db.Set<PaperImport>()
            .Where(i => i.Id != import.Id && i.FiscalYear == import.FiscalYear && i.State == ImportState.Kept && i.ReplacedFigures != null)
            .OrderByDescending(i => i.SettledAt).ThenByDescending(i => i.Id).ToListAsync(ct);
        var row = await act.Db.Set<YearResult>().SingleOrDefaultAsync(r => r.ImportId == import.Id, ct);
        if (row is null)
        {
            // A later paper stands on this one's figures; from now on it stands on what was there before them
            if (Owner(others.Where(o => o.SettledAt >= import.SettledAt), FiguresOf(import), o => o.ReplacedFigures) is { } later)
            {
                later.ReplacedFigures = before;
            }
        }
        else if (before == None)
        {
            act.Db.Remove(row);
        }
        else
        {
            (row.Figures, row.ImportId) = (before, Owner(others.Where(o => o.SettledAt <= import.SettledAt), before, FiguresOf)?.Id);
        }
    }

    private static PaperImport? Owner(IEnumerable<PaperImport> imports, string? figures, Func<PaperImport, string?> of) =>
        imports.FirstOrDefault(i => Same(of(i), figures));

    private static string? FiguresOf(PaperImport import) =>
        PaperFigures.Of(Stored.Read<StagedPaper>(import.Staged)) is { } figures ? Stored.Write(figures) : null;

    private static bool Same(string? one, string? other) =>
        one is not null && other is not null && JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other));
}
