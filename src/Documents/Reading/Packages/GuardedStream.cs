namespace Prongsai.Documents.Reading;

/// <summary>Stops unpacking as soon as a part or the whole file grows beyond what is allowed, whatever its header promised.</summary>
internal sealed class GuardedStream(Stream inner, ReadBudget budget, long mostBytes) : Stream
{
    private const int MaxBytesInOneTag = 1024 * 1024;

    private long taken;
    private long sinceTagEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.TakeUnpacked(count);
        taken += count;
        var tagEnd = buffer[..count].LastIndexOf((byte)'>');
        sinceTagEnd = tagEnd < 0 ? sinceTagEnd + count : count - tagEnd;
        return taken <= mostBytes && sinceTagEnd <= MaxBytesInOneTag ? count : throw Refusals.ZipBomb();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
