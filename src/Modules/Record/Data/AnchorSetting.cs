using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Record.Data;

/// <summary>Where the daily anchor is sent besides its file; one row at most.</summary>
internal sealed class AnchorSetting : OwnedRow
{
    public string? MailTo { get; set; }

    /// <summary>The last day whose anchor was mailed.</summary>
    public LocalDate? MailedFor { get; set; }
}

/// <summary>A walk along the chain that somebody asked for, and what it found.</summary>
internal sealed class ChainCheck : OwnedRow
{
    public Instant CheckedAt { get; init; }

    /// <summary>Acts in good order before the first fault.</summary>
    public long Acts { get; init; }

    public string? ChainFault { get; init; }

    public long? FaultSequence { get; init; }

    /// <summary>Anchors that fit.</summary>
    public int Anchors { get; init; }

    public string? AnchorFault { get; init; }

    public bool IsWhole => ChainFault is null && AnchorFault is null;
}

internal sealed class AnchorSettingTable : IEntityTypeConfiguration<AnchorSetting>
{
    public void Configure(EntityTypeBuilder<AnchorSetting> builder) { }
}

internal sealed class ChainCheckTable : IEntityTypeConfiguration<ChainCheck>
{
    public void Configure(EntityTypeBuilder<ChainCheck> builder) => builder.Ignore(check => check.IsWhole);
}
