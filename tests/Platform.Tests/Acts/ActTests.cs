using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Acts;

public sealed class ActTests(NotesDatabase database) : IClassFixture<NotesDatabase>
{
    private static readonly Error.RuleBroken Refused = new("notes.refused", "ไม่ได้บันทึก", "กฎตัวอย่าง");

    [Fact]
    public async Task What_an_act_saves_can_be_read_with_who_did_it_and_the_values()
    {
        await using var scope = await EnterNewAsync(new(CapacityKind.ActingForHolder, "ปลัดเทศบาล"));

        var written = await scope.WriteAsync("ก", "ทดสอบ");

        var note = await scope.Data.ReadAsync((db, ct) => db.Set<Note>().SingleAsync(ct));
        note.Id.ShouldBe(written.Value);
        note.Version.ShouldBe(0);
        var act = await LastActAsync(scope);
        act.Sequence.ShouldBe(2);
        act.Kind.ShouldBe("notes.note_written");
        act.ActorName.ShouldBe(People.Clerk.Name);
        act.Capacity.ShouldBe(CapacityKind.ActingForHolder);
        act.CapacityPosition.ShouldBe("ปลัดเทศบาล");
        act.Reason.ShouldBe("ทดสอบ");
        act.At.ShouldBe(database.Clock.Now);
        act.Payload.ShouldContain("""{"table":"notes.note","op":"added","key":{"id":""");
        act.Payload.ShouldContain("\"text\":\"ก\"");
    }

    [Fact]
    public async Task A_change_keeps_old_and_new_values_and_the_fact()
    {
        await using var scope = await EnterNewAsync();
        var id = (await scope.WriteAsync("ก่อน")).Value;

        await scope.ChangeAsync(id, 0, note => (note.Text, note.Due, note.Status) = ("หลัง", new LocalDate(2026, 3, 1), NoteStatus.Kept));

        var act = await LastActAsync(scope);
        act.Payload.ShouldContain("""{"type":"NoteChanged","data":{"note":""");
        var change = JsonNode.Parse(act.Payload)!["changes"]!.AsArray().ShouldHaveSingleItem()!;
        JsonNode.DeepEquals(change["old"], JsonNode.Parse("""{"due":null,"status":"Draft","text":"ก่อน","version":0}""")).ShouldBeTrue(act.Payload);
        JsonNode.DeepEquals(change["new"], JsonNode.Parse("""{"due":"2026-03-01","status":"Kept","text":"หลัง","version":1}""")).ShouldBeTrue(act.Payload);
    }

    [Fact]
    public async Task An_error_returned_by_the_work_leaves_nothing_behind()
    {
        await using var scope = await EnterNewAsync();

        var refused = await scope.Data.ActAsync<Unit>(Writing.Written, async (act, ct) =>
        {
            act.Db.Add(new Note { Text = "ไม่ควรเหลือ" });
            await act.Db.SaveChangesAsync(ct);
            return Refused;
        });

        refused.Error.ShouldBe(Refused);
        (await scope.Data.ReadAsync((db, ct) => db.Set<Note>().CountAsync(ct))).ShouldBe(0);
        (await LastActAsync(scope)).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Saving_outside_an_act_throws()
    {
        await using var scope = await EnterNewAsync();

        var saving = () => scope.Data.ReadAsync((db, ct) =>
        {
            db.Add(new Note { Text = "นอกการกระทำ" });
            return db.SaveChangesAsync(ct);
        });

        (await saving.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("outside an act");
    }

    [Fact]
    public async Task Raw_sql_outside_an_act_is_refused_by_the_database()
    {
        await using var scope = await EnterNewAsync();

        var writing = () => scope.Data.ReadAsync((db, ct) => db.Database.ExecuteSqlRawAsync("update notes.note set text = 'x'", ct));

        (await writing.ShouldThrowAsync<PostgresException>()).SqlState.ShouldBe(PostgresErrorCodes.ReadOnlySqlTransaction);
    }

    [Fact]
    public async Task A_lost_update_is_a_conflict_that_shows_the_other_version()
    {
        await using var scope = await EnterNewAsync();
        var id = (await scope.WriteAsync("ต้นฉบับ")).Value;
        (await scope.ChangeAsync(id, 0, note => note.Text = "คนแรก")).IsOk.ShouldBeTrue();

        var second = await scope.ChangeAsync(id, 0, note => note.Text = "คนที่สอง");

        var conflict = second.Error.ShouldBeOfType<Error.Conflict>();
        conflict.Code.ShouldBe("data.changed");
        conflict.Theirs.ShouldBeOfType<Note>().Text.ShouldBe("คนแรก");
        (await scope.Data.ReadAsync((db, ct) => db.Set<Note>().SingleAsync(ct))).Text.ShouldBe("คนแรก");
    }

    [Fact]
    public async Task A_second_row_with_the_same_unique_value_is_a_conflict()
    {
        await using var scope = await EnterNewAsync();
        await scope.WriteAsync("ซ้ำ");

        (await scope.WriteAsync("ซ้ำ")).Error.ShouldBeOfType<Error.Conflict>().Code.ShouldBe("data.duplicate");
    }

    [Fact]
    public async Task Acts_done_at_once_are_numbered_without_gaps()
    {
        var agency = await database.NewAgencyAsync();
        var writers = Enumerable.Range(0, 20).Select(async number =>
        {
            await using var scope = database.Enter(agency.AgencyId);
            return await scope.WriteAsync($"พร้อมกัน {number}");
        });

        (await Task.WhenAll(writers)).ShouldAllBe(result => result.IsOk);

        await using var scope = database.Enter(agency.AgencyId);
        var numbers = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().Select(act => act.Sequence).OrderBy(number => number).ToListAsync(ct));
        numbers.ShouldBe(Enumerable.Range(1, 21).Select(number => (long)number));
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
    }

    private static Task<RecordedAct> LastActAsync(AgencyScope scope) =>
        scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().OrderByDescending(act => act.Sequence).FirstAsync(ct));

    private async Task<AgencyScope> EnterNewAsync(Capacity? capacity = null) =>
        database.Enter((await database.NewAgencyAsync()).AgencyId, capacity: capacity);
}
