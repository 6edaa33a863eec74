using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>Once at the start of the program has the files read that were not yet: those of before, and those a missing program left.</summary>
internal sealed class TextStart(AgencyDirectory agencies, IServiceScopeFactory scopes, IClock clock, ILogger<TextStart> log) : BackgroundService
{
    private static readonly ActKind Queued = new("disclosure.texts_queued", "เตรียมอ่านข้อความในแฟ้ม");

    public async Task QueueAsync(CancellationToken ct)
    {
        foreach (var agency in await agencies.AllAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency.AgencyId, Actor.System);
            var data = scope.ServiceProvider.GetRequiredService<AgencyData>();
            if ((await data.ReadAsync((db, token) => FileTextTable.UnreadAsync(db, 1, token), ct)).Count > 0)
            {
                var slot = clock.GetCurrentInstant().ToUnixTimeSeconds();
                await data.ActAsync<Unit>(Queued, async (act, token) =>
                {
                    await act.EnqueueAsync(TextReading.Kind, $"all:{slot}", new TextReadingRequest(null, slot), token);
                    return Unit.Done;
                }, ct);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await QueueAsync(stoppingToken);
        }
        catch (NpgsqlException lost)
        {
            log.LogWarning(lost, "The files without text could not be looked for; the next start does it");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // stopping
        }
    }
}
