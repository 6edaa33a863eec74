using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.Disclosure.Domain;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data;

/// <summary>One row of a table of an item (<see cref="Frameworks.ContentForm"/>).</summary>
internal sealed class ItemRow : OwnedRow
{
    public Guid YearItemId { get; set; }
    public required string TableKey { get; init; }

    /// <summary>Order in the table; gaps do not matter.</summary>
    public int Place { get; set; }

    /// <summary>Column → kept value, as JSON.</summary>
    public required string Cells { get; set; }

    /// <summary>Whatever lies in the cells: what is no text is taken as it is written, what is no object is an empty row, letters that no page or sheet can hold are left out.</summary>
    public ContentRow ToContent() => new(Id, StoredCells.Read(Cells)) { Version = Version };

    public static string CellsOf(IReadOnlyDictionary<string, string> cells) => JsonSerializer.Serialize(new SortedDictionary<string, string>(cells.ToDictionary(), StringComparer.Ordinal));
}

internal sealed class ItemRowTable : IEntityTypeConfiguration<ItemRow>
{
    public void Configure(EntityTypeBuilder<ItemRow> builder)
    {
        builder.Property(r => r.Cells).HasColumnType("jsonb").NamesFiles();
        builder.HasIndex(r => new { r.AgencyId, r.YearItemId, r.TableKey, r.Place });
    }
}
