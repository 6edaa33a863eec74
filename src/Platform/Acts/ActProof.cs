using NodaTime;

namespace Prongsai.Platform.Acts;

/// <summary>An act with all that its hash is made of and nothing that it is not: no personal value can be read from it. Whoever holds it can work out the hash again without the database.</summary>
public sealed record ActProof
{
    public Guid Agency { get; init; }

    public long Sequence { get; init; }

    public Instant At { get; init; }

    public required string Kind { get; init; }

    public required string KindName { get; init; }

    public required string ActorAccount { get; init; }

    public Guid? ActorPerson { get; init; }

    public required string Capacity { get; init; }

    public string? CapacityPosition { get; init; }

    public Guid? CapacityOrder { get; init; }

    public string? Reason { get; init; }

    public required string Payload { get; init; }

    public required IReadOnlyList<string> Tables { get; init; }

    public required IReadOnlyList<ProvenSeal> Seals { get; init; }

    /// <summary>Hexadecimal.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hexadecimal.</summary>
    public required string Hash { get; init; }

    public static ActProof Of(RecordedAct act, IReadOnlyList<SealedValue> seals) => new()
    {
        Agency = act.AgencyId.Value,
        Sequence = act.Sequence,
        At = act.At,
        Kind = act.Kind,
        KindName = act.KindName,
        ActorAccount = act.ActorAccount,
        ActorPerson = act.ActorPerson,
        Capacity = act.Capacity.ToString(),
        CapacityPosition = act.CapacityPosition,
        CapacityOrder = act.CapacityOrder,
        Reason = act.Reason,
        Payload = act.Payload,
        Tables = act.Tables,
        Seals = [.. seals.OrderBy(s => s.Ordinal).Select(s => new ProvenSeal(s.Ordinal, s.Origin, s.Subject, Convert.ToHexStringLower(s.Commitment)))],
        PreviousHash = Convert.ToHexStringLower(act.PreviousHash),
        Hash = Convert.ToHexStringLower(act.Hash),
    };

    /// <summary>Do the fields make the hash?</summary>
    public bool IsWhole()
    {
        if (!Enum.TryParse<Platform.CapacityKind>(Capacity, out var capacity))
        {
            return false;
        }

        try
        {
            var act = new RecordedAct
            {
                AgencyId = new(Agency),
                Sequence = Sequence,
                At = At,
                Kind = Kind,
                KindName = KindName,
                ActorAccount = ActorAccount,
                ActorPerson = ActorPerson,
                Capacity = capacity,
                CapacityPosition = CapacityPosition,
                CapacityOrder = CapacityOrder,
                Reason = Reason,
                Payload = Payload,
                Tables = [.. Tables],
                PreviousHash = Convert.FromHexString(PreviousHash),
                Hash = [],
            };
            var seals = Seals.Select(s => new SealedValue { Ordinal = s.Ordinal, Origin = s.Origin, Subject = s.Subject, Commitment = Convert.FromHexString(s.Commitment) });
            return Convert.ToHexStringLower(ActHash.Of(act, [.. seals])) == Hash;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

/// <param name="Commitment">SHA-256 of salt and value, hexadecimal.</param>
public sealed record ProvenSeal(int Ordinal, string Origin, string Subject, string Commitment);
