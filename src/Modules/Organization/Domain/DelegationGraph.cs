using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Organization.Domain;

/// <summary>A delegation order as the rules see it.</summary>
/// <param name="GivenBy">Who was in charge of the giving post when it was signed.</param>
/// <param name="MayPassOn">May the receiver delegate these powers further?</param>
internal sealed record OrderFact(Guid Id, Guid FromPost, Guid? GivenBy, Guid? ToPost, Guid? ToPerson, LocalDate Since, LocalDate? Until, bool MayPassOn)
{
    /// <summary>From this day on it is of no effect.</summary>
    public LocalDate? RevokedOn { get; init; }

    public bool IsLive(LocalDate day) => Since <= day && !(Until < day) && !(RevokedOn <= day);
}

/// <summary>A power in an order.</summary>
/// <param name="Source">The power it was passed on from; null when the giver has it by law.</param>
/// <param name="Limit">Highest amount; null without one.</param>
/// <param name="Unit">Limited to this unit; null for the whole office.</param>
internal sealed record PowerFact(Guid Id, Guid Order, Guid? Source, string? Permission, Guid? Unit, Satang? Limit);

/// <summary>All orders and powers as a graph of who passed on what. Pure: who is in charge of a post on a day is asked of <paramref name="InCharge"/>.</summary>
/// <param name="InCharge">The person who answers for a post on a day, acting periods worked in; null when nobody does.</param>
internal sealed record DelegationGraph(IReadOnlyDictionary<Guid, OrderFact> Orders, IReadOnlyDictionary<Guid, PowerFact> Powers, Func<Guid, LocalDate, Guid?> InCharge)
{
    private readonly ILookup<Guid, PowerFact> _below = Powers.Values.Where(p => p.Source is not null).ToLookup(p => p.Source!.Value);

    /// <summary>From the power itself up to the one that its first giver has by law.</summary>
    public IEnumerable<PowerFact> Chain(Guid power)
    {
        var seen = new HashSet<Guid>();
        for (Guid? next = power; next is { } id && seen.Add(id) && Powers.TryGetValue(id, out var fact); next = fact.Source)
        {
            yield return fact;
        }
    }

    /// <summary>In force on the day: its own order and every order above it. What ends above ends it at once.</summary>
    public bool IsLive(Guid power, LocalDate day)
    {
        var chain = Chain(power).ToList();
        return chain.Count > 0 && chain[^1].Source is null && chain.TrueForAll(p => Orders[p.Order].IsLive(day));
    }

    /// <summary>The person whom an order reaches on the day.</summary>
    public Guid? Receiver(OrderFact order, LocalDate day) => order.ToPerson ?? (order.ToPost is { } post ? InCharge(post, day) : null);

    /// <summary>What the person holds on the day, nothing that the person gave away oneself and got back.</summary>
    public IEnumerable<PowerFact> Held(Guid person, LocalDate day) =>
        Powers.Values.Where(p => Orders[p.Order].IsLive(day) && Receiver(Orders[p.Order], day) == person && IsLive(p.Id, day));

    /// <summary>Powers passed on from this one, next level only.</summary>
    public IEnumerable<PowerFact> Below(Guid power) => _below[power];

    /// <summary>The post that has the power by law: printed after ปฏิบัติราชการแทน.</summary>
    public Guid RootPost(Guid power) => Orders[Chain(power).Last().Order].FromPost;
}
