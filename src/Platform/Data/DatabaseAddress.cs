using Npgsql;

namespace Prongsai.Platform.Data;

/// <summary>How to reach the database: as the owner, for migrations and backups, and as the app, which row security binds.</summary>
/// <param name="Owner">Connection string that may change the schema.</param>
/// <param name="App">Connection string as the role <see cref="AppRole"/>.</param>
public sealed record DatabaseAddress(string Owner, string App)
{
    /// <summary>The role without rights over row security under which every page and job works.</summary>
    public const string AppRole = "prongsai_app";

    /// <summary>A server named by <c>--database</c>: the given account migrates, and steps down to the app's role for everything else.</summary>
    public static DatabaseAddress OnServer(string connectionString)
    {
        var owner = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "prongsai migrate", Pooling = false };
        var app = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "prongsai", Options = $"-c role={AppRole}" };
        return new(owner.ConnectionString, app.ConnectionString);
    }

    /// <summary>Makes the app's role where the server does not have it yet.</summary>
    /// <exception cref="PostgresException">The account may neither make the role nor is it a member of it.</exception>
    public async Task PrepareRoleAsync(CancellationToken cancellationToken = default)
    {
        const string Prepare = $"""
            do $$ begin
              if not exists (select from pg_roles where rolname = '{AppRole}') then
                create role {AppRole} nosuperuser nobypassrls nocreatedb nocreaterole nologin;
              end if;
              if not pg_has_role(current_user, '{AppRole}', 'member') then execute format('grant {AppRole} to %I', current_user); end if;
            end $$
            """;
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Prepare, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
