using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Tests.Acts;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Jobs;

internal sealed record CopyNote(string Text);

/// <summary>Keeps who ran what; does what the text of the payload says.</summary>
internal sealed class Copying(AgencySession session) : IJob<CopyNote>
{
    public static readonly ConcurrentBag<(string Text, AgencyId Agency, string Actor)> Ran = [];

    public async Task<Result<Unit>> RunAsync(CopyNote payload, JobRun run, CancellationToken cancellationToken)
    {
        Ran.Add((payload.Text, session.Agency, session.Actor.Account));
        await run.ReportAsync(40, "กำลังคัดลอกข้อ 2 จาก 5", cancellationToken);
        if (payload.Text.StartsWith("ล้ม", StringComparison.Ordinal)) throw new InvalidDataException("made to fail");
        if (payload.Text.StartsWith("ปฏิเสธ", StringComparison.Ordinal)) return new Error.RuleBroken("notes.refused", "คัดลอกไม่ได้", "กฎตัวอย่าง");
        return Unit.Done;
    }
}

public sealed class JobsDatabase() : TestDatabase(new NotesModule())
{
    protected override void AddServices(IServiceCollection services) => services.AddJob<CopyNote, Copying>("notes.copy");
}

public sealed class JobTests(JobsDatabase database) : IClassFixture<JobsDatabase>
{
    [Fact]
    public async Task A_job_runs_in_the_agency_and_for_the_actor_who_asked()
    {
        await using var scope = await EnterNewAsync();
        var id = await QueueAsync(scope, "หนึ่ง");

        await RunAllAsync();

        Copying.Ran.Where(run => run.Text == "หนึ่ง").ShouldBe([("หนึ่ง", scope.Get<AgencySession>().Agency, People.Clerk.Account)]);
        (await ReadAsync(scope, id)).ShouldSatisfyAllConditions(
            job => job.State.ShouldBe(JobState.Done),
            job => job.Percent.ShouldBe(100),
            job => job.Sentence.ShouldBe("กำลังคัดลอกข้อ 2 จาก 5"));
    }

    [Fact]
    public async Task The_same_key_is_queued_once()
    {
        await using var scope = await EnterNewAsync();

        var first = await QueueAsync(scope, "ครั้งเดียว");
        await RunAllAsync();
        var second = await QueueAsync(scope, "ครั้งเดียว");
        await RunAllAsync();

        second.ShouldBe(first);
        Copying.Ran.Count(run => run.Text == "ครั้งเดียว").ShouldBe(1);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_fails_by_itself_and_stops_no_other_job()
    {
        await using var scope = await EnterNewAsync();
        await using (var owner = await database.ConnectAsOwnerAsync())
        {
            await using var broken = new NpgsqlCommand($"""
                insert into platform.queued_job (agency_id, id, kind, key, payload, actor, queued_at, run_after)
                values ('{scope.Get<AgencySession>().Agency}', gen_random_uuid(), 'notes.copy', 'broken', 'no json', 'no json', now(), '2020-01-01')
                """, owner);
            await broken.ExecuteNonQueryAsync();
        }

        await QueueAsync(scope, "หลังแถวเสีย");
        await RunAllAsync();

        Copying.Ran.ShouldContain(run => run.Text == "หลังแถวเสีย");
        (await scope.Data.ReadAsync((db, ct) => db.Set<QueuedJob>().Where(j => j.Key == "broken").Select(j => j.State).SingleAsync(ct))).ShouldNotBe(JobState.Done);
    }

    [Fact]
    public async Task A_job_of_an_act_that_failed_never_runs()
    {
        await using var scope = await EnterNewAsync();
        await scope.Data.ActAsync<Unit>(Writing.Written, async (act, ct) =>
        {
            await act.EnqueueAsync("notes.copy", "ไม่เคยมี", new CopyNote("ไม่เคยมี"), ct);
            return new Error.RuleBroken("notes.refused", "ไม่ได้บันทึก", "กฎตัวอย่าง");
        });

        await RunAllAsync();

        Copying.Ran.ShouldNotContain(run => run.Text == "ไม่เคยมี");
    }

    [Fact]
    public async Task Workers_at_once_run_no_job_twice()
    {
        await using var scope = await EnterNewAsync();
        for (var i = 0; i < 30; i++) await QueueAsync(scope, $"พร้อม {i}");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAllAsync()));

        Copying.Ran.Where(run => run.Text.StartsWith("พร้อม", StringComparison.Ordinal)).Select(run => run.Text).Order()
            .ShouldBe(Enumerable.Range(0, 30).Select(i => $"พร้อม {i}").Order());
    }

    [Fact]
    public async Task An_exception_waits_and_retries_and_gives_up_at_the_fifth()
    {
        await using var scope = await EnterNewAsync();
        var id = await QueueAsync(scope, "ล้มเสมอ");

        await RunAllAsync();
        (await ReadAsync(scope, id)).ShouldSatisfyAllConditions(
            job => job.State.ShouldBe(JobState.Waiting),
            job => (job.RunAfter > job.QueuedAt).ShouldBeTrue());
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            await AsOwnerAsync("update platform.queued_job set run_after = clock_timestamp() where id = $1", id);
            await RunAllAsync();
        }

        (await ReadAsync(scope, id)).ShouldSatisfyAllConditions(
            job => job.State.ShouldBe(JobState.Failed),
            job => job.Attempts.ShouldBe(5),
            job => job.Sentence!.ShouldContain("ข้อมูลเดิมยังอยู่ครบ"));
    }

    [Fact]
    public async Task A_returned_error_fails_the_job_with_its_sentence()
    {
        await using var scope = await EnterNewAsync();
        var id = await QueueAsync(scope, "ปฏิเสธ");

        await RunAllAsync();

        (await ReadAsync(scope, id)).ShouldSatisfyAllConditions(
            job => job.State.ShouldBe(JobState.Failed),
            job => job.Attempts.ShouldBe(1),
            job => job.Sentence.ShouldBe("คัดลอกไม่ได้"));
    }

    [Fact]
    public async Task A_job_whose_worker_died_is_taken_by_another_and_the_dead_one_changes_nothing()
    {
        await using var scope = await EnterNewAsync();
        var id = await QueueAsync(scope, "ค้าง");
        var queue = database.Services.GetRequiredService<JobQueue>();
        var dead = (await queue.ClaimAsync(default))!;
        await AsOwnerAsync("update platform.queued_job set lease_until = clock_timestamp() - interval '1 second' where id = $1", id);

        await RunAllAsync();
        await dead.Run.FailAsync("มาช้าไป", default);

        (await ReadAsync(scope, id)).ShouldSatisfyAllConditions(
            job => job.State.ShouldBe(JobState.Done),
            job => job.Attempts.ShouldBe(2));
    }

    [Fact]
    public async Task The_hosted_worker_wakes_when_a_job_is_queued()
    {
        await using var scope = await EnterNewAsync();
        using var worker = NewWorker();
        await worker.StartAsync(default);
        var id = await QueueAsync(scope, "ตื่น");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while ((await ReadAsync(scope, id)).State != JobState.Done) await look.WaitForNextTickAsync(patience.Token);

        await worker.StopAsync(default);

        Copying.Ran.Count(run => run.Text == "ตื่น").ShouldBe(1);
    }

    private JobWorker NewWorker() => ActivatorUtilities.CreateInstance<JobWorker>(database.Services);

    private async Task RunAllAsync()
    {
        using var worker = NewWorker();
        while (await worker.RunOneAsync(default)) { }
    }

    private static async Task<Guid> QueueAsync(AgencyScope scope, string text) =>
        (await scope.Data.ActAsync<Guid>(Writing.Written, async (act, ct) => await act.EnqueueAsync("notes.copy", text, new CopyNote(text), ct))).Value;

    private static Task<QueuedJob> ReadAsync(AgencyScope scope, Guid id) =>
        scope.Data.ReadAsync((db, ct) => db.Set<QueuedJob>().SingleAsync(job => job.Id == id, ct));

    private async Task<AgencyScope> EnterNewAsync() => database.Enter((await database.NewAgencyAsync()).AgencyId);

    private async Task AsOwnerAsync(string sql, Guid id)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, owner) { Parameters = { new() { Value = id } } };
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
