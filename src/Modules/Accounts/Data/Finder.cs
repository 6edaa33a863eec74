using Npgsql;
using Prongsai.Accounts.Domain;
using Prongsai.Platform;

namespace Prongsai.Accounts.Data;

/// <summary>Where something typed before signing in leads.</summary>
internal sealed record Found(AgencyId Agency, Guid Account);

/// <summary>The exact-match roads that exist before an agency is entered.</summary>
internal sealed class Finder(NpgsqlDataSource source)
{
    public Task<Found?> LoginAsync(string? typed, CancellationToken ct) =>
        AskAsync("select agency, account from accounts.find_login($1)", LoginName.Key(typed) ?? "", ct);

    public Task<Found?> PasskeyAsync(byte[] credential, CancellationToken ct) => AskAsync("select agency, account from accounts.find_passkey($1)", credential, ct);

    public Task<Found?> LinkAsync(byte[] tokenHash, CancellationToken ct) => AskAsync("select agency, account from accounts.find_link($1)", tokenHash, ct);

    public async Task<Found?> ExternalAsync(string issuer, byte[] subjectHash, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select agency, account from accounts.find_external($1, $2)");
        command.Parameters.Add(new() { Value = issuer });
        command.Parameters.Add(new() { Value = subjectHash });
        return await ReadAsync(command, ct);
    }

    /// <summary>Has this installation any account that is in use?</summary>
    public async Task<bool> AnyAccountAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select accounts.any_account()");
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private async Task<Found?> AskAsync(string sql, object value, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = value });
        return await ReadAsync(command, ct);
    }

    private static async Task<Found?> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? new(new(reader.GetGuid(0)), reader.GetGuid(1)) : null;
    }
}
