using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>ใบราคาวัสดุ of one building work.</summary>
internal sealed class PriceSheet : OwnedRow
{
    public FiscalYear Year { get; init; }
    public required string Title { get; set; }
    public required string Site { get; set; }
    public Guid? UnitId { get; set; }

    /// <summary>When somebody said that every price has its proof; null while nobody has, and again once a price changes.</summary>
    public LocalDate? CheckedOn { get; set; }
    public string? CheckedBy { get; set; }
}

internal sealed class PriceSheetTable : IEntityTypeConfiguration<PriceSheet>
{
    public void Configure(EntityTypeBuilder<PriceSheet> builder) => builder.IsPersonal(s => s.CheckedBy, s => s.Id);
}

/// <summary>A material that needs a price.</summary>
internal sealed class PriceItem : OwnedRow
{
    public Guid SheetId { get; init; }
    public int Place { get; init; }
    public required string Name { get; init; }

    /// <summary>"ลบ.ม.", "เส้น".</summary>
    public required string UnitWord { get; init; }
    public decimal? Quantity { get; init; }
}

internal sealed class PriceItemTable : IEntityTypeConfiguration<PriceItem>
{
    public void Configure(EntityTypeBuilder<PriceItem> builder) { }
}

/// <summary>A price found for a material, with its proof.</summary>
internal sealed class PriceFound : OwnedRow
{
    public Guid SheetId { get; init; }
    public Guid ItemId { get; init; }
    public PriceOrigin Origin { get; init; }
    public required string Name { get; init; }
    public decimal? Km { get; init; }
    public Satang Price { get; init; }
    public Satang Transport { get; init; }
    public LocalDate FoundOn { get; init; }
    public string? Link { get; init; }
    public Guid? FileId { get; init; }

    public FoundPrice Fact => new(Origin, Name, Km, Price, Transport);
}

internal sealed class PriceFoundTable : IEntityTypeConfiguration<PriceFound>
{
    public void Configure(EntityTypeBuilder<PriceFound> builder) { }
}

/// <summary>A sheet with everything on it.</summary>
internal sealed record PriceBook(PriceSheet Sheet, IReadOnlyList<PriceItem> Items, IReadOnlyList<PriceFound> Found)
{
    public IEnumerable<PriceFound> Of(PriceItem item) => Found.Where(f => f.ItemId == item.Id).OrderBy(f => f.Origin).ThenBy(f => f.Km).ThenBy(f => f.FoundOn);

    public WorkedPrice Worked(PriceItem item) => MaterialPrice.Of([.. Of(item).Select(f => f.Fact)]);

    /// <summary>Every material has a price, so that the sheet can be checked and signed.</summary>
    public bool IsWhole => Items.Count > 0 && Priced == Items.Count;

    public int Priced => Items.Count(i => Worked(i).Price is not null);
}
