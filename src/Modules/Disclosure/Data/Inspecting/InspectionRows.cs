using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Inspecting;

/// <summary>An inspector's invitation: which years, until when, how far beyond what is public.</summary>
internal sealed class Inspection : OwnedRow
{
    public Guid AccountId { get; init; }
    public required string Name { get; init; }
    public required string FromAgency { get; init; }
    public LocalDate FromDay { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate UntilDay { get; init; }
    public required int[] FiscalYears { get; init; }
    public bool WithInternal { get; init; }

    /// <summary>Asked for; counts once a second person agreed.</summary>
    public bool WithRestricted { get; init; }

    /// <summary>Working days that the office gives itself to answer.</summary>
    public int AnswerDays { get; init; }

    /// <summary>Key of the account that invited.</summary>
    public required string GivenBy { get; init; }
    public required string GivenByName { get; init; }
    public Instant InvitedAt { get; init; }
    public string? RestrictedByName { get; set; }
    public Instant? RestrictedAt { get; set; }
    public Instant? EndedAt { get; set; }

    public bool WaitsForSecond => WithRestricted && RestrictedAt is null && EndedAt is null;

    public InspectorReach Reach => new(WithInternal, WithRestricted && RestrictedAt is not null);

    public bool CountsOn(LocalDate day) => EndedAt is null && FromDay <= day && day <= UntilDay;

    public bool Covers(FiscalYear year) => FiscalYears.Contains(year.BuddhistYear);
}

/// <summary>Something the inspector opened.</summary>
internal sealed class InspectionLook : OwnedRow
{
    public Guid InspectionId { get; init; }
    public Instant At { get; init; }
    public required string What { get; init; }
    public required string Path { get; init; }
}

/// <summary>What an inspector asks of an item. Never changed.</summary>
internal sealed class InspectorQuestion : OwnedRow
{
    public Guid InspectionId { get; init; }
    public FiscalYear FiscalYear { get; init; }
    public required string ItemKey { get; init; }

    /// <summary>The moment that was being looked at (<see cref="Past.PastMoment.Slug"/>).</summary>
    public required string Moment { get; init; }
    public required string Text { get; init; }
    public Instant AskedAt { get; init; }
    public LocalDate DueOn { get; init; }
}

/// <summary>An answer of the office, or more from the inspector. Never changed.</summary>
internal sealed class InspectorReply : OwnedRow
{
    public Guid QuestionId { get; init; }

    /// <summary>1, 2, 3 … in the thread.</summary>
    public int Place { get; init; }
    public bool ByOffice { get; init; }

    /// <summary>Post of whoever wrote; the name stands in the record of acts.</summary>
    public required string Post { get; init; }
    public required string Text { get; init; }

    /// <summary>Evidence of the item that backs an answer.</summary>
    public required Guid[] Evidence { get; init; }
    public Instant At { get; init; }
}

internal sealed class InspectionTable : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.HasIndex(i => new { i.AgencyId, i.AccountId }).IsUnique();
        builder.IsPersonal(i => i.Name, i => i.AccountId);
        builder.Ignore(i => i.Reach).Ignore(i => i.WaitsForSecond);
    }
}

internal sealed class InspectionLookTable : IEntityTypeConfiguration<InspectionLook>
{
    public void Configure(EntityTypeBuilder<InspectionLook> builder) => builder.HasIndex(l => new { l.AgencyId, l.InspectionId, l.At });
}

internal sealed class InspectorQuestionTable : IEntityTypeConfiguration<InspectorQuestion>
{
    public void Configure(EntityTypeBuilder<InspectorQuestion> builder) => builder.HasIndex(q => new { q.AgencyId, q.FiscalYear, q.ItemKey });
}

internal sealed class InspectorReplyTable : IEntityTypeConfiguration<InspectorReply>
{
    public void Configure(EntityTypeBuilder<InspectorReply> builder) => builder.HasIndex(r => new { r.AgencyId, r.QuestionId, r.Place }).IsUnique();
}
