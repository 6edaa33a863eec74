using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Platform.Tests.Acts;

internal sealed record NoteChanged(Guid Note);

internal static class Writing
{
    public static readonly ActKind Written = new("notes.note_written", "เขียนบันทึก");

    private static readonly ActKind Changed = new("notes.note_changed", "แก้ไขบันทึก");

    public static Task<Result<Guid>> WriteAsync(this AgencyScope scope, string text, string? reason = null) =>
        scope.Data.ActAsync<Guid>(Written, reason, (act, _) =>
        {
            var note = new Note { Text = text };
            act.Db.Add(note);
            return Task.FromResult<Result<Guid>>(note.Id);
        });

    public static Task<Result<Unit>> ChangeAsync(this AgencyScope scope, Guid id, int seenVersion, Action<Note> change) =>
        scope.Data.ActAsync<Unit>(Changed, async (act, ct) =>
        {
            var note = await act.Db.Set<Note>().SingleAsync(row => row.Id == id, ct);
            act.Expect(note, seenVersion);
            change(note);
            act.Record(new NoteChanged(id));
            return Unit.Done;
        });
}
