using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>A personal value of an act. The act's hash covers all but the salt and the value themselves, so that these two can be erased
/// without breaking the chain. Read with <c>db.Set&lt;SealedValue&gt;()</c>; written only with its act, emptied only by <see cref="ActErasure"/>.</summary>
public sealed class SealedValue : IOwned
{
    /// <summary>Origin of the name and position of who acted; ordinal 0 of every act.</summary>
    public const string ActorOrigin = "actor";

    private const int SaltLength = 16;

    public AgencyId AgencyId { get; init; }

    /// <summary>Number of the act.</summary>
    public long Sequence { get; init; }

    /// <summary>Within the act; the payload names it as <c>{"sealed":3}</c>.</summary>
    public int Ordinal { get; init; }

    /// <summary>Where it stood: a table (<c>organization.person</c>), <c>fact:TypeName</c>, or <see cref="ActorOrigin"/>.</summary>
    public required string Origin { get; init; }

    /// <summary>Whose datum it is: id of a person or account.</summary>
    public required string Subject { get; init; }

    /// <summary>SHA-256 of the salt and the value.</summary>
    public required byte[] Commitment { get; init; }

    /// <summary>Null once erased.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Plain text as it was stored; null once erased.</summary>
    public string? Value { get; init; }

    /// <summary>Number of the act that erased it.</summary>
    public long? ErasedBy { get; init; }

    internal static SealedValue New(int ordinal, string origin, string subject, string value)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new() { Ordinal = ordinal, Origin = origin, Subject = subject, Commitment = Commit(salt, value), Salt = salt, Value = value };
    }

    internal static byte[] Commit(byte[] salt, string value) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(value)]);
}

internal sealed class SealedValueTable : IEntityTypeConfiguration<SealedValue>
{
    public void Configure(EntityTypeBuilder<SealedValue> builder)
    {
        builder.HasKey(value => new { value.AgencyId, value.Sequence, value.Ordinal });
        builder.Property(value => value.Sequence).ValueGeneratedNever();
        builder.Property(value => value.Ordinal).ValueGeneratedNever();
    }
}
