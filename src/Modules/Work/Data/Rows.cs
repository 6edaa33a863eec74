using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Data;

internal sealed class GivenTask : OwnedRow
{
    public required string Title { get; init; }

    /// <summary>The page it is about; null when none.</summary>
    public string? Path { get; init; }
    public Guid? UnitId { get; init; }
    public string? Account { get; init; }
    public required string ReceiverName { get; init; }
    public LocalDate? DueOn { get; init; }
    public bool IsRestricted { get; init; }
    public TaskState State { get; set; }
    public required string Giver { get; init; }
    public required string GiverName { get; init; }
    public Instant GivenAt { get; init; }
    public Instant ChangedAt { get; set; }
}

internal sealed class GivenTaskStep : OwnedRow
{
    public Guid GivenTaskId { get; init; }
    public TaskState State { get; init; }
    public required string ByName { get; init; }

    /// <summary>Null of steps taken before it was kept.</summary>
    public string? ByAccount { get; init; }
    public string? Note { get; init; }
    public Instant At { get; init; }
}

internal sealed class NoticeChoice : OwnedRow
{
    public required string Account { get; init; }
    public MailRhythm Mail { get; set; }
    public LocalTime SendAt { get; set; }
    public LocalTime QuietFrom { get; set; }
    public LocalTime QuietUntil { get; set; }

    public DigestTime Time => new(Mail, SendAt, new QuietHours(QuietFrom, QuietUntil));
}

internal sealed class EscalationChoice : OwnedRow
{
    public int HeadAfter { get; set; }
    public int TopAfter { get; set; }
}

/// <summary>Read only; written by <see cref="NoticeTable"/>.</summary>
internal sealed class Notice : IOwned
{
    public AgencyId AgencyId { get; init; }
    public Guid Id { get; init; }
    public required string Account { get; init; }
    public required string Key { get; init; }
    public required string Text { get; init; }
    public required string Path { get; init; }
    public Instant At { get; init; }
    public Instant? ReadAt { get; init; }
}

/// <summary>Read only; written by <see cref="NoticeTable"/>.</summary>
internal sealed class Digest : IOwned
{
    public AgencyId AgencyId { get; init; }
    public required string Account { get; init; }
    public LocalDate Day { get; init; }
    public int Lines { get; init; }
    public Instant At { get; init; }
}

internal sealed class GivenTaskTable : IEntityTypeConfiguration<GivenTask>
{
    public void Configure(EntityTypeBuilder<GivenTask> builder) =>
        builder.IsPersonal(t => t.Title, t => t.Id).IsPersonal(t => t.ReceiverName, t => t.Id).IsPersonal(t => t.GiverName, t => t.Id);
}

internal sealed class GivenTaskStepTable : IEntityTypeConfiguration<GivenTaskStep>
{
    public void Configure(EntityTypeBuilder<GivenTaskStep> builder) =>
        builder.IsPersonal(s => s.ByName, s => s.GivenTaskId).IsPersonal(s => s.Note, s => s.GivenTaskId);
}

internal sealed class NoticeChoiceTable : IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> builder) => builder.Ignore(c => c.Time);
}

internal sealed class EscalationChoiceTable : IEntityTypeConfiguration<EscalationChoice>
{
    public void Configure(EntityTypeBuilder<EscalationChoice> builder) { }
}

internal sealed class NoticeRows : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder) => builder.HasKey(n => new { n.AgencyId, n.Id });
}

internal sealed class DigestRows : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder) => builder.HasKey(d => new { d.AgencyId, d.Account, d.Day });
}
