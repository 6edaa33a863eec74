using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Contracts;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Jobs;

namespace Prongsai.Correspondence.Data;

/// <summary>Makes the files of a signed letter once, from the paper frozen at signing, and keeps them with the hash of the PDF.</summary>
internal sealed class SignedPrinting(AgencyData data, FileStore files, PdfPrinter pdf, IOfficePictures pictures, IEnumerable<ISignedPaperFollower> followers) : IJob<PrintSigned>
{
    private static readonly ActKind Kept = new("correspondence.signed_paper_kept", "เก็บต้นฉบับที่ลงนาม");

    public async Task<Result<Unit>> RunAsync(PrintSigned payload, JobRun run, CancellationToken cancellationToken)
    {
        var letter = await data.ReadAsync((db, ct) => db.Set<Letter>().SingleOrDefaultAsync(l => l.Id == payload.Letter, ct), cancellationToken);
        if (letter?.SignedPaper is not { } frozen || letter.PdfFileId is not null)
        {
            return Unit.Done;
        }

        await run.ReportAsync(30, "กำลังจัดทำต้นฉบับ", cancellationToken);
        return await KeepAsync(payload.Letter, DocumentJson.Read(frozen), cancellationToken);
    }

    internal async Task<Result<Unit>> KeepAsync(Guid id, OfficialDocument paper, CancellationToken ct)
    {
        var images = await pictures.ForAsync(paper, ct);
        var printed = await pdf.Print(paper, images, ct);
        if (!printed.IsOk)
        {
            return printed.Error;
        }

        using var docx = new MemoryStream();
        DocxWriter.Write(paper, docx, images);
        return await data.ActAsync<Unit>(Kept, async (act, ct) =>
        {
            var letter = await act.Db.Set<Letter>().SingleAsync(l => l.Id == id, ct);
            if (letter.PdfFileId is not null)
            {
                return Unit.Done;
            }

            var name = FileName(letter);
            var kept = await AddAsync(act, printed.Value, name + ".pdf", ct);
            var word = kept.IsOk ? await AddAsync(act, docx.ToArray(), name + ".docx", ct) : kept.Error;
            if (!word.IsOk)
            {
                return word.Error;
            }

            await act.Db.SaveChangesAsync(ct);
            (letter.PdfFileId, letter.DocxFileId, letter.Sha256) = (kept.Value!.Id, word.Value.Id, Convert.ToHexStringLower(kept.Value.Sha256));
            foreach (var follower in letter is { Origin: not null, DatedOn: not null } ? followers : [])
            {
                await follower.SignedAsync(act, new(letter.Id, letter.Origin!, letter.DatedOn!.Value, kept.Value.Id), ct);
            }

            return Unit.Done;
        }, ct);
    }

    internal static string FileName(Letter letter) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter.Kind.ToString().ToLowerInvariant()}-{letter.CalendarYear}-{letter.Number ?? 0}");

    private async Task<Result<StoredFile>> AddAsync(Act act, byte[] bytes, string name, CancellationToken ct)
    {
        using var content = new MemoryStream(bytes);
        return await files.AddAsync(act, content, name, ct);
    }
}
