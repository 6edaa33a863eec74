namespace Prongsai.Disclosure.Data.Links;

/// <summary>Turns at hosts in this process: one request at a time for each, and a pause between two. Redirects take their turn like everything else.</summary>
internal sealed class HostPace(LinkSettings settings, TimeProvider time)
{
    private const int Remembered = 2000;

    private readonly Dictionary<string, Turn> _turns = [];

    /// <summary>Waits for the host's turn; dispose what comes back when the answer is in.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken ct)
    {
        var turn = Take(host);
        try
        {
            await turn.One.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            Leave(turn);
            throw;
        }

        try
        {
            var pause = turn.FreeAt - time.GetUtcNow();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, ct);
            }

            return new Taken(this, turn);
        }
        catch (OperationCanceledException)
        {
            turn.One.Release();
            Leave(turn);
            throw;
        }
    }

    private Turn Take(string host)
    {
        lock (_turns)
        {
            if (_turns.Count > Remembered)
            {
                var now = time.GetUtcNow();
                foreach (var idle in _turns.Where(t => t.Value.Waiting == 0 && t.Value.FreeAt <= now).Select(t => t.Key).ToList())
                {
                    _turns.Remove(idle);
                }
            }

            if (!_turns.TryGetValue(host, out var turn))
            {
                _turns[host] = turn = new();
            }

            turn.Waiting++;
            return turn;
        }
    }

    private void Leave(Turn turn)
    {
        lock (_turns)
        {
            turn.Waiting--;
        }
    }

    private void End(Turn turn)
    {
        turn.FreeAt = time.GetUtcNow() + settings.Spacing;
        turn.One.Release();
        Leave(turn);
    }

    private sealed class Turn
    {
        public SemaphoreSlim One { get; } = new(1);

        public DateTimeOffset FreeAt { get; set; }

        public int Waiting { get; set; }
    }

    private sealed class Taken(HostPace pace, Turn turn) : IDisposable
    {
        private Turn? _turn = turn;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _turn, null) is { } own)
            {
                pace.End(own);
            }
        }
    }
}
