using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>A browser in which a person is signed in. Its own row, so that it can be ended from elsewhere.</summary>
internal sealed class AccountSession : OwnedRow
{
    public Guid AccountId { get; set; }

    /// <summary>Browser and system in words; where it stands is not kept.</summary>
    public required string Device { get; set; }

    public required string Method { get; set; }
    public Instant StartedAt { get; set; }
    public Instant LastUsedAt { get; set; }

    /// <summary>When the person last proved who they are.</summary>
    public Instant ConfirmedAt { get; set; }

    public Instant? EndedAt { get; set; }
    public string? EndReason { get; set; }
}

/// <summary>A role given to an account, for a unit or the whole office, for a time.</summary>
internal sealed class RoleGrant : OwnedRow
{
    public Guid AccountId { get; set; }
    public required string Role { get; set; }
    public Guid? Unit { get; set; }
    public LocalDate FromDay { get; set; }

    /// <summary>Last day; null when open.</summary>
    public LocalDate? UntilDay { get; set; }

    /// <summary>Account that gave it; null for the program itself.</summary>
    public Guid? GrantedBy { get; set; }

    public required string GrantedByName { get; set; }
    public Instant GrantedAt { get; set; }
    public bool NeedsApproval { get; set; }
    public Guid? ApprovedBy { get; set; }
    public string? ApprovedByName { get; set; }
    public Instant? ApprovedAt { get; set; }
    public Instant? WithdrawnAt { get; set; }
}

internal enum LinkPurpose
{
    Invitation,
    Recovery,
}

/// <summary>A one-time link to an account; only the hash of its token is kept.</summary>
internal sealed class AccountLink : OwnedRow
{
    public Guid AccountId { get; set; }
    public LinkPurpose Purpose { get; set; }
    public required byte[] TokenHash { get; set; }
    public required string MadeByName { get; set; }
    public Instant MadeAt { get; set; }
    public Instant ExpiresAt { get; set; }
    public Instant? UsedAt { get; set; }
    public Instant? RevokedAt { get; set; }
}

/// <summary>A person who lost every way in, vouched for by two administrators.</summary>
internal sealed class RecoveryRequest : OwnedRow
{
    public Guid AccountId { get; set; }
    public required string Reason { get; set; }
    public Guid FirstBy { get; set; }
    public required string FirstByName { get; set; }
    public Instant AskedAt { get; set; }
    public Guid? SecondBy { get; set; }
    public string? SecondByName { get; set; }
    public Instant? ConfirmedAt { get; set; }
    public Instant? RefusedAt { get; set; }
}

/// <summary>Failures under one key; row id is the key's hash.</summary>
internal sealed class SignInAttempt : OwnedRow
{
    public int Failures { get; set; }
    public Instant Since { get; set; }
}

internal sealed class SecurityEvent : OwnedRow
{
    public Guid? AccountId { get; set; }
    public required string Kind { get; set; }
    public string? Detail { get; set; }
    public Instant At { get; set; }
}

/// <summary>What the office asks of its people when they sign in; one row, absent until it asks.</summary>
internal sealed class SignInPolicy : OwnedRow
{
    /// <summary>From this day the roles below need a second factor; null asks nothing.</summary>
    public LocalDate? SecondFactorFrom { get; set; }

    public required string[] SecondFactorRoles { get; set; }
}

internal sealed class AccountSessionTable : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder) => builder.HasIndex(s => new { s.AgencyId, s.AccountId });
}

internal sealed class RoleGrantTable : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder) => builder.HasIndex(g => new { g.AgencyId, g.AccountId });
}

internal sealed class AccountLinkTable : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder) => builder.HasIndex(l => l.TokenHash).IsUnique();
}

internal sealed class RecoveryRequestTable : IEntityTypeConfiguration<RecoveryRequest>
{
    public void Configure(EntityTypeBuilder<RecoveryRequest> builder) => builder.HasIndex(r => new { r.AgencyId, r.AccountId });
}

internal sealed class SignInAttemptTable : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder) => builder.HasIndex(a => new { a.AgencyId, a.Since });
}

internal sealed class SecurityEventTable : IEntityTypeConfiguration<SecurityEvent>
{
    public void Configure(EntityTypeBuilder<SecurityEvent> builder) => builder.HasIndex(e => new { e.AgencyId, e.AccountId, e.At });
}

internal sealed class SignInPolicyTable : IEntityTypeConfiguration<SignInPolicy>
{
    public void Configure(EntityTypeBuilder<SignInPolicy> builder) => builder.HasIndex(p => p.AgencyId);
}
