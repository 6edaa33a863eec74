using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A delegation order (S134): who gave which powers to whom, for how long.</summary>
internal sealed class DelegationOrder : OwnedRow
{
    /// <summary>As printed, for example "12/2569".</summary>
    public required string Number { get; init; }
    public LocalDate SignedOn { get; init; }
    public string? Law { get; init; }
    public Guid FromPostId { get; init; }
    public Guid? GivenBy { get; init; }
    public Guid? ToPostId { get; init; }
    public Guid? ToPersonId { get; init; }
    public LocalDate Since { get; init; }
    public LocalDate? Until { get; init; }
    public bool MayPassOn { get; init; }
    public LocalDate? RevokedOn { get; set; }
    public string? RevokeReason { get; set; }

    public OrderFact ToFact() => new(Id, FromPostId, GivenBy, ToPostId, ToPersonId, Since, Until, MayPassOn) { RevokedOn = RevokedOn };
}

internal sealed class DelegationOrderTable : IEntityTypeConfiguration<DelegationOrder>
{
    public void Configure(EntityTypeBuilder<DelegationOrder> builder) => builder.HasIndex(o => new { o.AgencyId, o.Number, o.SignedOn }).IsUnique();
}

/// <summary>One power of an order.</summary>
internal sealed class OrderPower : OwnedRow
{
    public Guid OrderId { get; init; }

    /// <summary>The power of another order that this one was passed on from.</summary>
    public Guid? SourceId { get; init; }
    public int Place { get; init; }
    public required string Words { get; init; }
    public string? Law { get; init; }
    public Satang? LimitAmount { get; init; }
    public string? LimitWords { get; init; }

    /// <summary>Name of the program's permission that goes with it.</summary>
    public string? Permission { get; init; }
    public Guid? UnitId { get; init; }

    /// <summary>"ไม่เกิน 100,000.00 บาท ครั้งละไม่เกิน …"; null without a limit.</summary>
    public string? Limit => string.Join(' ', new[] { LimitAmount is { } amount ? $"ไม่เกิน {amount} บาท" : null, LimitWords }.OfType<string>()) is { Length: > 0 } text ? text : null;

    public PowerFact ToFact() => new(Id, OrderId, SourceId, Permission, UnitId, LimitAmount);
}

internal sealed class OrderPowerTable : IEntityTypeConfiguration<OrderPower>
{
    public void Configure(EntityTypeBuilder<OrderPower> builder) => builder.HasIndex(p => new { p.AgencyId, p.OrderId });
}

/// <summary>The delegate's report of one month under one order (S135).</summary>
internal sealed class DelegationReport : OwnedRow
{
    public Guid OrderId { get; init; }

    /// <summary>First day of the month.</summary>
    public LocalDate Month { get; init; }
    public string[] Lines { get; set; } = [];
    public Instant? SubmittedAt { get; set; }
    public string? SubmittedBy { get; set; }
}

internal sealed class DelegationReportTable : IEntityTypeConfiguration<DelegationReport>
{
    public void Configure(EntityTypeBuilder<DelegationReport> builder)
    {
        builder.HasIndex(r => new { r.AgencyId, r.OrderId, r.Month }).IsUnique();
        builder.IsPersonal(r => r.SubmittedBy, r => r.Id).IsPersonal(r => r.Lines, r => r.Id);
    }
}

/// <summary>The office's own rules about delegation.</summary>
internal sealed class DelegationSetting : OwnedRow
{
    public ReportDueRule ReportDue { get; set; }
}

internal sealed class DelegationSettingTable : IEntityTypeConfiguration<DelegationSetting>
{
    public void Configure(EntityTypeBuilder<DelegationSetting> builder) => builder.HasIndex(s => s.AgencyId).IsUnique();
}
