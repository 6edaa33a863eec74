using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Improvement.Data;

/// <summary>A measure of a year: what is done, by whom, when, and what came of it.</summary>
internal sealed class Measure : OwnedRow
{
    public FiscalYear FiscalYear { get; init; }
    public MeasureKind Kind { get; init; }

    /// <summary>Its place among those of its year and kind; the printed number is derived from it.</summary>
    public int Position { get; set; }
    public required string Title { get; set; }

    /// <summary>The indicator it stands under; null when none.</summary>
    public int? Indicator { get; set; }
    public string? OriginKind { get; set; }
    public string? OriginKey { get; set; }

    /// <summary>What it answers, as printed.</summary>
    public string? OriginText { get; set; }

    /// <summary>1 to 10 of an internal measure.</summary>
    public int? InternalNumber { get; init; }

    /// <summary>The period in words; with no days beside it, it could not be taken and waits for a person.</summary>
    public string? PeriodText { get; set; }
    public LocalDate? StartsOn { get; set; }
    public LocalDate? EndsOn { get; set; }
    public Guid[] OwnerUnits { get; set; } = [];

    /// <summary>Owners that are no unit of the register: "ทุกส่วนราชการ".</summary>
    public string[] OtherOwners { get; set; } = [];
    public MeasureStatus? Status { get; set; }

    /// <summary>The result as a whole; steps have their own.</summary>
    public string? Result { get; set; }
    public string? Outcome { get; set; }

    /// <summary>Key of the register that counts the outcome (<see cref="Platform.Evidence.ICountSource"/>); null when it is written.</summary>
    public string? Counted { get; set; }
    public Instant? ReportedAt { get; set; }
    public Guid? ImportId { get; init; }

    /// <summary>Line of the paper it was read from.</summary>
    public int? ImportLine { get; init; }

    [NotMapped]
    public MeasurePeriod? Period
    {
        get => StartsOn is { } from && EndsOn is { } to && PeriodText is { } text ? new(text, from, to) : null;
        set => (PeriodText, StartsOn, EndsOn) = (value?.Text ?? PeriodText, value?.From, value?.To);
    }
}

/// <summary>A step of a measure and its answer.</summary>
internal sealed class MeasureStep : OwnedRow
{
    public Guid MeasureId { get; init; }
    public int Position { get; set; }
    public required string Text { get; set; }
    public bool IsDone { get; set; }
    public LocalDate? DoneOn { get; set; }

    /// <summary>What was done, or why not yet; null while nobody has answered.</summary>
    public string? Result { get; set; }
}

/// <summary>What proves a measure: a document of the evidence library or an address.</summary>
internal sealed class MeasureProof : OwnedRow
{
    public Guid MeasureId { get; init; }
    public Guid? DocumentId { get; init; }
    public string? Address { get; init; }
    public required string Title { get; init; }
}

internal sealed class MeasureTable : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> builder) { }
}

internal sealed class MeasureStepTable : IEntityTypeConfiguration<MeasureStep>
{
    public void Configure(EntityTypeBuilder<MeasureStep> builder) { }
}

internal sealed class MeasureProofTable : IEntityTypeConfiguration<MeasureProof>
{
    public void Configure(EntityTypeBuilder<MeasureProof> builder) { }
}
