using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>That an act changed or concerned a row: the way to the history of an object. An index to the payload, which stays the proof.</summary>
public sealed class TouchedRow : IOwned
{
    public AgencyId AgencyId { get; init; }

    /// <summary>With its schema: <c>disclosure.year_item</c>.</summary>
    public required string TableName { get; init; }

    /// <summary>The row's id; several key columns are joined by a comma.</summary>
    public required string RowId { get; init; }

    public long Sequence { get; init; }
}

internal sealed class TouchedRowTable : IEntityTypeConfiguration<TouchedRow>
{
    public void Configure(EntityTypeBuilder<TouchedRow> builder) =>
        builder.HasKey(row => new { row.AgencyId, row.TableName, row.RowId, row.Sequence });
}
