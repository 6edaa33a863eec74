using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Assessment.Data;

/// <summary>Number, date and signers of one year's result memo. Names of officers who sign are kept with the memo they signed.</summary>
internal sealed class YearMemo : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }
    public string? Number { get; set; }
    public LocalDate? DatedOn { get; set; }

    /// <summary>The <see cref="Domain.MemoSigner"/>s as JSON.</summary>
    public required string Signers { get; set; }

    /// <summary>The import it came from, until a person changes it.</summary>
    public Guid? ImportId { get; set; }
}

internal sealed class YearMemoTable : IEntityTypeConfiguration<YearMemo>
{
    public void Configure(EntityTypeBuilder<YearMemo> builder)
    {
        builder.Property(r => r.Signers).HasColumnType("jsonb");
        builder.HasIndex(r => new { r.AgencyId, r.FiscalYear }).IsUnique();
    }
}
