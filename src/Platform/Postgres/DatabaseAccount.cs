namespace Prongsai.Platform.Postgres;

/// <summary>The unprivileged account the database runs under when the program runs as root; PostgreSQL refuses to run as root.</summary>
internal static class DatabaseAccount
{
    private const string Own = "prongsai-db", Debian = "postgres";

    /// <summary>Null when the program itself is unprivileged and the database runs as the same account.</summary>
    public static async Task<string?> ChooseAsync(CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess) return null;
        if (Exists(Own)) return Own;
        await CommandRun.RunAsync("/usr/sbin/useradd",
            ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", Own], null, ct);
        return Exists(Own) ? Own : Debian;
    }

    private static bool Exists(string account) => File.ReadLines("/etc/passwd").Any(line => line.StartsWith(account + ":", StringComparison.Ordinal));
}
