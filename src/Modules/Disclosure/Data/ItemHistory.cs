using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>What was done to an item, newest first, in sentences.</summary>
internal sealed class ItemHistory(AgencyData data)
{
    private const int MostShown = 20;

    public async Task<IReadOnlyList<string>> OfAsync(YearItem? row, CancellationToken cancellationToken)
    {
        if (row is null)
        {
            return [];
        }

        var id = row.Id.ToString();
        var acts = await data.ReadAsync((db, ct) => db.Set<RecordedAct>()
            .Where(a => db.Set<TouchedRow>().Any(t => t.TableName == "disclosure.year_item" && t.RowId == id && t.Sequence == a.Sequence))
            .OrderByDescending(a => a.Sequence).Take(MostShown).ToListAsync(ct), cancellationToken);
        return [.. acts.Select(a => $"{When(a.At)} {a.KindName} โดย {a.ActorName}{(a.Reason is null ? "" : $" เหตุผล: {a.Reason}")}")];
    }

    private static string When(Instant at)
    {
        var local = at.InZone(OfficeYear.Bangkok);
        return $"{ThaiDates.Format(local.Date, ThaiDateStyle.Short)} {local.Hour:00}:{local.Minute:00} น.";
    }
}
