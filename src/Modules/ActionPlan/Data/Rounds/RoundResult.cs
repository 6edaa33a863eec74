using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.ActionPlan.Data;

/// <summary>What a round says of a project.</summary>
internal sealed class RoundResult : OwnedRow
{
    public Guid PlanId { get; init; }
    public Guid ProjectId { get; init; }
    public FiscalYear FiscalYear { get; init; }
    public int Months { get; init; }
    public ProjectStatus Status { get; set; }
    public string? Reason { get; set; }
    public string? Progress { get; set; }
    public AmountKind OrdinanceKind { get; set; }
    public Satang? Ordinance { get; set; }
    public AmountKind PaidKind { get; set; }
    public Satang? Paid { get; set; }
    public string? Problems { get; set; }
    public string? Suggestions { get; set; }

    public Round Round() => new(FiscalYear, Months);

    public RoundEntry Entry() => new(Status)
    {
        Reason = Reason,
        Progress = Progress,
        Ordinance = Amount.From(OrdinanceKind, Ordinance),
        Paid = Amount.From(PaidKind, Paid),
        Problems = Problems,
        Suggestions = Suggestions,
    };

    public void Put(RoundEntry entry)
    {
        (Status, Reason, Progress, Problems, Suggestions) = (entry.Status, entry.Reason, entry.Progress, entry.Problems, entry.Suggestions);
        (OrdinanceKind, Ordinance) = entry.Ordinance;
        (PaidKind, Paid) = entry.Paid;
    }
}

internal sealed class RoundResultTable : IEntityTypeConfiguration<RoundResult>
{
    public void Configure(EntityTypeBuilder<RoundResult> builder) => builder.HasIndex(r => new { r.AgencyId, r.PlanId, r.FiscalYear, r.Months });
}
