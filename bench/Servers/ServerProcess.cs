using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Prongsai.Bench.Servers;

/// <summary>A server in a process of its own, on a free port of this machine.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, string address, TimeSpan ready) => (this.process, Address, Ready) = (process, address, ready);

    public string Address { get; }

    /// <summary>From starting the process to its first good answer.</summary>
    public TimeSpan Ready { get; }

    public int Id => process.Id;

    /// <param name="arguments">For <c>dotnet</c>, given the address to listen on.</param>
    /// <param name="path">What answers 200 once the server is ready.</param>
    public static async Task<ServerProcess> StartAsync(Func<string, IEnumerable<string>> arguments, string path)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments(address)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = new Queue<string>();
        void Listen(object sender, DataReceivedEventArgs line)
        {
            lock (said)
            {
                said.Enqueue(line.Data ?? "");
                while (said.Count > 200) said.Dequeue();
            }
        }

        process.OutputDataReceived += Listen;
        process.ErrorDataReceived += Listen;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitAsync(process, address + path, started, said);
        return new(process, address, Stopwatch.GetElapsedTime(started));
    }

    public async Task<byte[]> GetAsync(string path) => await Client.GetByteArrayAsync(new Uri(Address + path));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var end = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task WaitAsync(Process process, string url, long started, Queue<string> said)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await pause.WaitForNextTickAsync())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > LongestStart)
            {
                throw new InvalidOperationException($"The server did not start: {string.Join(Environment.NewLine, said)}");
            }

            try
            {
                using var answer = await Client.GetAsync(new Uri(url));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
