using Prongsai.Bench.Servers;

namespace Prongsai.Bench.Pages;

/// <summary>A page under load, and bare Kestrel that answers with the same bytes.</summary>
internal sealed class ShownPage : IAsyncDisposable
{
    private ShownPage(string what, string path, int size, ServerProcess floor) => (What, Path, Size, Floor) = (what, path, size, floor);

    public string What { get; }

    public string Path { get; }

    /// <summary>Bytes, before compression.</summary>
    public int Size { get; }

    public ServerProcess Floor { get; }

    public static async Task<ShownPage> OpenAsync(string what, string path, byte[] body, ProductServer server)
    {
        var same = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(server.Folder)!, $"page-{body.Length}.html");
        await File.WriteAllBytesAsync(same, body);
        return new(what, path, body.Length, await FloorServer.StartAsync(same));
    }

    public ValueTask DisposeAsync() => Floor.DisposeAsync();
}
