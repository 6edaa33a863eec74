using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Acts;

public sealed class ActTests(NotesDatabase database) : IClassFixture<NotesDatabase>
{
    private static readonly ActKind Written = new("notes.note_written", "เขียนบันทึก");

    [Fact]
    public async Task What_an_act_saves_can_be_read_with_who_did_it_and_the_values()
    {
        var agency = await database.NewAgencyAsync();
        await using var scope = database.Enter(agency.AgencyId, capacity: new(CapacityKind.ActingForHolder, "ปลัดเทศบาล"));

        var written = await scope.Data.ActAsync<Guid>(Written, "ทดสอบ", (act, _) =>
        {
            var note = new Note { Text = "ก", Points = 1.50m };
            act.Db.Add(note);
            return Task.FromResult<Result<Guid>>(note.Id);
        });

        var note = await scope.Data.ReadAsync((db, ct) => db.Set<Note>().SingleAsync(ct));
        note.Id.ShouldBe(written.Value);
        note.AgencyId.ShouldBe(agency.AgencyId);
        var act = await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().SingleAsync(row => row.Kind == Written.Code, ct));
        act.Sequence.ShouldBe(2);
        act.ActorName.ShouldBe(People.Clerk.Name);
        act.CapacityPosition.ShouldBe("ปลัดเทศบาล");
        act.Payload.ShouldContain("\"text\":\"ก\"");
    }
}
