namespace Prongsai.Disclosure.Features.Pack;

/// <summary>A one-way stream for <see cref="System.IO.Compression.ZipArchive"/>, which ends its entries with small synchronous writes: those wait here until the next asynchronous one, for the answer of a web server takes no other.</summary>
internal sealed class PatientStream(Stream inner) : OneWayStream
{
    private readonly MemoryStream waiting = new();

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendAsync(cancellationToken);
        await inner.WriteAsync(buffer, cancellationToken);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken);
        await inner.FlushAsync(cancellationToken);
    }

    private async Task SendAsync(CancellationToken ct)
    {
        if (waiting.Length > 0)
        {
            await inner.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), ct);
            waiting.SetLength(0);
        }
    }
}
