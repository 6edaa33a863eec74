using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Prongsai.Platform.Acts;

/// <summary>What an erasure takes. Origins are tables (<c>organization.person</c>), <c>fact:TypeName</c> or <see cref="SealedValue.ActorOrigin"/>.</summary>
public sealed record ErasureScope
{
    public static readonly ErasureScope Everything = new();

    /// <summary>Only from these; null: from everywhere.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Not from these, because the law requires them to be kept.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    internal bool Takes(string origin) => (Only is null || Only.Contains(origin)) && !Except.Contains(origin);
}

/// <summary>Erases somebody's personal values from the record. The chain stays whole: the act lists what it erased.</summary>
public static class ActErasure
{
    private const string Erase = """
        update platform.sealed_value set salt = null, value = null, erased_by = $1
        where agency_id = platform.current_agency() and subject = $2 and erased_by is null
          and ($3::text[] is null or origin = any($3)) and not origin = any($4)
        returning sequence, ordinal
        """;

    /// <summary>A job keeps who asked for it; of one that is over only the account stays.</summary>
    private const string ForgetAsker = """
        update platform.queued_job set actor = json_build_object('account', actor::json ->> 'account', 'name', '', 'person', actor::json ->> 'person')::text
        where agency_id = platform.current_agency() and state in ('Done', 'Failed') and coalesce(actor::json ->> 'person', actor::json ->> 'account') = $1
        """;

    /// <inheritdoc cref="EraseAsync(Act, string, ErasureScope, CancellationToken)"/>
    public static Task<int> EraseAsync(Act act, Guid subject, ErasureScope scope, CancellationToken cancellationToken) =>
        EraseAsync(act, subject.ToString(), scope, cancellationToken);

    /// <summary>Erases within <paramref name="act"/> what earlier acts hold of the subject, and what this act itself writes of it.
    /// The subject's rows in the modules' own tables are the caller's to change.</summary>
    /// <param name="subject">Id of a person, or key of an account that has no person.</param>
    /// <returns>How many values of earlier acts were erased.</returns>
    public static async Task<int> EraseAsync(Act act, string subject, ErasureScope scope, CancellationToken cancellationToken)
    {
        var connection = act.Connection;
        var number = (await ActChain.LockHeadAsync(connection, act.Agency, cancellationToken)).Sequence + 1;
        await using var erase = new NpgsqlCommand(Erase, connection)
        {
            Parameters =
            {
                new() { Value = number }, new() { Value = subject },
                new() { Value = (object?)scope.Only?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new() { Value = scope.Except.ToArray() },
            },
        };
        var erased = new List<(long, int)>();
        await using (var reader = await erase.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) erased.Add((reader.GetInt64(0), reader.GetInt32(1)));
        }
        act.Erasures.Add(new(subject, scope, erased));
        if (scope.Takes(SealedValue.ActorOrigin)) await ForgetAskerAsync(connection, subject, cancellationToken);
        return erased.Count;
    }

    private static async Task ForgetAskerAsync(NpgsqlConnection connection, string subject, CancellationToken ct)
    {
        await using var forget = new NpgsqlCommand(ForgetAsker, connection) { Parameters = { new() { Value = subject } } };
        await forget.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>An erasure asked for within an act.</summary>
internal sealed record Erasure(string Subject, ErasureScope Scope, IReadOnlyList<(long Sequence, int Ordinal)> Earlier)
{
    public bool Takes(SealedValue value) => value.Subject == Subject && Scope.Takes(value.Origin);
}

/// <summary>How the payload of an erasing act lists what it erased: <c>{"erased":["12:0","12:3"],"facts":…</c>.</summary>
internal static class ErasedList
{
    private const string Start = "{\"erased\":[";

    public static string Lead(string payload, IEnumerable<(long Sequence, int Ordinal)> erased) =>
        $"{Start}{string.Join(',', erased.Order().Select(place => $"\"{place.Sequence}:{place.Ordinal}\""))}],{payload.AsSpan(1)}";

    public static bool IsIn(string payload) => payload.StartsWith(Start, StringComparison.Ordinal);

    public static HashSet<string> Read(string payload) =>
        IsIn(payload) ? [.. payload[Start.Length..payload.IndexOf(']', StringComparison.Ordinal)].Split(',').Select(place => place.Trim('"'))] : [];

    public static long SequenceOf(string place) => long.Parse(place.AsSpan(0, place.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
