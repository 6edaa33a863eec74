using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Prongsai.Platform.Acts;

/// <summary>The hash that ties an act to the one before.</summary>
internal static class ActHash
{
    public const int Length = 32;

    public static readonly byte[] First = new byte[Length];

    /// <summary>SHA-256 over the previous hash, each field, and each seal, every field led by its length so that no two acts share their bytes.</summary>
    public static byte[] Of(RecordedAct act, IReadOnlyList<SealedValue> seals)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(act.PreviousHash);
        hash.AppendData(act.AgencyId.Value.ToByteArray(bigEndian: true));
        Number(hash, act.Sequence);
        Number(hash, Microseconds(act.At));
        string?[] texts =
        [
            act.Kind, act.KindName, act.ActorAccount, act.ActorPerson?.ToString(), act.Capacity.ToString(), act.CapacityPosition,
            act.CapacityOrder?.ToString(), act.Reason, act.Payload,
        ];
        foreach (var text in texts) Field(hash, text);
        Number(hash, act.Tables.Length);
        foreach (var table in act.Tables) Field(hash, table);
        Number(hash, seals.Count);
        foreach (var seal in seals) Seal(hash, seal);
        return hash.GetHashAndReset();
    }

    /// <summary>The database keeps microseconds; an act's time is cut to them before it is hashed.</summary>
    public static Instant Storable(Instant instant) => NodaConstants.UnixEpoch.PlusTicks(Microseconds(instant) * 10);

    private static long Microseconds(Instant instant) => (long)Math.Floor(instant.ToUnixTimeTicks() / 10m);

    private static void Seal(IncrementalHash hash, SealedValue seal)
    {
        Number(hash, seal.Ordinal);
        Field(hash, seal.Origin);
        Field(hash, seal.Subject);
        Number(hash, seal.Commitment.Length);
        hash.AppendData(seal.Commitment);
    }

    private static void Field(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
        Number(hash, bytes?.LongLength ?? -1);
        if (bytes is not null) hash.AppendData(bytes);
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
