using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>Internal control of a year, with the auditor's review (ปค.6).</summary>
internal sealed class InternalControl : OwnedRow
{
    public FiscalYear Year { get; init; }
    public string? Opinion { get; set; }

    /// <summary>What the auditor found weak; null when nothing was.</summary>
    public string? Weakness { get; set; }
    public LocalDate? ReviewedOn { get; set; }
    public string? ReviewedBy { get; set; }
    public LocalDate? SentOn { get; set; }
}

internal sealed class InternalControlTable : IEntityTypeConfiguration<InternalControl>
{
    public void Configure(EntityTypeBuilder<InternalControl> builder) => builder.IsPersonal(c => c.ReviewedBy, c => c.Id);
}

/// <summary>A component of ปค.4: a result for each principle, and the conclusion.</summary>
internal sealed class ComponentResult : OwnedRow
{
    public Guid InternalControlId { get; init; }
    public int Component { get; init; }
    public string[] Results { get; set; } = [];
    public string? Conclusion { get; set; }

    public bool IsComplete => Conclusion is not null && Results.Length == ControlComponents.Find(Component)!.Principles.Length && Results.All(r => r.Length > 0);
}

internal sealed class ComponentResultTable : IEntityTypeConfiguration<ComponentResult>
{
    public void Configure(EntityTypeBuilder<ComponentResult> builder) { }
}

/// <summary>A row of ปค.5.</summary>
internal sealed class ControlRow : OwnedRow
{
    public Guid InternalControlId { get; init; }
    public int Place { get; init; }
    public required string Mission { get; set; }
    public string? Objective { get; set; }
    public required string Risk { get; set; }
    public string? Existing { get; set; }
    public string? Evaluation { get; set; }

    /// <summary>The risk that is still there; null when none is.</summary>
    public string? Remaining { get; set; }
    public string? Improvement { get; set; }
    public Guid[] Units { get; set; } = [];
    public LocalDate? DueOn { get; set; }
    public LocalDate? CorrectedOn { get; set; }
    public string? Correction { get; set; }

    /// <summary>The risk it was drawn from.</summary>
    public Guid? EventId { get; init; }

    /// <summary>The audit finding it was drawn from.</summary>
    public Guid? FindingId { get; init; }
}

internal sealed class ControlRowTable : IEntityTypeConfiguration<ControlRow>
{
    public void Configure(EntityTypeBuilder<ControlRow> builder) { }
}

/// <summary>What another agency certified to this one, where this one gathers such reports (ปค.2, ปค.3).</summary>
internal sealed class GatheredReport : OwnedRow
{
    public Guid InternalControlId { get; init; }
    public int Place { get; init; }
    public required string Name { get; init; }
    public LocalDate ReceivedOn { get; init; }

    /// <summary>The risk its ปค.1 says is still there, with <see cref="Improvement"/>; null when it says none is.</summary>
    public string? Remaining { get; init; }
    public string? Improvement { get; init; }
}

internal sealed class GatheredReportTable : IEntityTypeConfiguration<GatheredReport>
{
    public void Configure(EntityTypeBuilder<GatheredReport> builder) { }
}

/// <summary>Who found it.</summary>
internal enum FindingSource
{
    /// <summary>ผู้ตรวจสอบภายใน.</summary>
    Internal,

    /// <summary>สตง. จังหวัด หรือหน่วยภายนอกอื่น.</summary>
    External,
}

/// <summary>ข้อตรวจพบ of an audit and what became of it (S99).</summary>
internal sealed class AuditFinding : OwnedRow
{
    public FiscalYear Year { get; init; }
    public required string Text { get; set; }
    public FindingSource Source { get; set; }

    /// <summary>Report or letter it stands in.</summary>
    public string? Reference { get; set; }
    public LocalDate FoundOn { get; set; }
    public Guid? UnitId { get; set; }
    public LocalDate? DueOn { get; set; }
    public string? Correction { get; set; }
    public LocalDate? CorrectedOn { get; set; }

    public CorrectionState StateOn(LocalDate today) => CorrectionStates.Of(DueOn, CorrectedOn, today);
}

internal sealed class AuditFindingTable : IEntityTypeConfiguration<AuditFinding>
{
    public void Configure(EntityTypeBuilder<AuditFinding> builder) { }
}

/// <summary>All of a year's internal control.</summary>
internal sealed record ControlBook(InternalControl Control, IReadOnlyList<ComponentResult> Components, IReadOnlyList<ControlRow> Rows)
{
    public ComponentResult? Of(int component) => Components.FirstOrDefault(c => c.Component == component);

    public int ComponentsDone => Components.Count(c => c.IsComplete);

    /// <summary>Of those that had something to improve, how many were.</summary>
    public CorrectedShare Share => new(Rows.Count(r => r.Improvement is not null), Rows.Count(r => r.Improvement is not null && r.CorrectedOn is not null));

    public IReadOnlyList<ControlRow> Remaining => [.. Rows.Where(r => r.Remaining is not null && r.CorrectedOn is null)];

    public CertificateForm Certificate => CertificateForms.Of(Rows.Count, Rows.Count(r => r.Evaluation is not null), Remaining.Count);
}
