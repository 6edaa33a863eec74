using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Data;

/// <inheritdoc cref="ILetters"/>
internal sealed class Letters(LetterDrafts drafts, LetterStore store, IOffice office) : ILetters
{
    public async Task<Result<Guid>> StartAsync(NewLetter letter, CancellationToken cancellationToken)
    {
        if (letter.Kind == LetterKind.Paper != letter.Paper is not null)
        {
            return new Error.Invalid("letters.paper", "เอกสารจากระบบต้องมากับเนื้อหาทั้งฉบับ และหนังสือชนิดอื่นต้องไม่มี");
        }

        var profile = await office.ProfileAsync(cancellationToken);
        var content = UsualTexts.Of(letter.Kind, profile) with { Subject = letter.Subject };
        content = content with
        {
            To = letter.To ?? content.To,
            Paragraphs = letter.Paragraphs.Count > 0 ? letter.Paragraphs : content.Paragraphs,
        };
        return await drafts.StartAsync(
            letter.Kind,
            content,
            new(letter.Unit, letter.Audience, false),
            cancellationToken,
            given: (letter.Paper is { } paper ? DocumentJson.Write(paper) : null, letter.Origin));
    }

    public async Task<LetterStanding?> StandingAsync(Guid letter, CancellationToken cancellationToken) =>
        await store.FindAsync(letter, cancellationToken) is { } view ? Of(view.Letter) : null;

    public async Task<LetterStanding?> FromAsync(string origin, CancellationToken cancellationToken) => (await FromEachAsync([origin], cancellationToken)).GetValueOrDefault(origin);

    public async Task<IReadOnlyDictionary<string, LetterStanding>> FromEachAsync(IReadOnlyCollection<string> origins, CancellationToken cancellationToken) =>
        (await store.ByOriginsAsync(origins, cancellationToken)).ToDictionary(l => l.Key, l => Of(l.Value));

    private static LetterStanding Of(Letter letter) =>
        new(letter.Id, letter.Kind, letter.State, letter.Subject, letter.PrintedNumber, letter.DatedOn, $"/office/letters/{letter.Id}", letter.Sha256) { Pdf = letter.PdfFileId };
}
