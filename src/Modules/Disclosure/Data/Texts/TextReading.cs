using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Jobs;

namespace Prongsai.Disclosure.Data.Texts;

/// <param name="File">The stored file; null for all of the agency that were not read yet.</param>
/// <param name="Slot">Part of the key only.</param>
internal sealed record TextReadingRequest(Guid? File, long Slot);

/// <summary>Reads the words of a stored file once it is there. What cannot be read ends in a sentence, never in a failed job.</summary>
internal sealed class TextReading(AgencyData data, FileStore files, PortalCache portal, AgencySession session) : IJob<TextReadingRequest>
{
    public const string Kind = "disclosure.file_text";

    private const int AtOnce = 500;

    private static readonly ActKind Held = new("disclosure.file_held", "ปิดแฟ้มไว้ก่อน เพราะพบเลขประจำตัวประชาชน");
    private static readonly ActKind Read = new("disclosure.file_read", "อ่านข้อความในแฟ้ม");

    /// <summary>Has the file read once the act is saved; at once where an item that shows it is out, so that nothing is shown that was not looked at.</summary>
    public static async Task BeginAsync(Act act, bool isOut, StoredFile file, Stream content, CancellationToken ct)
    {
        if (!isOut || !content.CanSeek)
        {
            await act.EnqueueAsync(Kind, $"{file.Id}", new TextReadingRequest(file.Id, 0), ct);
            return;
        }

        content.Position = 0;
        var (state, sentence, text) = await TakeAsync(content, file.Name, ct);
        await FileTextTable.WriteAsync(act, file.Id, state, sentence, text, ct);
    }

    public async Task<Result<Unit>> RunAsync(TextReadingRequest payload, JobRun run, CancellationToken cancellationToken)
    {
        var waiting = payload.File is { } one ? [one] : await data.ReadAsync((db, ct) => FileTextTable.UnreadAsync(db, AtOnce, ct), cancellationToken);
        foreach (var (place, file) in waiting.Index())
        {
            await run.ReportAsync(place * 100 / waiting.Count, $"กำลังอ่านแฟ้มที่ {place + 1} จาก {waiting.Count}", cancellationToken);
            await ReadAsync(file, cancellationToken);
        }

        return Unit.Done;
    }

    public async Task ReadAsync(Guid file, CancellationToken cancellationToken)
    {
        var opened = await files.OpenAsync(data, file, cancellationToken);
        if (!opened.IsOk && opened.Error is Error.NotFound)
        {
            return;
        }

        var (state, sentence, text) = (TextState.Refused, opened.Error?.Message, (TextOfFile?)null);
        if (opened.IsOk)
        {
            await using var content = opened.Value.Content;
            (state, sentence, text) = await TakeAsync(content, opened.Value.File.Name, cancellationToken);
        }

        await data.ActAsync<Unit>(Read, async (act, ct) =>
        {
            if (await act.Db.Set<StoredFile>().AnyAsync(f => f.Id == file, ct))
            {
                await FileTextTable.WriteAsync(act, file, state, sentence, text, ct);
            }

            return Unit.Done;
        }, cancellationToken);
        await HoldAsync(file, cancellationToken);
    }

    /// <summary>A file that came to be shown before it was read, with an identity number in it, is closed until somebody looks.</summary>
    private async Task HoldAsync(Guid file, CancellationToken cancellationToken)
    {
        var held = await data.ActAsync<bool>(Held, async (act, ct) =>
        {
            var any = false;
            foreach (var (row, evidence) in await PublishGate.HeldAsync(act, file, ct))
            {
                evidence.Prominence = Prominence.Restricted;
                row.ShownChangedAt = act.At;
                act.Concerns("disclosure.year_item", row.Id);
                any = true;
            }

            return any;
        }, cancellationToken);
        if (held is { IsOk: true, Value: true })
        {
            portal.Forget(session.Agency);
        }
    }

    private static async Task<(TextState State, string? Sentence, TextOfFile? Text)> TakeAsync(Stream content, string name, CancellationToken ct)
    {
        var read = await Prongsai.Documents.FileText.ReadAsync(content, name, ct);
        return read.IsOk
            ? (TextState.Read, read.Value.IsCut ? "แฟ้มยาวมาก จึงค้นได้เฉพาะส่วนต้น" : null, read.Value)
            : (read.Error.Code switch { "text.none" => TextState.Pictures, "text.missing" => TextState.Waiting, _ => TextState.Refused }, read.Error.Message, null);
    }
}
