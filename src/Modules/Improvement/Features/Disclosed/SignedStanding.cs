using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Disclosure.Contracts;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Features.Disclosed;

/// <summary>Where a paper of the year stands between its draft and the item that shows it.</summary>
/// <param name="Letter">The newest letter made of it; null when none was, or it is not for the person at work.</param>
/// <param name="Origin">What that letter was made from.</param>
/// <param name="Shown">Items that show it; empty while none does.</param>
/// <param name="Expected">Items that will, such as "O26 ปี 2569".</param>
internal sealed record SignedStanding(LetterStanding? Letter, string? Origin, IReadOnlyList<ShownPlace> Shown, IReadOnlyList<string> Expected)
{
    public bool IsSigned => Letter?.State is LetterState.Signed or LetterState.Sent;

    /// <summary>Its files are there and no item shows it.</summary>
    public bool Waits => IsSigned && Shown.Count == 0 && Letter!.Pdf is not null && Expected.Count > 0;
}

/// <summary>Reads it, and shows by hand what was not shown by itself.</summary>
internal sealed class SignedPapers(ILetters letters, ISignedEvidence evidence, ReportShowing showing, RulePackLibrary packs)
{
    public async Task<SignedStanding> OfAsync(string key, FiscalYear year, CancellationToken cancellationToken)
    {
        var origin = new SignedOrigin(key, year);
        var (from, letter) = (await letters.FromEachAsync(origin.Origins, cancellationToken)).OrderByDescending(l => l.Value.State is LetterState.Signed or LetterState.Sent).ThenByDescending(l => l.Value.Id).FirstOrDefault();
        var kept = await showing.FindAsync(origin, cancellationToken);
        var shown = kept is null || (letter is not null && letter.Pdf is not null && kept.LetterId != letter.Id) ? [] : await evidence.WhereAsync(kept.DocumentId, cancellationToken);
        return new(letter, from, shown, [.. origin.Items(packs).Select(i => $"{i.Item.Number} ปี {i.Year}")]);
    }

    public async Task<Result<Unit>> ShowAsync(string key, FiscalYear year, CancellationToken cancellationToken) =>
        await OfAsync(key, year, cancellationToken) is { Letter: { DatedOn: LocalDate on, Pdf: { } pdf } letter, Origin: { } origin, IsSigned: true }
            ? await showing.ShowAsync(new(letter.Id, origin, on, pdf), cancellationToken)
            : new Error.NotFound("improvement.not_signed", "ยังไม่มีฉบับที่ลงนามครบของปีนี้");
}
