using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Prongsai.Bench.Pages;

/// <param name="PerSecond">Answers a second.</param>
/// <param name="Slowest">99 of 100 answers took at most this many milliseconds.</param>
internal sealed record Load(double PerSecond, double Slowest);

/// <summary>wrk with fifty connections for a few seconds, against this machine only.</summary>
internal static partial class LoadTool
{
    public const int Connections = 50;

    /// <param name="script">Lua that chooses the addresses; null asks for one again and again.</param>
    /// <exception cref="InvalidOperationException">An answer was not good, or a connection broke.</exception>
    public static async Task<Load> RunAsync(string url, int seconds, string? script = null)
    {
        string[] choose = script is null ? [] : ["-s", script];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", "--timeout", "10s", "--latency", .. choose, url]) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal) || !PerSecond().IsMatch(said))
        {
            throw new InvalidOperationException($"The load on {url} went wrong: {said}");
        }

        var slowest = Percentile99().Match(said);
        var unit = slowest.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
        return new(Number(PerSecond().Match(said).Groups[1]), Number(slowest.Groups[1]) * unit);
    }

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([0-9.]+)(us|ms|s)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Percentile99();
}
