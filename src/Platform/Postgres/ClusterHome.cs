using System.Security.Cryptography;
using System.Text;

namespace Prongsai.Platform.Postgres;

/// <summary>The folder of a private database below the data folder: <c>postgres/data</c>, <c>postgres/log</c>, <c>postgres/socket</c>.</summary>
/// <param name="Folder">Real path, links resolved.</param>
/// <param name="Account">Account that owns it; null for the program's own.</param>
internal sealed record ClusterHome(string Folder, string? Account)
{
    private const string SystemHomes = "/var/lib/prongsai";

    /// <summary>Longest address of a unix socket is 107 bytes; the database appends <c>/.s.PGSQL.5432</c>.</summary>
    private const int LongestSocketFolder = 107 - 14;

    public string Data => Path.Combine(Folder, "data");

    public string Log => Path.Combine(Folder, "log");

    public string Socket { get; } = SocketFolder(Folder);

    /// <summary>Where the home stands in the data folder, itself or a link to it.</summary>
    public static string LinkIn(string dataFolder) => Path.Combine(dataFolder, "postgres");

    /// <summary>Finds the home, or makes it: below the data folder, or below /var/lib/prongsai with a link to it when the database's account cannot get to the data folder.</summary>
    public static async Task<ClusterHome> PrepareAsync(string dataFolder, string? account, CancellationToken ct)
    {
        var link = LinkIn(dataFolder);
        if (!Directory.Exists(link))
        {
            if (await CanReachAsync(dataFolder, account, ct)) await MakeAsync(link, account, ct);
            else await MakeElsewhereAsync(link, account, ct);
        }
        var home = new ClusterHome(Directory.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(link), account);
        await MakeAsync(home.Socket, account, ct);
        return home;
    }

    private static async Task<bool> CanReachAsync(string folder, string? account, CancellationToken ct) =>
        account is null || (await CommandRun.RunAsync("/usr/bin/test", ["-x", folder], account, ct)).Succeeded;

    private static async Task MakeElsewhereAsync(string link, string? account, CancellationToken ct)
    {
        Directory.CreateDirectory(SystemHomes);
        var folder = Path.Combine(SystemHomes, Guid.CreateVersion7().ToString("N"));
        await MakeAsync(folder, account, ct);
        Directory.CreateSymbolicLink(link, folder);
    }

    private static async Task MakeAsync(string folder, string? account, CancellationToken ct)
    {
        List<string> arguments = ["-d", "-m", "0700"];
        if (account is not null) arguments.AddRange(["-o", account, "-g", account]);
        var made = await CommandRun.RunAsync("/usr/bin/install", [.. arguments, folder], null, ct);
        if (!made.Succeeded) throw new IOException(made.Errors.Trim());
    }

    private static string SocketFolder(string home)
    {
        var own = Path.Combine(home, "socket");
        if (Encoding.UTF8.GetByteCount(own) <= LongestSocketFolder) return own;
        var name = "prongsai-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home)))[..16];
        return Path.Combine(Directory.Exists("/run") && Environment.IsPrivilegedProcess ? "/run" : Path.GetTempPath(), name);
    }
}
