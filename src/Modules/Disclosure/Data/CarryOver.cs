using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;

namespace Prongsai.Disclosure.Data;

/// <summary>Asks for the years of an agency to be brought under their own packs.</summary>
/// <param name="NewestPack">Year of the newest pack at hand.</param>
internal sealed record CarryOverRequest(int NewestPack);

/// <summary>What became of one year's items: kept in the act.</summary>
/// <param name="Moved">Old key → new key, of those that changed their place.</param>
internal sealed record YearCarriedOver(int FiscalYear, int FromPack, int ToPack, int Stayed, IReadOnlyDictionary<string, string> Moved, IReadOnlyList<string> LeftOver);

/// <summary>Brings what an office did provisionally under another year's pack to the year's own pack once that is out. Safe to repeat.</summary>
internal sealed class CarryOver(AgencyData data, PortalCache portal, RulePackLibrary packs, IClock clock) : IJob<CarryOverRequest>
{
    public const string Kind = "disclosure.carry_over";

    private static readonly ActKind Carried = new("disclosure.year_carried_over", "ย้ายข้อมูลไปชุดเกณฑ์ของปี");

    public async Task<Result<Unit>> RunAsync(CarryOverRequest payload, JobRun run, CancellationToken cancellationToken)
    {
        var carried = await RunAsync(cancellationToken);
        return carried.Match<Result<Unit>>(_ => Unit.Done, error => error);
    }

    /// <summary>All years of the agency entered, in one act.</summary>
    /// <returns>What was done for each year; empty when nothing was to do.</returns>
    public async Task<Result<IReadOnlyList<YearCarriedOver>>> RunAsync(CancellationToken cancellationToken)
    {
        Platform.AgencyId? agency = null;
        var carried = await data.ActAsync<IReadOnlyList<YearCarriedOver>>(Carried, async (act, ct) =>
        {
            agency = act.Agency;
            var rows = await act.Db.Set<YearItem>().Where(i => !i.LeftOver && i.PackYear != i.FiscalYear).ToListAsync(ct);
            var years = new List<YearCarriedOver>();
            foreach (var year in rows.Where(r => packs.ForYear(r.FiscalYear).Pack.Year != r.PackYear).GroupBy(r => (r.FiscalYear, r.PackYear)))
            {
                years.Add(await YearAsync(act, year.Key.FiscalYear, year.Key.PackYear, ct));
            }

            years.ForEach(act.Record);
            return years;
        }, cancellationToken);
        if (carried is { IsOk: true, Value.Count: > 0 })
        {
            portal.Forget(agency!.Value);
        }

        return carried;
    }

    private async Task<YearCarriedOver> YearAsync(Act act, FiscalYear year, FiscalYear madeUnder, CancellationToken ct)
    {
        var old = packs.Find(madeUnder) ?? throw new InvalidOperationException($"The pack of {madeUnder} is not at hand.");
        var moving = new CarryOverYear(act, new CarryOverRoute(old, packs.ForYear(year).Pack, packs.Crosswalk), OfficeYear.Today(clock));
        return await moving.RunAsync(year, ct);
    }
}
