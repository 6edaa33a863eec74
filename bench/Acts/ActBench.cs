using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Prongsai.Bench.Tables;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Postgres;

namespace Prongsai.Bench.Acts;

/// <summary>What it costs that everything is recorded: a row written as an act beside the same row inserted plainly in a transaction, and the walk along ten thousand acts
/// beside reading and hashing the same text.</summary>
internal static class ActBench
{
    private const int Acts = 10_000, Some = 1_000, WarmUp = 500;
    private static readonly ActKind Written = new("notes.note_written", "เขียนบันทึกสมมติ");
    private static readonly Actor Clerk = new("clerk", "นายสมมติ ขยัน", "เจ้าพนักงานธุรการ");

    public static async Task RunAsync(ResultTable table)
    {
        var folder = Places.NewFolder();
        var opened = await PrivateCluster.OpenAsync(new ClusterOptions(Path.Combine(folder, "data")));
        await using (var cluster = opened.IsOk ? opened.Value : throw new InvalidOperationException(opened.Error.Message))
        {
            await MeasureAsync(table, cluster.Address, Path.Combine(folder, "data"));
            NpgsqlConnection.ClearAllPools();
        }

        Places.Delete(folder);
    }

    private static async Task MeasureAsync(ResultTable table, DatabaseAddress address, string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IClock>(SystemClock.Instance)
            .AddPlatformData(new ModuleRegistry([new NotesModule()]), address, folder).BuildServiceProvider();
        var migrated = await services.GetRequiredService<MigrationRunner>().RunAsync(default);
        if (!migrated.IsOk) throw new InvalidOperationException(migrated.Error.Message);
        var agency = (await services.GetRequiredService<AgencyDirectory>().RegisterAsync(new(AgencyId.New(), "bench", "อบต.ตัวอย่าง", "Bench"), Clerk)).Value!.AgencyId;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, Clerk);
        var data = scope.ServiceProvider.GetRequiredService<AgencyData>();
        await using var plain = new NpgsqlConnection(address.App);
        await plain.OpenAsync();
        var (asAct, asRow) = (new List<double>(), new List<double>());
        for (var i = 0; i < Acts; i++)
        {
            asAct.Add(await TimedAsync(() => ActAsync(data, i)));
            if (i < WarmUp + Some || i >= Acts - Some) asRow.Add(await TimedAsync(() => InsertAsync(plain, agency, i)));
        }

        AddWriting(table, "An act that writes a row, of the first 1,500", asAct[WarmUp..(WarmUp + Some)], asRow[WarmUp..(WarmUp + Some)]);
        AddWriting(table, "An act that writes a row, after 9,000 others", asAct[^Some..], asRow[^Some..]);
        var flat = Timing.Middle(asAct[^Some..]) / Timing.Middle(asAct[WarmUp..(WarmUp + Some)]);
        table.Add("  slower than the first", $"{flat:N2} times", "", Aim.AtMost(flat, 1.5, "times"));
        var chain = scope.ServiceProvider.GetRequiredService<ChainVerifier>();
        var walk = await Timing.OfAsync(3, async () => Good(await chain.VerifyAsync()));
        var read = await Timing.OfAsync(3, () => ReadAsync(plain));
        table.Add($"Verifying {Acts:N0} acts", $"{walk.Later:N0} ms, first {walk.First:N0}", $"{read.Later:N0} ms", Aim.AtMost(walk.Later, 5_000, "ms"));
    }

    private static void AddWriting(ResultTable table, string what, List<double> acts, List<double> rows)
    {
        var (act, row) = (Timing.Middle(acts), Timing.Middle(rows));
        table.Add(what, $"{act:N2} ms, {act - row:N2} more", $"{row:N2} ms", Aim.AtMost(act - row, 10, "ms more"));
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task ActAsync(AgencyData data, int number)
    {
        var written = await data.ActAsync<Unit>(Written, (act, _) =>
        {
            act.Db.Add(new Note { Text = $"บันทึกสมมติ {number}", DueOn = new(2026, 2, 16) });
            return Task.FromResult<Result<Unit>>(Unit.Done);
        });
        if (!written.IsOk) throw new InvalidOperationException(written.Error.Message);
    }

    /// <summary>The same row under the same row security, in a transaction of its own.</summary>
    private static async Task InsertAsync(NpgsqlConnection connection, AgencyId agency, int number)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select set_config('prongsai.agency_id', $1, true)") { Parameters = { new() { Value = agency.ToString() } } },
                new("insert into notes.plain_note (agency_id, id, version, text, due_on) values ($1, $2, 0, $3, $4)")
                {
                    Parameters = { new() { Value = agency.Value }, new() { Value = Guid.CreateVersion7() }, new() { Value = $"บันทึกสมมติ {number}" }, new() { Value = new DateOnly(2026, 2, 16) } },
                },
            },
        };
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    private static void Good(ChainReport report)
    {
        if (report.Broken is { } broken) throw new InvalidOperationException(broken.Line);
    }

    private static async Task ReadAsync(NpgsqlConnection connection)
    {
        await using var enter = new NpgsqlCommand("select set_config('prongsai.agency_id', (select agency_id::text from platform.agency_entry limit 1), false)", connection);
        await enter.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand("select a::text from platform.recorded_act a order by sequence", connection);
        await using var reader = await command.ExecuteReaderAsync();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (await reader.ReadAsync()) hash.AppendData(Encoding.UTF8.GetBytes(reader.GetString(0)));
    }
}
