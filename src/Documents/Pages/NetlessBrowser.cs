using System.Diagnostics;
using Prongsai.Documents.Pdf;

namespace Prongsai.Documents.Pages;

/// <summary>Starts a browser that can reach nobody: its names lead nowhere, its proxy does not exist, loopback included, and where the system allows it, it stands in an empty network of its own.</summary>
internal static class NetlessBrowser
{
    private const string Unshare = "/usr/bin/unshare", Limiter = "/usr/bin/prlimit";

    /// <summary>Of each process: a picture that unpacks to more takes its page down and nothing else.</summary>
    private static readonly string[] Limits = File.Exists(Limiter) ? [Limiter, $"--fsize={256 << 20}", $"--data={2L << 30}", "--core=0", "--"] : [];

    private static readonly string[] Walls =
    [
        "--proxy-server=http://no-way-out.invalid:9", "--proxy-bypass-list=<-loopback>", "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--dns-prefetch-disable", "--no-pings", "--deny-permission-prompts", "--hide-scrollbars", "--block-new-web-contents",
    ];

    private static readonly Lazy<string[]?> Alone = new(Probe);

    /// <summary>Does the system give the browser a network of its own?</summary>
    public static bool IsAlone => Alone.Value is not null;

    public static BrowserProcess? Start(string program, bool alone) => BrowserProcess.Start([.. Limits, .. alone && Alone.Value is { } wrapper ? wrapper : [], program], BrowserProfiles.Page, Walls);

    private static string[]? Probe()
    {
        string[] wrapper = Environment.IsPrivilegedProcess ? [Unshare, "--net", "--"] : [Unshare, "--user", "--map-current-user", "--net", "--"];
        if (!File.Exists(Unshare))
        {
            return null;
        }

        using var tried = Process.Start(new ProcessStartInfo(wrapper[0], [.. wrapper[1..], "/bin/true"]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false });
        return tried is not null && tried.WaitForExit(TimeSpan.FromSeconds(5)) && tried.ExitCode == 0 ? wrapper : null;
    }
}
