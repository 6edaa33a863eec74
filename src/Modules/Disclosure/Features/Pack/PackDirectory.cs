namespace Prongsai.Disclosure.Features.Pack;

/// <summary>The bytes of a pack. Until its list of files is read, no more of it is given out than such a list takes, so that no list of millions fills the memory.</summary>
internal sealed class PackDirectory(Stream file) : Stream
{
    private const long Longest = 32 * PackShape.Mega;

    private long given;

    /// <summary>The list is read: from now on anything may be read.</summary>
    public bool IsRead { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => file.Position = value; }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = file.Read(buffer);
        given += read;
        return IsRead || given <= Longest ? read : throw new TooLongException();
    }

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal sealed class TooLongException : Exception;
}
