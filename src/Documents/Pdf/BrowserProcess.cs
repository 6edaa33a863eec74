using System.ComponentModel;
using System.Diagnostics;

namespace Prongsai.Documents.Pdf;

/// <summary>The Chromium process and its throw-away profile. Its own ends of the protocol pipes are file descriptors 3 and 4, so there is no port to reach it by.</summary>
internal sealed class BrowserProcess
{
    private const string Shell = "/bin/sh";

    private const string MovePipes = "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>&2";

    private static readonly string[] Places =
        ["/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

    private static readonly string[] Flags =
    [
        "--headless", "--remote-debugging-pipe", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
        "--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--disable-default-apps", "--disable-breakpad", "--disable-crash-reporter", "--disable-client-side-phishing-detection",
        "--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,HttpsUpgrades", "--metrics-recording-only", "--mute-audio",
        "--password-store=basic", "--use-mock-keychain", "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none", "--renderer-process-limit=1",
    ];

    private readonly Process process;
    private readonly string profile;

    private BrowserProcess(Process process, string profile)
    {
        this.process = process;
        this.profile = profile;
        Id = process.Id;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    public int Id { get; }

    public Stream Commands => process.StandardInput.BaseStream;

    public Stream Answers => process.StandardOutput.BaseStream;

    public static string? Find(string? given)
    {
        given ??= Environment.GetEnvironmentVariable("PRONGSAI_CHROMIUM");
        return string.IsNullOrEmpty(given) ? Places.FirstOrDefault(File.Exists) : File.Exists(given) ? given : null;
    }

    public static BrowserProcess? Start(string program) => Start([program], BrowserProfiles.Print, []);

    /// <param name="program">The browser, or a program with its arguments that turns into it, such as unshare(1).</param>
    /// <param name="more">Further flags.</param>
    public static BrowserProcess? Start(string[] program, string profiles, string[] more)
    {
        BrowserProfiles.RemoveLeftOvers();
        var profile = BrowserProfiles.Create(profiles);
        try
        {
            return Process.Start(StartInfo(program, profile, more)) is { } process ? new BrowserProcess(process, profile) : null;
        }
        catch (Win32Exception)
        {
            BrowserProfiles.Remove(profile);
            return null;
        }
    }

    /// <summary>Ends the process, by force if it does not go by itself, and removes its profile.</summary>
    public async Task End()
    {
        try
        {
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        process.Dispose();
        await BrowserProfiles.RemovePatiently(profile).ConfigureAwait(false);
    }

    /// <summary>Ends the process and its children by force and removes its profile.</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        process.Dispose();
        await BrowserProfiles.RemovePatiently(profile).ConfigureAwait(false);
    }

    private static ProcessStartInfo StartInfo(string[] program, string profile, string[] more)
    {
        string[] sandbox = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        var start = new ProcessStartInfo(Shell, ["-c", MovePipes, .. program, .. Flags, .. more, .. sandbox, $"--user-data-dir={profile}", "about:blank"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = profile;
        start.Environment.Remove("DBUS_SESSION_BUS_ADDRESS");
        start.Environment.Remove("DISPLAY");
        return start;
    }
}
