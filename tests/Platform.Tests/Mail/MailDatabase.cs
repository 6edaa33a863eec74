using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Prongsai.Platform.Mail;
using Prongsai.TestKit;

namespace Prongsai.Platform.Tests.Mail;

public sealed class MailDatabase() : TestDatabase(new NotesModule())
{
    internal SmtpServer Server { get; } = new();

    internal List<string> Log { get; } = [];

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new MailSettings("127.0.0.1", Server.Port, MailSecurity.None, "office@example.go.th", "https://ita.example.go.th"));
        services.AddLogging(log => log.AddProvider(new KeptLog(Log)));
    }
}

internal sealed class KeptLog(List<string> lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose() { }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines) lines.Add(formatter(state, exception) + exception);
    }
}
