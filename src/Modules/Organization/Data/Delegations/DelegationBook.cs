using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>All orders with the people and posts they name.</summary>
internal sealed record DelegationBook(Roster Roster, ImmutableArray<DelegationOrder> Orders, ImmutableArray<OrderPower> Powers)
{
    private readonly ILookup<Guid, OrderPower> _of = Powers.ToLookup(p => p.OrderId);
    private readonly Dictionary<Guid, DelegationOrder> _order = Orders.ToDictionary(o => o.Id);
    private readonly Dictionary<Guid, OrderPower> _power = Powers.ToDictionary(p => p.Id);

    public DelegationGraph Graph { get; } = new(
        Orders.ToDictionary(o => o.Id, o => o.ToFact()),
        Powers.ToDictionary(p => p.Id, p => p.ToFact()),
        (post, day) => Roster.Post(post) is { } found ? Roster.InCharge(found, day).Person?.Id : null);

    public static async Task<DelegationBook> ReadAsync(Db db, CancellationToken ct) => await ReadAsync(db, await Roster.ReadAsync(db, ct), ct);

    public static async Task<DelegationBook> ReadAsync(Db db, Roster roster, CancellationToken ct)
    {
        var rows = await (
            from o in db.Set<DelegationOrder>()
            join p in db.Set<OrderPower>() on o.Id equals p.OrderId into powers
            from p in powers.DefaultIfEmpty()
            orderby o.SignedOn, o.Number, p.Place
            select new { Order = o, Power = p }).ToListAsync(ct);
        return new(roster, [.. rows.Select(r => r.Order).DistinctBy(o => o.Id)], [.. rows.Select(r => r.Power).OfType<OrderPower>().OrderBy(p => p.Place)]);
    }

    public DelegationOrder? Order(Guid id) => _order.GetValueOrDefault(id);

    public IReadOnlyList<OrderPower> Of(Guid order) => [.. _of[order]];

    public OrderPower Power(Guid id) => _power[id];

    public string PostName(Guid? post) => post is { } id ? Roster.Post(id)?.Name ?? "" : "";

    public string PersonName(Guid? person) => person is { } id ? Roster.Person(id)?.Name ?? "" : "";

    /// <summary>To whom, as the order says it: a post or a person.</summary>
    public string ToName(DelegationOrder order) => order.ToPostId is { } post ? PostName(post) : PersonName(order.ToPersonId);

    /// <summary>Who exercises it on the day; null when the post is empty or the person has left.</summary>
    public OfficePerson? Receiver(DelegationOrder order, LocalDate day) => Graph.Receiver(order.ToFact(), day) is { } person ? Roster.InService(person, day) : null;

    /// <summary>Is any of its powers in force on the day?</summary>
    public bool IsLive(DelegationOrder order, LocalDate day) => _of[order.Id].Any(p => Graph.IsLive(p.Id, day));

    /// <summary>The order above, when its powers were passed on.</summary>
    public DelegationOrder? Above(DelegationOrder order) => _of[order.Id].Select(p => p.SourceId).OfType<Guid>().Select(s => _order[_power[s].OrderId]).FirstOrDefault();

    /// <summary>Orders that pass on powers of this one.</summary>
    public IReadOnlyList<DelegationOrder> Below(DelegationOrder order) =>
        [.. _of[order.Id].SelectMany(p => Graph.Below(p.Id)).Select(p => p.Order).Distinct().Select(id => _order[id])];

    /// <summary>A power as others hear of it, narrowed by every order above it.</summary>
    public DelegatedPower Tell(Guid id)
    {
        var (power, order, root) = (Power(id), Order(Power(id).OrderId)!, Graph.RootPost(id));
        List<OrderPower> chain = [.. Graph.Chain(id).Select(p => Power(p.Id))];
        var limits = chain.Select(p => p.LimitAmount).OfType<Satang>().ToList();
        return new(order.Id, order.Number, power.Words, power.Permission, chain.Select(p => p.UnitId).FirstOrDefault(u => u is not null), PostName(root), order.Since, Ended(order))
        {
            FromPostId = root,
            LimitAmount = limits.Count == 0 ? null : limits.MinBy(l => l.Value),
            LimitWords = string.Join(' ', chain.Select(p => p.LimitWords).OfType<string>().Distinct()) is { Length: > 0 } words ? words : null,
        };
    }

    /// <summary>Last day of force as far as it is known: revoked, run out, or ended from above.</summary>
    public LocalDate? Ended(DelegationOrder order) => new[] { order.Until, order.RevokedOn?.PlusDays(-1), Above(order) is { } above ? Ended(above) : null }.Min();
}

internal sealed class DelegationReading(AgencyData data) : IDelegations
{
    public async Task<DelegationBook> BookAsync(CancellationToken cancellationToken)
    {
        var roster = await Roster.OnceAsync(data, cancellationToken);
        return await data.ReadOnceAsync((db, ct) => DelegationBook.ReadAsync(db, roster, ct), cancellationToken);
    }

    public async Task<IReadOnlyList<DelegatedPower>> OfAsync(Guid person, LocalDate day, CancellationToken cancellationToken)
    {
        var book = await BookAsync(cancellationToken);
        return book.Roster.InService(person, day) is null ? [] : [.. book.Graph.Held(person, day).Select(p => book.Tell(p.Id))];
    }
}
