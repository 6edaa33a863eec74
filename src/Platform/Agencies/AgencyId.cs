namespace Prongsai.Platform;

/// <summary>The agency that owns a row; first part of every primary key.</summary>
public readonly record struct AgencyId(Guid Value)
{
    public static AgencyId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
