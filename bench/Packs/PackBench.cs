using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Prongsai.Bench.Office;
using Prongsai.Bench.Servers;
using Prongsai.Bench.Tables;
using Prongsai.Kernel;

namespace Prongsai.Bench.Packs;

/// <summary>An evidence pack of a frozen year of 43 items with 300 files of 1 GB together, over the wire, with the program's memory watched; then checked with <c>verify-pack</c>.</summary>
internal static class PackBench
{
    private const int Files = 300, MostSeconds = 30, MostGrowth = 64;
    private const long Bytes = 1024L * 1024 * 1024;
    private static readonly FiscalYear Year = new(2566);

    public static async Task RunAsync(ResultTable table)
    {
        await using var server = await ProductServer.StartNewAsync(demo: true);
        var items = await ManyFiles.FillAsync(await OfficeBench.OwnerAsync(server), server.Folder, Year, Files, Bytes);
        using var officer = await Officer.SignInAsync(server.Process);
        var (freezing, _) = await TimedAsync(() => officer.PostAsync($"/office/disclosure/submission/freeze?year={Year}", "seen"));
        table.Add($"Freezing {items} items with {Files} files", $"{freezing:N2} s");

        var first = await StreamAsync(server, officer);
        var again = await StreamAsync(server, officer);
        if (first.Hash != again.Hash)
        {
            throw new InvalidOperationException("The pack of one freeze came in two shapes.");
        }

        var floor = await HashFilesAsync(server.Folder);
        table.Add($"Its pack, {first.Size / 1024.0 / 1024:N0} MB, over the wire", $"{first.Seconds:N1} s, again {again.Seconds:N1}", $"{floor:N1} s reading, hashing", Aim.AtMost(Math.Max(first.Seconds, again.Seconds), MostSeconds, "s"));
        table.Add("  memory of the program while it streams", $"{first.Before:N0} → {Math.Max(first.Peak, again.Peak):N0} MB", "", Aim.AtMost(Math.Max(first.Peak - first.Before, again.Peak - again.Before), MostGrowth, "MB more"));
        await VerifyAsync(table, server, officer);
    }

    private static async Task<(double Seconds, long Size, string Hash, double Before, double Peak)> StreamAsync(ProductServer server, Officer officer)
    {
        await officer.GetAsync("/office/disclosure?year=2569");
        var (before, peak) = (Resident(server), 0.0);
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                peak = Math.Max(peak, Resident(server));
                await Task.Delay(50, CancellationToken.None);
            }
        });
        var started = Stopwatch.GetTimestamp();
        long size = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var stream = await officer.StreamAsync(Path))
        {
            var chunk = new byte[128 * 1024];
            for (int read; (read = await stream.ReadAsync(chunk)) > 0; size += read)
            {
                hash.AppendData(chunk, 0, read);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await stop.CancelAsync();
        await watching;
        return (seconds, size, Convert.ToHexStringLower(hash.GetHashAndReset()), before, peak);
    }

    private static string Path => $"/office/disclosure/submission/frozen/{Year}/1/pack";

    private static async Task VerifyAsync(ResultTable table, ProductServer server, Officer officer)
    {
        var file = System.IO.Path.Combine(server.Folder, "pack.zip");
        await using (var stream = await officer.StreamAsync(Path))
        await using (var output = File.Create(file))
        {
            await stream.CopyToAsync(output);
        }

        var (seconds, code) = await TimedAsync(async () =>
        {
            using var verify = Process.Start(new ProcessStartInfo("dotnet", [Places.Product, "verify-pack", file]) { RedirectStandardOutput = true })!;
            await verify.StandardOutput.ReadToEndAsync();
            await verify.WaitForExitAsync();
            return verify.ExitCode;
        });
        table.Add("  verify-pack", code == 0 ? $"{seconds:N1} s" : throw new InvalidOperationException("verify-pack found a fault."));
    }

    /// <summary>The least work: every file read once and hashed.</summary>
    private static async Task<double> HashFilesAsync(string data)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var path in Directory.EnumerateFiles(System.IO.Path.Combine(data, "files"), "*", SearchOption.AllDirectories))
        {
            await using var stream = File.OpenRead(path);
            await SHA256.HashDataAsync(stream);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Resident megabytes of the program alone.</summary>
    private static double Resident(ProductServer server) =>
        double.Parse(File.ReadLines($"/proc/{server.Process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    private static async Task<(double Seconds, T Result)> TimedAsync<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, result);
    }
}
