using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Data;

/// <summary>A person for whom work is sorted.</summary>
/// <param name="Account">As in <see cref="Actor.Account"/>.</param>
/// <param name="Unit">The unit worked in; null for the whole office.</param>
internal sealed record Reader(string Account, Guid? Unit, Rights Rights)
{
    /// <summary>Looks after what nobody has been given, and sees the whole office.</summary>
    public bool Coordinates => Rights.Has("work.coordinate");

    public static Reader Of(Actor actor, Rights rights, string? unitKey, IReadOnlyList<OfficeUnit> units)
    {
        var own = units.FirstOrDefault(u => u.Key == unitKey)?.Id ?? rights.Held.FirstOrDefault(h => h.Unit is not null)?.Unit;
        return new(actor.Account, own, rights);
    }

    /// <summary>Is it this person's to do?</summary>
    public bool Owns(WorkItem item) => item.Account is { } account ? account == Account
        : item.Unit is { } unit ? unit == Unit
        : Coordinates;

    /// <summary>May this person see it on the list at all? What is one person's stays with that person; people from outside see only their own.</summary>
    public bool Sees(WorkItem item) => Owns(item)
        || (item.Account is null && Rights.Has("work.read") && (!item.IsRestricted || (item.AlsoBy is { } permission && Rights.Has(permission))));

    /// <summary>Is it shown to this person because it is late and not the person's own?</summary>
    public bool IsToldOf(WorkItem item, LateFor level) => !Owns(item) && Sees(item) && level switch
    {
        LateFor.Top => Rights.Has("work.oversee") || LeadsUnitOf(item),
        LateFor.Head => LeadsUnitOf(item),
        _ => false,
    };

    private bool LeadsUnitOf(WorkItem item) => item.Unit is not null && Rights.Has("work.lead", item.Unit);
}
