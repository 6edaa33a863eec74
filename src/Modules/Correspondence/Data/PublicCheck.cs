using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Correspondence.Data;

/// <summary>What a citizen learns of a registered letter.</summary>
/// <param name="Subject">Null when the letter is not public.</param>
internal sealed record CheckedLetter(LetterKind Kind, string? Number, LocalDate DatedOn, string? SignerName, string? SignerLines, string? Subject)
{
    public bool IsCancelled { get; init; }

    public bool IsReplaced { get; init; }

    /// <summary>Number of the letter that took its place; null when none did.</summary>
    public string? NewerNumber { get; init; }

    public string? Sha256 { get; init; }

    public string? DocxSha256 { get; init; }

    public bool Is(string sha256) => sha256 == Sha256 || sha256 == DocxSha256;
}

/// <summary>Looks a code up for the public page. What is secret and what does not exist answer alike.</summary>
internal sealed class PublicCheck(AgencyData data)
{
    public async Task<CheckedLetter?> FindAsync(string? typed, CancellationToken ct)
    {
        if (CheckCode.Read(typed) is not { } code)
        {
            return null;
        }

        return await data.ReadAsync(async (db, ct) =>
        {
            if (await LetterSight.Checkable(db).SingleOrDefaultAsync(l => l.Code == code, ct) is not { } letter)
            {
                return null;
            }

            var newer = letter.ReplacedById is { } id ? await LetterSight.Checkable(db).Where(l => l.Id == id).Select(l => l.PrintedNumber).SingleOrDefaultAsync(ct) : null;
            var docx = await db.Set<StoredFile>().Where(f => f.Id == letter.DocxFileId).Select(f => f.Sha256).SingleOrDefaultAsync(ct);
            return new CheckedLetter(letter.Kind, letter.PrintedNumber, letter.DatedOn!.Value, letter.SignerName, letter.SignerLines, letter.Audience == LetterAudience.Public ? letter.Subject : null)
            {
                IsCancelled = letter.State == LetterState.Cancelled,
                IsReplaced = letter.ReplacedById is not null,
                NewerNumber = newer,
                Sha256 = letter.Sha256,
                DocxSha256 = docx is null ? null : Convert.ToHexStringLower(docx),
            };
        }, ct);
    }
}
