using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Data;

/// <summary>Carries the rows of one year from one pack to another, within an act.</summary>
internal sealed class CarryOverYear(Act act, CarryOverRoute route, LocalDate today)
{
    private readonly Dictionary<string, string> moved = [];
    private readonly List<string> leftOver = [];
    private readonly List<(YearItem Row, string Key, bool LeftOver)> placed = [];
    private int stayed;

    public async Task<YearCarriedOver> RunAsync(FiscalYear year, CancellationToken ct)
    {
        var parts = await PartsAsync(year, ct);
        foreach (var group in parts.GroupBy(TargetOf).ToList())
        {
            if (group.Key is { } target)
            {
                Place(target, [.. group]);
            }
            else
            {
                SetAside(group);
            }
        }

        await RenameAsync(ct);
        return new(year.BuddhistYear, route.From.Year.BuddhistYear, route.To.Year.BuddhistYear, stayed, moved, leftOver);
    }

    /// <summary>The rows made under the old pack, and those already begun under the new one, which take in what comes.</summary>
    private async Task<List<CarryOverPart>> PartsAsync(FiscalYear year, CancellationToken ct)
    {
        var rows = await act.Db.Set<YearItem>().Where(i => i.FiscalYear == year && !i.LeftOver).ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToList();
        var answers = (await act.Db.Set<ComponentAnswer>().Where(a => ids.Contains(a.YearItemId)).ToListAsync(ct)).ToLookup(a => a.YearItemId);
        var tables = (await act.Db.Set<ItemRow>().Where(r => ids.Contains(r.YearItemId)).OrderBy(r => r.Place).ToListAsync(ct)).ToLookup(r => r.YearItemId);
        var evidence = (await act.Db.Set<Evidence>().Where(e => ids.Contains(e.YearItemId)).ToListAsync(ct)).ToLookup(e => e.YearItemId);
        return
        [
            .. rows.Select(r => (Row: r, Item: (r.PackYear == route.From.Year ? route.From : r.PackYear == route.To.Year ? route.To : null)?.ItemByKey(r.ItemKey)))
                .Where(r => r.Item is not null)
                .OrderBy(r => r.Row.PackYear != route.To.Year).ThenBy(r => r.Item!.Ordinal)
                .Select(r => new CarryOverPart(r.Row, r.Item!, [.. answers[r.Row.Id]], [.. tables[r.Row.Id]], [.. evidence[r.Row.Id]])),
        ];
    }

    private PackItem? TargetOf(CarryOverPart part) => part.Row.PackYear == route.To.Year
        ? part.Item
        : route.TargetOf(part.Key, [.. part.Answers.Select(a => a.ComponentKey)]);

    /// <summary>What is as public as the most public of them is joined; the rest is kept aside, so that no draft comes out with it.</summary>
    private void Place(PackItem target, IReadOnlyList<CarryOverPart> parts)
    {
        if (parts is [{ Row.PackYear: var pack }] && pack == route.To.Year)
        {
            return;
        }

        var tier = parts.Where(p => !p.IsEmpty).Select(p => p.TierOn(today)).DefaultIfEmpty(CarryOverTier.Draft).Max();
        var joined = parts.Where(p => p.IsEmpty || p.TierOn(today) == tier).OrderBy(p => p.Key != target.Key).ToList();
        new CarryOverJoin(act, target, new CarryOverText(route.From)).Run(joined);
        var living = joined[0].Row;
        living.ChangedAt = act.At;
        placed.Add((living, target.Key, false));
        foreach (var part in joined)
        {
            if (part.Row != living)
            {
                placed.Add((part.Row, CarryOverRoute.LeftOverKey(part.Key, route.From.Year), true));
            }

            Count(part, target.Key);
        }

        SetAside(parts.Except(joined));
    }

    private void SetAside(IEnumerable<CarryOverPart> parts)
    {
        foreach (var part in parts)
        {
            placed.Add((part.Row, CarryOverRoute.LeftOverKey(part.Key, part.Row.PackYear), true));
            leftOver.Add(part.Key);
        }
    }

    private void Count(CarryOverPart part, string key)
    {
        if (part.Key == key)
        {
            stayed++;
        }
        else
        {
            moved[part.Key] = key;
        }
    }

    /// <summary>In two steps, because a key that one row leaves may be the one another takes.</summary>
    private async Task RenameAsync(CancellationToken ct)
    {
        foreach (var (row, _, _) in placed.Where(p => p.Row.ItemKey != p.Key))
        {
            row.ItemKey = $"{CarryOverRoute.LeftOverKey(row.ItemKey, row.PackYear)}:{row.Id:N}";
        }

        await act.Db.SaveChangesAsync(ct);
        foreach (var (row, key, isLeftOver) in placed)
        {
            (row.ItemKey, row.LeftOver) = (key, isLeftOver);
            row.PackYear = isLeftOver ? row.PackYear : route.To.Year;
        }

        await act.Db.SaveChangesAsync(ct);
    }
}
