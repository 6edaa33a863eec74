using System.Globalization;

namespace Prongsai.Platform.Postgres;

/// <summary>The database's main process: is it there, start it, stop it. Started through pg_ctl, which takes it out of the terminal's reach.</summary>
internal sealed class Postmaster(PostgresBinaries binaries, ClusterHome home, bool durable)
{
    private const string PidFile = "postmaster.pid";

    private string LogFile => Path.Combine(home.Log, "postgres.log");

    public int? LivingProcess() => LivingProcessIn(home.Data);

    /// <summary>Process id of the living main process of this very folder, or null. A number left by a dead one, or given to another program since, does not count.</summary>
    public static int? LivingProcessIn(string data)
    {
        try
        {
            using var lines = File.ReadLines(Path.Combine(data, PidFile)).GetEnumerator();
            if (!lines.MoveNext() || !int.TryParse(lines.Current, NumberStyles.None, CultureInfo.InvariantCulture, out var pid)) return null;
            var isOurs = File.ReadAllText($"/proc/{pid}/comm").Trim() is "postgres" or "postmaster"
                && Directory.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == data;
            return isOurs ? pid : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Starts it and waits until it answers, through recovery if it had crashed. Idempotent.</summary>
    /// <returns>Null, or what went wrong in the database's own words.</returns>
    public async Task<string?> StartAsync(CancellationToken ct)
    {
        if (LivingProcess() is null) File.Delete(Path.Combine(home.Data, PidFile));
        var started = await ControlAsync(["start", "-w", "-t", "600", "-l", LogFile, "-o", Options()], ct);
        return started.Succeeded ? null : $"{started.Errors.Trim()} {LastLogLine()}".Trim();
    }

    public async Task StopAsync(string mode, CancellationToken ct)
    {
        if (LivingProcess() is not null) await ControlAsync(["stop", "-w", "-t", "60", "-m", mode], ct);
    }

    private Task<CommandResult> ControlAsync(IEnumerable<string> arguments, CancellationToken ct) =>
        CommandRun.RunAsync(binaries.PathOf("pg_ctl"), ["-D", home.Data, .. arguments], home.Account, ct);

    private string LastLogLine()
    {
        try
        {
            return File.ReadLines(LogFile).LastOrDefault(line => line.Contains("FATAL", StringComparison.Ordinal)) ?? "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Settings travel on the command line, so that the folder holds none to drift. Small: an office of fifty, not a data centre.</summary>
    private string Options()
    {
        List<string> settings =
        [
            "listen_addresses=", $"unix_socket_directories={home.Socket}", "unix_socket_permissions=0700", "port=5432",
            "max_connections=60", "shared_buffers=32MB", "work_mem=4MB", "maintenance_work_mem=32MB", "effective_cache_size=256MB",
            "max_wal_size=256MB", "min_wal_size=32MB", "max_worker_processes=2", "max_parallel_workers=0", "max_parallel_workers_per_gather=0",
            "autovacuum_max_workers=1", "max_wal_senders=0", "max_logical_replication_workers=0", "wal_level=minimal", "jit=off", "timezone=UTC", "log_timezone=UTC",
            "log_min_messages=warning", "idle_in_transaction_session_timeout=60s", "logging_collector=off",
        ];
        if (!durable) settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        return string.Join(' ', settings.Select(setting => $"-c '{setting.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
    }
}
