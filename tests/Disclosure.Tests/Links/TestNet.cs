using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Prongsai.Disclosure.Data.Links;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>Names as a test gives them; every connection is counted and goes to this machine.</summary>
internal sealed class TestNet(params (string Name, string[] Addresses)[] names) : INet
{
    public ConcurrentQueue<IPEndPoint> Connected { get; } = [];

    /// <summary>How often each name was asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct)
    {
        Asked.Enqueue(host);
        return IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? Task.FromResult<IPAddress[]>([literal])
            : Array.Find(names, n => n.Name == host) is { Name: not null } known ? Task.FromResult(Array.ConvertAll(known.Addresses, IPAddress.Parse))
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    public ValueTask<Stream> ConnectAsync(IPEndPoint to, CancellationToken ct)
    {
        Connected.Enqueue(to);
        return new SystemNet().ConnectAsync(to, ct);
    }
}

/// <summary>Time that passes at once for whoever waits.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 2, 16, 0, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            Interlocked.Add(ref _ticks, dueTime.Ticks);
        }

        return new Timer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
