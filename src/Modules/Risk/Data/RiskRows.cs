using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>The assessment of a year with the scale it is judged by: a copy of its own, so that a later change of the scale leaves it as it was.</summary>
internal sealed class RiskAssessment : OwnedRow
{
    public FiscalYear Year { get; init; }
    public RiskKind Kind { get; init; }

    /// <summary>ภารกิจ that risks are sorted under.</summary>
    public string[] Domains { get; set; } = [];
    public string[] Likelihood { get; set; } = [];
    public string[] Impact { get; set; } = [];

    /// <summary>See <see cref="LevelBand.Line"/>.</summary>
    public string[] Bands { get; set; } = [];

    /// <summary>Manual or order that the scale was taken from; null while it is the usual one that nobody has confirmed.</summary>
    public string? ScaleSource { get; set; }
    public LocalDate? MeetingOn { get; set; }
    public string? MeetingText { get; set; }
    public string? MeetingPlace { get; set; }
    public int? MeetingAttended { get; set; }
    public string? MeetingLink { get; set; }

    public RiskScale Scale() => RiskScale.Of(Likelihood, Impact, [.. Bands.Select(b => LevelBand.Read(b)!)]).Value ?? RiskScale.Usual;

    public void Put(RiskScale scale) => (Likelihood, Impact, Bands) = ([.. scale.Likelihood], [.. scale.Impact], [.. scale.Bands.Select(b => b.Line)]);
}

internal sealed class RiskAssessmentTable : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> builder) { }
}

/// <summary>งานหรือกระบวนงาน.</summary>
internal sealed class RiskProcess : OwnedRow
{
    public Guid AssessmentId { get; init; }
    public int Place { get; init; }
    public string? Domain { get; set; }
    public required string Name { get; set; }
    public Guid? UnitId { get; set; }
    public Guid? ImportId { get; init; }
}

internal sealed class RiskProcessTable : IEntityTypeConfiguration<RiskProcess>
{
    public void Configure(EntityTypeBuilder<RiskProcess> builder) { }
}

/// <summary>เหตุการณ์ความเสี่ยง with its two judgements.</summary>
internal sealed class RiskEvent : OwnedRow
{
    public Guid AssessmentId { get; init; }
    public Guid ProcessId { get; init; }

    /// <summary>Its number in the register: stays with it all year.</summary>
    public int Place { get; init; }
    public string? Step { get; set; }
    public required string Text { get; set; }

    /// <summary>Who could give to whom, in a register of bribery risks.</summary>
    public string? Parties { get; set; }
    public int? Likelihood { get; set; }
    public int? Impact { get; set; }
    public string? Reason { get; set; }
    public int? LikelihoodAfter { get; set; }
    public int? ImpactAfter { get; set; }
    public string? ReasonAfter { get; set; }
    public LocalDate? JudgedOn { get; set; }

    /// <summary>Level word of the paper it came from: no judgement.</summary>
    public string? PrintedLevel { get; init; }
    public Guid? ImportId { get; init; }

    public Judgement? Before => Likelihood is { } l && Impact is { } i && Reason is { } why ? new(l, i, why) : null;

    public Judgement? After => LikelihoodAfter is { } l && ImpactAfter is { } i && ReasonAfter is { } why ? new(l, i, why) : null;

    public void Put(Judgement before, Judgement? after) =>
        (Likelihood, Impact, Reason, LikelihoodAfter, ImpactAfter, ReasonAfter) = (before.Likelihood, before.Impact, before.Reason, after?.Likelihood, after?.Impact, after?.Reason);
}

internal sealed class RiskEventTable : IEntityTypeConfiguration<RiskEvent>
{
    public void Configure(EntityTypeBuilder<RiskEvent> builder) { }
}

/// <summary>มาตรการควบคุม of a process, or of one event of it.</summary>
internal sealed class RiskControl : OwnedRow
{
    public Guid AssessmentId { get; init; }
    public Guid ProcessId { get; init; }
    public Guid? EventId { get; set; }
    public int Place { get; init; }
    public required string Text { get; set; }
    public Guid[] Units { get; set; } = [];
    public LocalDate? DueOn { get; set; }

    /// <summary>Project of the action plan that it is.</summary>
    public Guid? ProjectId { get; set; }

    /// <summary>Measure of the year's measures that it is.</summary>
    public Guid? MeasureId { get; set; }
    public LocalDate? ClosedOn { get; set; }
    public string? Closing { get; set; }
    public Guid? ImportId { get; init; }
}

internal sealed class RiskControlTable : IEntityTypeConfiguration<RiskControl>
{
    public void Configure(EntityTypeBuilder<RiskControl> builder) { }
}

/// <summary>What was done for a control, on a day.</summary>
internal sealed class RiskActivity : OwnedRow
{
    public Guid AssessmentId { get; init; }
    public Guid ControlId { get; init; }
    public LocalDate DoneOn { get; set; }
    public required string Text { get; set; }
    public required string Result { get; set; }
    public string? Link { get; set; }
}

internal sealed class RiskActivityTable : IEntityTypeConfiguration<RiskActivity>
{
    public void Configure(EntityTypeBuilder<RiskActivity> builder) { }
}

/// <summary>A photograph or paper of an activity.</summary>
internal sealed class ActivityFile : OwnedRow
{
    public Guid AssessmentId { get; init; }
    public Guid ActivityId { get; init; }
    public Guid FileId { get; init; }
    public required string Name { get; init; }
    public bool IsPicture { get; init; }
}

internal sealed class ActivityFileTable : IEntityTypeConfiguration<ActivityFile>
{
    public void Configure(EntityTypeBuilder<ActivityFile> builder) { }
}

/// <summary>What was seen of a risk when it was looked at again.</summary>
internal sealed class FollowUp : OwnedRow
{
    public Guid AssessmentId { get; init; }
    public Guid EventId { get; init; }
    public LocalDate SeenOn { get; init; }
    public required string Text { get; init; }
}

internal sealed class FollowUpTable : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder) { }
}
