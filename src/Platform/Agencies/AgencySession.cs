namespace Prongsai.Platform;

/// <summary>Which agency this request or job works in, and who works. One per service scope; entered once, by the middleware, the job worker or a test.</summary>
public sealed class AgencySession
{
    private AgencyId? _agency;

    /// <summary>The agency entered. Throws when none is: then every table would be empty anyway.</summary>
    public AgencyId Agency => _agency ?? throw new InvalidOperationException("No agency has been entered in this scope.");

    public bool IsEntered => _agency is not null;

    public Actor Actor { get; private set; } = Actor.Citizen;

    public Capacity Capacity { get; private set; } = Capacity.Own;

    /// <summary>What the actor may do. A page's policy has been checked already; ask here for what hangs on a unit.</summary>
    public Rights Rights { get; private set; } = Rights.None;

    /// <summary>Enters <paramref name="agency"/>. The actor may be named again later (sign-in), the agency never changes within a scope.</summary>
    public void Enter(AgencyId agency, Actor actor, Capacity? capacity = null, Rights? rights = null)
    {
        if (_agency is { } entered && entered != agency) throw new InvalidOperationException("Another agency has been entered in this scope.");
        (_agency, Actor, Capacity, Rights) = (agency, actor, capacity ?? Capacity.Own, rights ?? (actor == Actor.System ? Rights.Everything : Rights.None));
    }
}
