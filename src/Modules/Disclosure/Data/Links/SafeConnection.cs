using System.Net;
using System.Net.Sockets;

namespace Prongsai.Disclosure.Data.Links;

/// <summary>The way to the net: names to addresses, addresses to streams. Tests put their own in its place.</summary>
internal interface INet
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct);

    ValueTask<Stream> ConnectAsync(IPEndPoint to, CancellationToken ct);
}

internal sealed class SystemNet : INet
{
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? Task.FromResult<IPAddress[]>([literal]) : Dns.GetHostAddressesAsync(host, ct);

    public async ValueTask<Stream> ConnectAsync(IPEndPoint to, CancellationToken ct)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The address leads inside.</summary>
internal sealed class InwardException() : IOException("The address is not in the public internet.");

/// <summary>The name has no address.</summary>
internal sealed class NoSuchNameException(Exception? cause) : IOException("The name is not known.", cause);

/// <summary>Connects to public addresses only. What is connected to is the very address that was looked at, so a name that changes its answer in between gains nothing.</summary>
internal sealed class SafeConnection(LinkSettings settings, INet net)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>: runs for every hop, for there is no proxy and no kept connection.</summary>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint to, CancellationToken ct)
    {
        var addresses = await AddressesAsync(to.Host, ct);
        if (addresses.Length == 0)
        {
            throw new NoSuchNameException(null);
        }

        var ends = Array.ConvertAll(addresses, a => new IPEndPoint(a, to.Port));
        if (!ends.All(IsAllowed)) // one that leads inside makes the whole name suspect
        {
            throw new InwardException();
        }

        for (var at = 0; ; at++)
        {
            try
            {
                return await net.ConnectAsync(ends[at], ct);
            }
            catch (SocketException) when (at + 1 < Math.Min(ends.Length, 3))
            {
                // the next address of the name
            }
        }
    }

    private bool IsAllowed(IPEndPoint end) => (settings.Ports.Contains(end.Port) && PublicNet.Has(end.Address)) || end.Equals(settings.Permitted);

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken ct)
    {
        try
        {
            return await net.ResolveAsync(host, ct);
        }
        catch (SocketException unknown)
        {
            throw new NoSuchNameException(unknown);
        }
    }
}
