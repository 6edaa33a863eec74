using System.Diagnostics;

namespace Prongsai.Documents.Reading;

/// <summary>Counts what one reading has used of its <see cref="ReadLimits"/>.</summary>
internal sealed class ReadBudget(ReadLimits limits, CancellationToken cancellation)
{
    private const int TicksBetweenClockReads = 256;

    private readonly long started = Stopwatch.GetTimestamp();
    private int ticks;
    private int depth;
    private long pieces;
    private long characters;
    private long unpacked;

    public ReadLimits Limits => limits;

    /// <summary>To be called in every loop over untrusted content.</summary>
    public void Tick()
    {
        if (++ticks % TicksBetweenClockReads == 0)
        {
            CheckClock();
        }
    }

    public void CheckClock()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(started) > limits.MaxTime)
        {
            throw Refusals.TooSlow(limits);
        }
    }

    public void TakePiece(int count = 1)
    {
        Tick();
        if ((pieces += count) > limits.MaxPieces)
        {
            throw Refusals.TooManyPieces();
        }
    }

    public void TakeCharacters(int count)
    {
        if ((characters += count) > limits.MaxCharacters)
        {
            throw Refusals.TooMuchText(limits);
        }
    }

    public void TakeUnpacked(int count)
    {
        CheckClock();
        if ((unpacked += count) > limits.MaxUnpackedBytes)
        {
            throw Refusals.ZipBomb();
        }
    }

    /// <summary>Goes one level deeper into nested content until the scope is disposed.</summary>
    public DepthScope Nest(int line)
    {
        if (++depth > limits.MaxDepth)
        {
            throw Refusals.TooDeep(line);
        }
        return new DepthScope(this);
    }

    public readonly struct DepthScope(ReadBudget budget) : IDisposable
    {
        public void Dispose() => budget.depth--;
    }
}
