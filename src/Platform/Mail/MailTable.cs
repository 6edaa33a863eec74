using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;

namespace Prongsai.Platform.Mail;

/// <summary>The statements on the table of mails; in the transaction of an act, but not in its record.</summary>
internal static class MailTable
{
    private const string Insert = """
        insert into platform.stored_mail (agency_id, id, recipient, subject, text, state, attempts, queued_at, next_try_at, quiet_from, quiet_until)
        values (platform.current_agency(), $1, $2, $3, $4, 'Waiting', 0, $5, $5, $6, $7)
        """;

    private const string Take = """
        select recipient, subject, text, attempts, quiet_from, quiet_until from platform.stored_mail
        where agency_id = platform.current_agency() and id = $1 and state = 'Waiting' for update skip locked
        """;

    private const string Wait = "update platform.stored_mail set next_try_at = $2 where agency_id = platform.current_agency() and id = $1";

    private const string Sent = "update platform.stored_mail set state = 'Sent', text = null, failure = null, next_try_at = null, ended_at = $2 where agency_id = platform.current_agency() and id = $1";

    private const string Late = "update platform.stored_mail set attempts = attempts + 1, failure = $2, next_try_at = $3 where agency_id = platform.current_agency() and id = $1";

    private const string GivenUp = """
        update platform.stored_mail set state = 'Failed', attempts = attempts + 1, failure = $2, text = null, next_try_at = null, ended_at = $3
        where agency_id = platform.current_agency() and id = $1
        """;

    private const string Old = "delete from platform.stored_mail where agency_id = platform.current_agency() and state <> 'Waiting' and ended_at < $1";

    public static async Task AddAsync(Act act, Guid id, OutgoingMail mail, CancellationToken ct)
    {
        await RunAsync(act, Old, ct, (act.At - StoredMail.Kept).ToDateTimeUtc());
        await RunAsync(act, Insert, ct, id, mail.To, mail.SafeSubject, mail.Text, act.At.ToDateTimeUtc(), TimeOf(mail.Quiet?.From), TimeOf(mail.Quiet?.Until));
    }

    /// <summary>Locks a waiting mail until the act ends; null when it is sent already or another worker has it in hand.</summary>
    public static async Task<(OutgoingMail Mail, int Attempts)?> TakeAsync(Act act, Guid id, CancellationToken ct)
    {
        await using var command = Command(act, Take, id);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;
        QuietHours? quiet = reader.IsDBNull(4) ? null : new(TimeAt(reader, 4), TimeAt(reader, 5));
        return (new OutgoingMail(reader.GetString(0), reader.GetString(1), reader.GetString(2)) { Quiet = quiet }, reader.GetInt32(3));
    }

    private static LocalTime TimeAt(NpgsqlDataReader reader, int column) => LocalTime.FromTimeOnly(reader.GetFieldValue<TimeOnly>(column));

    private static object TimeOf(LocalTime? time) => time is { } given ? given.ToTimeOnly() : DBNull.Value;

    public static Task WaitAsync(Act act, Guid id, Instant next, CancellationToken ct) => RunAsync(act, Wait, ct, id, next.ToDateTimeUtc());

    public static Task SentAsync(Act act, Guid id, CancellationToken ct) => RunAsync(act, Sent, ct, id, act.At.ToDateTimeUtc());

    public static Task LateAsync(Act act, Guid id, MailFailure why, Instant next, CancellationToken ct) => RunAsync(act, Late, ct, id, why.ToString(), next.ToDateTimeUtc());

    public static Task GivenUpAsync(Act act, Guid id, MailFailure why, CancellationToken ct) => RunAsync(act, GivenUp, ct, id, why.ToString(), act.At.ToDateTimeUtc());

    private static async Task RunAsync(Act act, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(act, sql, values);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlCommand Command(Act act, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)act.Db.Database.GetDbConnection());
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
