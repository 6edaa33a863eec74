namespace Prongsai.Platform.Data;

/// <summary>A row that belongs to one agency.</summary>
public interface IOwned
{
    AgencyId AgencyId { get; }
}

/// <summary>What every stored entity of a module derives from. Key (agency, id); the agency is filled in when the row is added, the version counts on each change.</summary>
public abstract class OwnedRow : IOwned
{
    public AgencyId AgencyId { get; private set; }

    /// <summary>UUIDv7, made here so that it is known before the row is saved.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Put it in the form; give it back through <see cref="Acts.Act.Expect"/> so that a lost update becomes a conflict.</summary>
    public int Version { get; internal set; }
}
