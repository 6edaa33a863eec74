using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>Someone who may sign in, for one agency.</summary>
internal sealed class Account : OwnedRow
{
    /// <summary>What the person types: an e-mail address or a short name.</summary>
    public required string Login { get; set; }

    /// <summary><see cref="Login"/> as it is looked up; null once the account has ended, so that the name is free again.</summary>
    public string? LoginKey { get; set; }

    public required string Name { get; set; }

    public string? Position { get; set; }

    public string? Email { get; set; }

    /// <summary>The person of the office; null for people from outside.</summary>
    public Guid? Person { get; set; }

    /// <summary>Powers of <see cref="Person"/> wait for a second person's word.</summary>
    public bool PersonNeedsApproval { get; set; }

    /// <summary>Account that said who this is.</summary>
    public Guid? PersonGivenBy { get; set; }

    public Guid? PersonApprovedBy { get; set; }
    public string? PersonApprovedByName { get; set; }
    public Instant? PersonApprovedAt { get; set; }

    public bool IsPersonSettled => !PersonNeedsApproval || PersonApprovedAt is not null;

    public Instant Since { get; set; }

    public Instant? EndedAt { get; set; }

    /// <summary>Last day on which it can be used; null when open.</summary>
    public LocalDate? UntilDay { get; set; }
}

/// <summary>Secrets of an account. Row id is the account's. Written by <see cref="SecretStore"/> only, so that no act ever holds them.</summary>
internal sealed class AccountSecret : OwnedRow
{
    public string? PasswordHash { get; set; }

    public Instant? PasswordSetAt { get; set; }

    /// <summary>Key of the authenticator app, encrypted by data protection.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>Null while the app has not yet shown that it works.</summary>
    public Instant? TotpSince { get; set; }

    /// <summary>The last time step whose code was taken; that and older ones are refused.</summary>
    public long TotpStep { get; set; }
}

internal sealed class RecoveryCode : OwnedRow
{
    public Guid AccountId { get; set; }

    public required byte[] Hash { get; set; }

    public Instant? UsedAt { get; set; }
}

internal sealed class Passkey : OwnedRow
{
    public Guid AccountId { get; set; }
    public required byte[] CredentialId { get; set; }
    public required string Name { get; set; }
    public required byte[] PublicKey { get; set; }
    public long SignCount { get; set; }
    public required string[] Transports { get; set; }
    public bool IsUserVerified { get; set; }
    public bool IsBackupEligible { get; set; }
    public bool IsBackedUp { get; set; }
    public required byte[] Attestation { get; set; }
    public required byte[] ClientData { get; set; }
    public Instant AddedAt { get; set; }
    public Instant? LastUsedAt { get; set; }
}

/// <summary>A login at an outside provider, linked by its holder.</summary>
internal sealed class ExternalLogin : OwnedRow
{
    public Guid AccountId { get; set; }
    public required string Issuer { get; set; }
    public required byte[] SubjectHash { get; set; }
    public Instant LinkedAt { get; set; }
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasIndex(a => a.LoginKey).IsUnique();
        builder.IsPersonal(a => a.Name, a => a.Id).IsPersonal(a => a.Login, a => a.Id).IsPersonal(a => a.LoginKey, a => a.Id);
        builder.IsPersonal(a => a.Position, a => a.Id).IsPersonal(a => a.Email, a => a.Id);
    }
}

internal sealed class AccountSecretTable : IEntityTypeConfiguration<AccountSecret>
{
    public void Configure(EntityTypeBuilder<AccountSecret> builder) => builder.HasIndex(s => s.AgencyId);
}

internal sealed class RecoveryCodeTable : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder) => builder.HasIndex(c => new { c.AgencyId, c.AccountId });
}

internal sealed class PasskeyTable : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder) => builder.HasIndex(k => k.CredentialId).IsUnique();
}

internal sealed class ExternalLoginTable : IEntityTypeConfiguration<ExternalLogin>
{
    public void Configure(EntityTypeBuilder<ExternalLogin> builder) => builder.HasIndex(e => new { e.Issuer, e.SubjectHash }).IsUnique();
}
