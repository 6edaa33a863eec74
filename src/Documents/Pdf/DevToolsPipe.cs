using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;

namespace Prongsai.Documents.Pdf;

/// <summary>The DevTools protocol over two pipes: JSON messages, each ended by a NUL.</summary>
internal sealed class DevToolsPipe
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly ConcurrentDictionary<int, Waiting> commands = new();
    private readonly ConcurrentDictionary<(string Method, string Session), TaskCompletionSource> events = new();
    private readonly ConcurrentDictionary<(string Method, string Session), Action<JsonElement>> listeners = new();
    private readonly Channel<byte[]> outbox = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private int lastId;
    private volatile bool closed;

    public DevToolsPipe(Stream output, Stream input)
    {
        _ = Task.Run(() => WriteAll(output));
        _ = Task.Run(() => ReadAll(input));
    }

    private sealed record Waiting(string? Session, TaskCompletionSource<JsonElement> Answer);

    public bool IsClosed => closed;

    /// <summary>Sends a command and waits for its answer.</summary>
    /// <exception cref="DevToolsException">The browser refused it, its page crashed, or the browser is gone.</exception>
    public async Task<JsonElement> Send(string method, object parameters, string? session, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref lastId);
        var waiting = new Waiting(session, new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously));
        commands[id] = waiting;
        try
        {
            byte[] message = [.. JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters, sessionId = session }, Plain), 0];
            if (!outbox.Writer.TryWrite(message))
            {
                throw new DevToolsException("The browser is gone.");
            }

            return await waiting.Answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            commands.TryRemove(id, out _);
        }
    }

    /// <summary>Done when the page next reports the event; ask before causing it.</summary>
    public Task Event(string method, string session) =>
        events.GetOrAdd((method, session), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Hands over every event of the kind, on the thread that reads: the listener must not wait.</summary>
    public void Listen(string method, string session, Action<JsonElement> listener) => listeners[(method, session)] = listener;

    private async Task WriteAll(Stream output)
    {
        try
        {
            await foreach (var message in outbox.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await output.WriteAsync(message).ConfigureAwait(false);
                await output.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            End();
        }
    }

    private async Task ReadAll(Stream input)
    {
        var chunk = new byte[1 << 16];
        var message = new ArrayBufferWriter<byte>(1 << 16);
        try
        {
            for (int read; (read = await input.ReadAsync(chunk).ConfigureAwait(false)) > 0;)
            {
                Split(chunk.AsSpan(0, read), message);
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or JsonException)
        {
            // treated as the end of the browser
        }

        End();
    }

    private void End()
    {
        closed = true;
        outbox.Writer.TryComplete();
        Fail(_ => true);
    }

    private void Split(ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> message)
    {
        for (int end; (end = bytes.IndexOf((byte)0)) >= 0; bytes = bytes[(end + 1)..])
        {
            message.Write(bytes[..end]);
            Receive(JsonElement.Parse(message.WrittenSpan));
            message.Clear();
        }

        message.Write(bytes);
    }

    private void Receive(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            if (commands.TryGetValue(id.GetInt32(), out var waiting))
            {
                Answer(waiting, message);
            }

            return;
        }

        var method = message.GetProperty("method").GetString()!;
        var session = message.TryGetProperty("sessionId", out var given) ? given.GetString()! : "";
        if (method == "Inspector.targetCrashed")
        {
            Fail(other => other == session);
        }
        else if (listeners.TryGetValue((method, session), out var listener))
        {
            listener(message.GetProperty("params"));
        }
        else if (events.TryRemove((method, session), out var expected))
        {
            expected.TrySetResult();
        }
    }

    private static void Answer(Waiting waiting, JsonElement message)
    {
        if (message.TryGetProperty("error", out var error))
        {
            waiting.Answer.TrySetException(new DevToolsException(error.GetProperty("message").GetString() ?? "refused"));
        }
        else
        {
            waiting.Answer.TrySetResult(message.GetProperty("result"));
        }
    }

    private void Fail(Predicate<string?> session)
    {
        var gone = new DevToolsException("The page or the browser is gone.");
        foreach (var waiting in commands.Values.Where(waiting => session(waiting.Session)))
        {
            waiting.Answer.TrySetException(gone);
        }

        foreach (var (key, expected) in events.Where(one => session(one.Key.Session)))
        {
            events.TryRemove(key, out _);
            expected.TrySetException(gone);
        }
    }
}

/// <summary>The browser refused a command or is gone.</summary>
internal sealed class DevToolsException(string message, Exception? inner = null) : Exception(message, inner);
