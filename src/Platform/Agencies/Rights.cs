namespace Prongsai.Platform;

/// <summary>A permission as one person holds it today.</summary>
/// <param name="Permission">Name of a module's policy, for example <c>disclosure.publish</c>.</param>
/// <param name="Unit">The unit it is limited to; null for the whole office.</param>
/// <param name="Order">The delegation order it comes from; null when it comes from a role.</param>
public sealed record HeldRight(string Permission, Guid? Unit = null, Guid? Order = null);

/// <summary>All that the person at work may do at this moment. Worked out anew for each request, so that what ends, ends at once.</summary>
public sealed class Rights
{
    public static readonly Rights None = new([]);

    /// <summary>The program itself: jobs and commands.</summary>
    public static readonly Rights Everything = new([]) { _all = true };

    private readonly ILookup<string, HeldRight> _byPermission;
    private bool _all;

    public Rights(IEnumerable<HeldRight> held)
    {
        Held = [.. held];
        _byPermission = Held.ToLookup(h => h.Permission, StringComparer.Ordinal);
    }

    public IReadOnlyList<HeldRight> Held { get; }

    /// <summary>Does the person hold it for any part of the office: enough to open a page.</summary>
    public bool Has(string permission) => _all || _byPermission[permission].Any();

    /// <summary>Does the person hold it for this unit: needed to change what the unit answers for.</summary>
    /// <param name="unit">Null: what belongs to no unit, for which the permission must be of the whole office.</param>
    public bool Has(string permission, Guid? unit) => _all || _byPermission[permission].Any(h => h.Unit is null || h.Unit == unit);

    /// <summary>The delegation order through which alone the person holds it here; null when a role gives it or it is not held.</summary>
    public Guid? OrderBehind(string permission, Guid? unit)
    {
        var held = _byPermission[permission].Where(h => h.Unit is null || h.Unit == unit).ToList();
        return held.Count > 0 && held.All(h => h.Order is not null) ? held[0].Order : null;
    }
}
