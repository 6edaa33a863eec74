using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>What the office makes of one point of last year's result.</summary>
internal sealed class WeakPoint : OwnedRow
{
    /// <summary>The year of the measures; the result is of the year before.</summary>
    public FiscalYear FiscalYear { get; init; }

    /// <summary>As in <see cref="MeasureOriginRef.Kind"/>.</summary>
    public required string SubjectKind { get; init; }
    public required string SubjectKey { get; init; }
    public Judgement Judgement { get; set; }
    public string? Cause { get; set; }
}

/// <summary>A layout the office made itself.</summary>
internal sealed class ReportLayoutRow : OwnedRow
{
    public required string Name { get; set; }
    public MeasureKind Kind { get; set; }
    public string[] Columns { get; set; } = [];
    public StatusStyle Status { get; set; }
    public bool ThaiDigits { get; set; }
}

/// <summary>The layout in which the year's report is printed.</summary>
internal sealed class ReportChoice : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }
    public required string Layout { get; set; }
}

/// <summary>A meeting that followed the measures up.</summary>
internal sealed class FollowUp : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }
    public LocalDate HeldOn { get; set; }
    public required string Subject { get; set; }
    public string? Notes { get; set; }

    /// <summary>Its minutes.</summary>
    public string? Address { get; set; }
}

/// <summary>The signed paper of a year that the items show.</summary>
internal sealed class SignedReport : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }

    /// <summary>Evidence key of the items.</summary>
    public required string Paper { get; init; }
    public Guid LetterId { get; set; }
    public Guid DocumentId { get; set; }
}

internal sealed class WeakPointTable : IEntityTypeConfiguration<WeakPoint>
{
    public void Configure(EntityTypeBuilder<WeakPoint> builder) { }
}

internal sealed class ReportLayoutTable : IEntityTypeConfiguration<ReportLayoutRow>
{
    public void Configure(EntityTypeBuilder<ReportLayoutRow> builder) { }
}

internal sealed class ReportChoiceTable : IEntityTypeConfiguration<ReportChoice>
{
    public void Configure(EntityTypeBuilder<ReportChoice> builder) { }
}

internal sealed class FollowUpTable : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder) { }
}

internal sealed class SignedReportTable : IEntityTypeConfiguration<SignedReport>
{
    public void Configure(EntityTypeBuilder<SignedReport> builder) { }
}
