using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Prongsai.Documents.Programs;

/// <summary>How far a program of the system may go with a file from outside.</summary>
/// <param name="Output">Bytes it may say; whatever comes after is not taken.</param>
internal sealed record RunLimits(TimeSpan Time, int CpuSeconds, long Memory, long Output)
{
    public static readonly RunLimits Reading = new(TimeSpan.FromSeconds(40), 30, 768L << 20, 16L << 20);
}

internal enum RunEnd { Done, Refused, TooSlow, TooMuch, Missing }

/// <param name="Output">What it said, up to the limit.</param>
internal sealed record RunResult(RunEnd End, int ExitCode, byte[] Output, string Errors);

/// <summary>Runs a program of the system on a hostile file: fixed path, arguments as a list, its own folder, no environment of ours, limits of time, processor, memory and output.
/// timeout(1) leads its process group and ends it also when we are gone.</summary>
internal static class LimitedRun
{
    private const string Timeout = "/usr/bin/timeout", Limiter = "/usr/bin/prlimit";
    private const int LongestErrors = 4096;

    public static async Task<RunResult> RunAsync(string program, IEnumerable<string> arguments, string folder, RunLimits limits, CancellationToken ct)
    {
        if (!File.Exists(program) || !File.Exists(Limiter) || !File.Exists(Timeout))
        {
            return new(RunEnd.Missing, -1, [], "");
        }

        using var process = Start(StartInfo(program, arguments, folder, limits));
        if (process is null)
        {
            return new(RunEnd.Missing, -1, [], "");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(limits.Time + TimeSpan.FromSeconds(5));
        try
        {
            process.StandardInput.Close();
            var errors = TakeAsync(process.StandardError.BaseStream, LongestErrors, keepReading: true, patience.Token);
            var (output, isMore) = await TakeAsync(process.StandardOutput.BaseStream, limits.Output, keepReading: false, patience.Token).ConfigureAwait(false);
            if (isMore)
            {
                return new(RunEnd.TooMuch, -1, output, "");
            }

            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            var said = System.Text.Encoding.UTF8.GetString((await errors.ConfigureAwait(false)).Bytes);
            return new(process.ExitCode switch { 0 => RunEnd.Done, 137 or 152 => RunEnd.TooSlow, _ => RunEnd.Refused }, process.ExitCode, output, said);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(RunEnd.TooSlow, -1, [], "");
        }
        finally
        {
            End(process);
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments, string folder, RunLimits limits)
    {
        string[] bounds =
        [
            "--signal=KILL", Number(limits.Time.TotalSeconds), Limiter, $"--cpu={Number(limits.CpuSeconds)}", $"--as={Number(limits.Memory)}", $"--fsize={Number(limits.Memory)}",
            "--core=0", "--nofile=64", "--", program,
        ];
        var start = new ProcessStartInfo(Timeout, [.. bounds, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["LC_ALL"], start.Environment["HOME"], start.Environment["TMPDIR"]) = ("/usr/bin:/bin", "C.UTF-8", folder, folder);
        return start;
    }

    private static async Task<(byte[] Bytes, bool IsMore)> TakeAsync(Stream from, long most, bool keepReading, CancellationToken ct)
    {
        using var taken = new MemoryStream();
        var chunk = new byte[1 << 16];
        var isMore = false;
        for (int read; (read = await from.ReadAsync(chunk, ct).ConfigureAwait(false)) > 0;)
        {
            var room = (int)Math.Min(read, most - taken.Length);
            taken.Write(chunk, 0, room);
            isMore |= room < read;
            if (isMore && !keepReading)
            {
                break;
            }
        }

        return (taken.ToArray(), isMore);
    }

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
