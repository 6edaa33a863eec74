using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>All units with all their periods; asked for the structure as of a day.</summary>
internal sealed record UnitHistory(ImmutableArray<Unit> Units, ImmutableArray<UnitPeriod> Periods)
{
    private readonly ILookup<Guid, UnitPeriod> _of = Periods.ToLookup(p => p.UnitId);

    public static async Task<UnitHistory> ReadAsync(Db db, CancellationToken ct)
    {
        if (db.IsPast)
        {
            return new([.. (await db.AllAsync<Unit>(ct)).OrderBy(u => u.Place)], [.. await db.AllAsync<UnitPeriod>(ct)]);
        }

        var rows = await (
            from u in db.Set<Unit>()
            join p in db.Set<UnitPeriod>() on u.Id equals p.UnitId into periods
            from p in periods.DefaultIfEmpty()
            orderby u.Place
            select new { Unit = u, Period = p }).ToListAsync(ct);
        return new([.. rows.Select(r => r.Unit).DistinctBy(u => u.Id)], [.. rows.Select(r => r.Period).OfType<UnitPeriod>()]);
    }

    public IReadOnlyList<OfficeUnit> On(LocalDate day) => [.. Units.Select(u => On(u, day)).OfType<OfficeUnit>()];

    /// <summary>The name last borne, also of a unit that is closed.</summary>
    public string? Name(Guid? unit) => unit is { } id && _of[id].OrderByDescending(p => p.Until ?? LocalDate.MaxIsoValue).FirstOrDefault() is { } last ? last.Name : null;

    public int Place(Guid? unit) => unit is { } id && Units.FirstOrDefault(u => u.Id == id) is { } found ? found.Place : -1;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<UnitPeriod> Of(Guid unit) => [.. _of[unit].OrderByDescending(p => p.Since ?? LocalDate.MinIsoValue)];

    /// <summary>The unit and all below it on the day.</summary>
    public IReadOnlySet<Guid> Below(Guid unit, LocalDate day)
    {
        var children = On(day).ToLookup(u => u.Parent, u => u.Id);
        var (found, open) = (new HashSet<Guid>(), new Stack<Guid>([unit]));
        while (open.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var child in children[next])
                {
                    open.Push(child);
                }
            }
        }

        return found;
    }

    private OfficeUnit? On(Unit unit, LocalDate day) => _of[unit.Id].FirstOrDefault(p => p.IsOn(day)) is { } period
        ? new(unit.Id, unit.Key, period.Name, period.NameEn) { Kind = period.Kind, Parent = period.ParentId }
        : null;
}
