namespace Prongsai.TestKit.Rows;

/// <summary>A table as the catalogue describes it.</summary>
/// <param name="Name">With its schema.</param>
public sealed record StoredTable(string Name, bool ForcesRowSecurity, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<ForeignKey> ForeignKeys, IReadOnlyList<Check> Checks)
{
    public bool IsOwned => Columns.Any(c => c.Name == "agency_id");

    /// <summary>Columns that an insert may name.</summary>
    public IEnumerable<StoredColumn> Written => Columns.Where(c => !c.IsGenerated);
}

/// <param name="Type">As PostgreSQL writes it, for example <c>timestamp with time zone</c>.</param>
public sealed record StoredColumn(string Name, string Type, bool IsRequired, bool HasDefault, bool IsGenerated);

/// <param name="Columns">Here, in the order of <paramref name="Keys"/> there.</param>
public sealed record ForeignKey(string Parent, string[] Columns, string[] Keys);

/// <param name="Expression">As SQL over the columns' names.</param>
public sealed record Check(string Expression, string[] Columns);
