namespace Prongsai.Platform.Tests.Isolation;

/// <summary>A table as the catalogue describes it.</summary>
/// <param name="Name">With its schema.</param>
internal sealed record StoredTable(string Name, bool ForcesRowSecurity, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<ForeignKey> ForeignKeys, IReadOnlyList<Check> Checks)
{
    public bool IsOwned => Columns.Any(c => c.Name == "agency_id");

    /// <summary>Columns that an insert may name.</summary>
    public IEnumerable<StoredColumn> Written => Columns.Where(c => !c.IsGenerated);
}

/// <param name="Type">As PostgreSQL writes it, for example <c>timestamp with time zone</c>.</param>
internal sealed record StoredColumn(string Name, string Type, bool IsRequired, bool HasDefault, bool IsGenerated);

/// <param name="Columns">Here, in the order of <paramref name="Keys"/> there.</param>
internal sealed record ForeignKey(string Parent, string[] Columns, string[] Keys);

/// <param name="Expression">As SQL over the columns' names.</param>
internal sealed record Check(string Expression, string[] Columns);
