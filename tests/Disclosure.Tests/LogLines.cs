using Microsoft.Extensions.Logging;

namespace Prongsai.Disclosure.Tests;

/// <summary>Keeps what is logged, field by field.</summary>
internal sealed class LogLines : ILoggerFactory
{
    public List<(string Category, IReadOnlyDictionary<string, object?> State)> Said { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Lines(categoryName, Said);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Lines(string category, List<(string, IReadOnlyDictionary<string, object?>)> said) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Add((category, ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(p => p.Key, p => p.Value)));
    }
}
