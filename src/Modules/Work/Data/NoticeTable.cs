using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Prongsai.Platform.Acts;

namespace Prongsai.Work.Data;

/// <summary>Writes notices and digests in the transaction of an act but not in its record: a person being told is no act.</summary>
internal static class NoticeTable
{
    /// <summary>How long a notice is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(90);

    private const string Tell = """
        insert into work.notice (agency_id, id, account, key, text, path, at) values (platform.current_agency(), $1, $2, $3, $4, $5, $6)
        on conflict (agency_id, account, key) do nothing
        """;

    private const string Settle = """
        insert into work.digest (agency_id, account, day, lines, at) values (platform.current_agency(), $1, $2, $3, $4)
        on conflict do nothing
        """;

    private const string Read = "update work.notice set read_at = $2 where agency_id = platform.current_agency() and account = $1 and read_at is null";

    private const string Clear = """
        with gone as (delete from work.notice where agency_id = platform.current_agency() and at < $1)
        delete from work.digest where agency_id = platform.current_agency() and at < $1
        """;

    public static Task<int> TellAsync(Act act, string account, string key, string text, string path, CancellationToken ct) =>
        RunAsync(act, Tell, ct, Guid.CreateVersion7(), account, key, text, path, act.At.ToDateTimeUtc());

    /// <returns>False when the digest of that person and day has been settled already.</returns>
    public static async Task<bool> SettleAsync(Act act, string account, LocalDate day, int lines, CancellationToken ct) =>
        await RunAsync(act, Settle, ct, account, day.ToDateOnly(), lines, act.At.ToDateTimeUtc()) == 1;

    public static Task ReadAllAsync(Act act, string account, CancellationToken ct) => RunAsync(act, Read, ct, account, act.At.ToDateTimeUtc());

    public static Task ClearOldAsync(Act act, CancellationToken ct) => RunAsync(act, Clear, ct, (act.At - Kept).ToDateTimeUtc());

    private static async Task<int> RunAsync(Act act, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)act.Db.Database.GetDbConnection());
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteNonQueryAsync(ct);
    }
}
