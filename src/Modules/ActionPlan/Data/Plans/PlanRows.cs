using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>A plan of several years with its own texts.</summary>
internal sealed class Plan : OwnedRow
{
    public FiscalYear FirstYear { get; set; }
    public FiscalYear LastYear { get; set; }
    public required string Title { get; set; }
    public LocalDate? MadeOn { get; set; }
    public string? MadeBy { get; set; }
    public PlanState State { get; set; }
    public string? Preface { get; set; }
    public string? Rationale { get; set; }
    public string[] Alignment { get; set; } = [];
    public string[] Objectives { get; set; } = [];
    public string[] Goals { get; set; } = [];
    public string[] Benefits { get; set; } = [];
    public string? Contact { get; set; }

    /// <summary>Where an imported book contradicts itself, until a person has looked.</summary>
    public string[] Doubts { get; set; } = [];
    public Guid? ImportId { get; init; }

    public PlanTexts Texts() => new()
    {
        Preface = Preface,
        Rationale = Rationale,
        Alignment = [.. Alignment],
        Objectives = [.. Objectives],
        Goals = [.. Goals],
        Benefits = [.. Benefits],
        Contact = Contact,
    };

    public void Put(PlanText part, string[] lines)
    {
        var text = lines.Length > 0 ? string.Join('\n', lines) : null;
        switch (part)
        {
            case PlanText.Preface: Preface = text; break;
            case PlanText.Rationale: Rationale = text; break;
            case PlanText.Contact: Contact = text; break;
            case PlanText.Alignment: Alignment = lines; break;
            case PlanText.Objectives: Objectives = lines; break;
            case PlanText.Goals: Goals = lines; break;
            default: Benefits = lines; break;
        }
    }
}

internal sealed class PlanTable : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder) => builder.HasIndex(p => new { p.AgencyId, p.FirstYear }).IsUnique();
}

/// <summary>What an imported book says under a heading, to be set beside what the plan says.</summary>
internal sealed class BookText : OwnedRow
{
    public Guid PlanId { get; init; }
    public Guid ImportId { get; init; }
    public PlanText Part { get; init; }
    public required string[] Lines { get; init; }

    /// <summary>The plan had none, so it took these.</summary>
    public bool WasTaken { get; init; }
}

internal sealed class BookTextTable : IEntityTypeConfiguration<BookText>
{
    public void Configure(EntityTypeBuilder<BookText> builder) => builder.HasIndex(t => new { t.AgencyId, t.PlanId });
}

internal sealed class Dimension : OwnedRow
{
    public Guid PlanId { get; init; }
    public int Number { get; set; }
    public required string Name { get; set; }
}

internal sealed class DimensionTable : IEntityTypeConfiguration<Dimension>
{
    public void Configure(EntityTypeBuilder<Dimension> builder) => builder.HasIndex(d => new { d.AgencyId, d.PlanId, d.Number }).IsUnique();
}

/// <summary>A project with its sheet.</summary>
internal sealed class Project : OwnedRow
{
    public Guid PlanId { get; init; }
    public Guid DimensionId { get; set; }

    /// <summary>Order within the dimension; the printed number follows from it.</summary>
    public int Place { get; set; }
    public required string Title { get; set; }
    public string? Rationale { get; set; }
    public string[] Objectives { get; set; } = [];
    public string? TargetGroup { get; set; }
    public string[] Methods { get; set; } = [];
    public FiscalYear? FromYear { get; set; }
    public FiscalYear? UntilYear { get; set; }
    public Guid[] Units { get; set; } = [];
    public string? OtherOwner { get; set; }
    public string[] Outputs { get; set; } = [];
    public string? Note { get; set; }
    public Guid? ImportId { get; init; }
}

internal sealed class ProjectTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder) => builder.HasIndex(p => new { p.AgencyId, p.PlanId });
}

/// <summary>Money of a project in a year, in the plan and in the ordinance.</summary>
internal sealed class ProjectYear : OwnedRow
{
    public Guid PlanId { get; init; }
    public Guid ProjectId { get; init; }
    public FiscalYear FiscalYear { get; init; }
    public AmountKind PlannedKind { get; set; }
    public Satang? Planned { get; set; }
    public AmountKind OrdinanceKind { get; set; }
    public Satang? Ordinance { get; set; }

    public void Put(YearBudget budget)
    {
        (PlannedKind, Planned) = budget.Planned;
        (OrdinanceKind, Ordinance) = budget.Ordinance;
    }

    public YearBudget Budget() => new(Amount.From(PlannedKind, Planned), Amount.From(OrdinanceKind, Ordinance));
}

internal sealed class ProjectYearTable : IEntityTypeConfiguration<ProjectYear>
{
    public void Configure(EntityTypeBuilder<ProjectYear> builder) => builder.HasIndex(y => new { y.AgencyId, y.PlanId });
}

internal sealed class Target : OwnedRow
{
    public Guid PlanId { get; init; }
    public int Place { get; set; }
    public required string Indicator { get; set; }
    public required string Unit { get; set; }
    public ActualSource Source { get; set; }
    public FiscalYear? BaselineYear { get; set; }
    public decimal? Baseline { get; set; }
    public Guid? ImportId { get; init; }
}

internal sealed class TargetTable : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder) => builder.HasIndex(t => new { t.AgencyId, t.PlanId });
}

/// <summary>Goal of a year, and what was typed of it.</summary>
internal sealed class TargetYear : OwnedRow
{
    public Guid PlanId { get; init; }
    public Guid TargetId { get; init; }
    public FiscalYear FiscalYear { get; init; }
    public decimal? Goal { get; set; }
    public decimal? Typed { get; set; }
}

internal sealed class TargetYearTable : IEntityTypeConfiguration<TargetYear>
{
    public void Configure(EntityTypeBuilder<TargetYear> builder) => builder.HasIndex(t => new { t.AgencyId, t.PlanId });
}

/// <summary>A step of making the plan that was taken.</summary>
internal sealed class MakingStep : OwnedRow
{
    public Guid PlanId { get; init; }
    public int Number { get; init; }
    public LocalDate? DoneOn { get; set; }
    public string? Note { get; set; }
    public string? Link { get; set; }
}

internal sealed class MakingStepTable : IEntityTypeConfiguration<MakingStep>
{
    public void Configure(EntityTypeBuilder<MakingStep> builder) => builder.HasIndex(s => new { s.AgencyId, s.PlanId });
}

/// <summary>The plan as it was made known: text that does not change again, with its hash.</summary>
internal sealed class PlanVersion : OwnedRow
{
    public Guid PlanId { get; init; }
    public int Number { get; init; }
    public required string Reason { get; init; }
    public required string Content { get; init; }
    public required string Sha256 { get; init; }
    public Instant FrozenAt { get; init; }
    public required string FrozenBy { get; init; }
}

internal sealed class PlanVersionTable : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder) => builder.HasIndex(v => new { v.AgencyId, v.PlanId });
}
