using Prongsai.Bench.Tables;

namespace Prongsai.Bench.Servers;

/// <summary>The product, serving from a data folder of its own, which is deleted at the end.</summary>
internal sealed class ProductServer : IAsyncDisposable
{
    private readonly bool demo;

    private ProductServer(string folder, bool demo, ServerProcess process) => (Folder, this.demo, Process) = (folder, demo, process);

    public string Folder { get; }

    public ServerProcess Process { get; private set; }

    public static async Task<ProductServer> StartNewAsync(bool demo)
    {
        var folder = Places.NewFolder();
        var data = Path.Combine(folder, "data");
        try
        {
            return new(data, demo, await StartAsync(data, demo));
        }
        catch
        {
            Places.Delete(folder);
            throw;
        }
    }

    /// <summary>Stops it and starts it again on the same folder.</summary>
    public async Task RestartAsync()
    {
        await Process.DisposeAsync();
        Process = await StartAsync(Folder, demo);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Places.Delete(Path.GetDirectoryName(Folder)!);
    }

    private static Task<ServerProcess> StartAsync(string folder, bool demo) => ServerProcess.StartAsync(
        address => [Places.Product, "serve", "--data", folder, "--urls", address, .. demo ? ["--demo"] : Array.Empty<string>()], "/health/ready");
}
