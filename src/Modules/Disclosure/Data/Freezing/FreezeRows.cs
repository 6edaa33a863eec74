using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Freezing;

/// <summary>A year's items as they were on a day. The database refuses every change; who did it stands in the record of acts.</summary>
internal sealed class SubmissionFreeze : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }

    /// <summary>1, 2, 3 … within the year.</summary>
    public int Number { get; init; }
    public Instant FrozenAt { get; init; }

    /// <summary>Canonical JSON (<see cref="Domain.Freezing.FreezeManifest"/>).</summary>
    public required string Manifest { get; init; }

    /// <summary>Hexadecimal.</summary>
    public required string ManifestSha256 { get; init; }
}

internal sealed class FrozenItemText : OwnedRow
{
    public Guid FreezeId { get; init; }
    public required string ItemKey { get; init; }
    public int Ordinal { get; init; }

    /// <summary>Canonical JSON (<see cref="Domain.Freezing.FrozenItem"/>).</summary>
    public required string Content { get; init; }
}

/// <summary>Keeps a file of a frozen state in the store.</summary>
internal sealed class FrozenFile : OwnedRow
{
    public Guid FreezeId { get; init; }
    public required string ItemKey { get; init; }
    public Guid FileId { get; init; }
    public required byte[] Sha256 { get; init; }
}

/// <summary>What the assessors found of an item.</summary>
internal sealed class AssessorFinding : OwnedRow
{
    public Guid FreezeId { get; init; }
    public required string ItemKey { get; init; }

    /// <summary>0 to 100.</summary>
    public int Score { get; set; }
    public string? Remark { get; set; }
    public Instant EnteredAt { get; set; }
}

/// <summary>A draft of the answer to the assessors; each saving adds one, the highest place counts.</summary>
internal sealed class ClarificationAnswer : OwnedRow
{
    public Guid FreezeId { get; init; }
    public required string ItemKey { get; init; }
    public int Place { get; init; }
    public required string Text { get; init; }
    public Instant WrittenAt { get; init; }
}

/// <summary>What an officer wrote in place of the prepared explanation.</summary>
internal sealed class SubmissionNote : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }
    public required string ItemKey { get; init; }
    public required string Text { get; set; }
}

internal sealed class SubmissionFreezeTable : IEntityTypeConfiguration<SubmissionFreeze>
{
    public void Configure(EntityTypeBuilder<SubmissionFreeze> builder) => builder.HasIndex(f => new { f.AgencyId, f.FiscalYear, f.Number }).IsUnique();
}

internal sealed class FrozenItemTable : IEntityTypeConfiguration<FrozenItemText>
{
    public void Configure(EntityTypeBuilder<FrozenItemText> builder) => builder.HasIndex(i => new { i.AgencyId, i.FreezeId, i.ItemKey }).IsUnique();
}

internal sealed class FrozenFileTable : IEntityTypeConfiguration<FrozenFile>
{
    public void Configure(EntityTypeBuilder<FrozenFile> builder) => builder.HasIndex(f => new { f.AgencyId, f.FreezeId });
}

internal sealed class AssessorFindingTable : IEntityTypeConfiguration<AssessorFinding>
{
    public void Configure(EntityTypeBuilder<AssessorFinding> builder) => builder.HasIndex(f => new { f.AgencyId, f.FreezeId, f.ItemKey }).IsUnique();
}

internal sealed class ClarificationAnswerTable : IEntityTypeConfiguration<ClarificationAnswer>
{
    public void Configure(EntityTypeBuilder<ClarificationAnswer> builder) => builder.HasIndex(a => new { a.AgencyId, a.FreezeId, a.ItemKey, a.Place }).IsUnique();
}

internal sealed class SubmissionNoteTable : IEntityTypeConfiguration<SubmissionNote>
{
    public void Configure(EntityTypeBuilder<SubmissionNote> builder) => builder.HasIndex(n => new { n.AgencyId, n.FiscalYear, n.ItemKey }).IsUnique();
}
