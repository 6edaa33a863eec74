using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Data;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Letters;

/// <summary>A letter opened by somebody, with what that person may do now.</summary>
/// <param name="Right">In which right the viewer signs the level whose turn it is, or why not; null when no level waits.</param>
internal sealed record OpenLetter(LetterView View, OfficialDocument Paper, Result<Capacity>? Right)
{
    /// <summary>The level that waits is the viewer's, whether or not it may be signed.</summary>
    public bool IsTheirTurn { get; init; }
    public bool MayEdit { get; init; }
    public bool MayTakeBack { get; init; }
    public bool MayIssue { get; init; }
    public bool MayCirculate { get; init; }

    /// <summary>The power of the order it would be signed under.</summary>
    public DelegatedPower? Under { get; init; }
    public string? PrintFault { get; init; }
    public string CheckPath { get; init; } = "";
    public IReadOnlyList<Choice> People { get; init; } = [];
}

/// <summary>The commands of a letter, for its page.</summary>
internal sealed class LetterDesk(LetterCommands commands, LetterStore store, PaperMaking making, Viewing viewing, LetterSurroundings around)
{
    public LetterDrafts Drafts => commands.Drafts;

    public LetterChain Chain => commands.Chain;

    public LetterSigning Signing => commands.Signing;

    public LetterIssuing Issuing => commands.Issuing;

    public async Task<OpenLetter?> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } view)
        {
            return null;
        }

        var viewer = await viewing.ReadAsync(ct);
        var isWriter = around.Rights.Has(LetterDrafts.Write) && Drafts.IsWriter(view.Letter, viewer);
        var right = view.Turn is { } turn ? SigningRight.Of(view.Letter, turn, viewer, around.Rights) : (Result<Capacity>?)null;
        return new(view, await making.OfAsync(view, ct), right)
        {
            IsTheirTurn = view.Turn is { } waiting && (waiting.PersonId == viewer.Person || (waiting.PostId is { } post && (viewer.Posts.Contains(post) || viewer.Delegated.Any(p => p.FromPostId == post)))),
            Under = right?.Value?.Order is { } order ? viewer.Delegated.FirstOrDefault(p => p.Order == order) : null,
            MayEdit = isWriter && LetterStates.IsOpen(view.Letter.State),
            MayTakeBack = isWriter && view.Letter.State == LetterState.Proposed,
            MayIssue = view.Letter.SignedAt is not null && view.Letter.State != LetterState.Cancelled && (isWriter || around.Rights.Has(Viewing.KeepBooks, view.Letter.UnitId)),
            MayCirculate = around.Rights.Has("circulars.send"),
            PrintFault = view.Letter is { SignedAt: not null, PdfFileId: null } ? await around.PrintFaultAsync(id, ct) : null,
            CheckPath = view.Letter.Code is { } code ? $"/{await around.SlugAsync(ct)}/check/{CheckCode.Print(code)}" : "",
            People = [.. (await around.PeopleAsync(viewing.Today, ct)).Where(p => p.Id != viewer.Person && p.Id != view.Letter.DrafterPerson).Select(p => new Choice($"{p.Id}", $"{p.Name} · {p.Post}"))],
        };
    }

    /// <summary>Did the same person sign it a moment ago: then a second press is no error.</summary>
    public bool HasJustSigned(LetterView view) => view.Chain.Any(e => e.State == ChainState.Signed && e.Level != ChainLevel.Maker && e.ByAccount == around.Account && around.IsNow(e.DoneAt));

    public bool WasJustSent(LetterView view) => view.Letter.State == LetterState.Sent && around.IsNow(view.Letter.SentAt);

    /// <summary>Address of the public page up to the code; an error where the installation's address is not known, as a signed paper keeps its code for good.</summary>
    public async Task<Result<string>> CheckBaseAsync(HttpRequest request, CancellationToken ct)
    {
        var slug = await around.SlugAsync(ct);
        return around.Site.Of(request).Then<string>(site => $"{site}/{slug}/check/");
    }

    public async Task<Result<Unit>> PrintAsync(Guid id, CancellationToken ct) =>
        await store.FindAsync(id, ct) is { Letter.SignedPaper: { } frozen } ? await commands.Printing.KeepAsync(id, DocumentJson.Read(frozen), ct) : LetterErrors.NotFound;
}

/// <summary>What can be done with a letter.</summary>
internal sealed record LetterCommands(LetterDrafts Drafts, LetterChain Chain, LetterSigning Signing, LetterIssuing Issuing, SignedPrinting Printing);

/// <summary>What a letter's page needs from around it.</summary>
internal sealed class LetterSurroundings(AgencySession session, AgencyDirectory directory, AgencyData data, IPeople people, SiteAddress site, IClock clock)
{
    public SiteAddress Site => site;

    private static readonly Duration Moment = Duration.FromMinutes(2);

    public Rights Rights => session.Rights;

    public string Account => session.Actor.Account;

    public bool IsNow(Instant? at) => at is { } then && clock.GetCurrentInstant() - then < Moment;

    public async Task<string> SlugAsync(CancellationToken ct) => (await directory.FindAsync(session.Agency, ct))!.Slug;

    public Task<IReadOnlyList<OfficePerson>> PeopleAsync(LocalDate day, CancellationToken ct) => people.InServiceAsync(day, ct);

    /// <summary>Why the files could not be made; null while they are being made.</summary>
    public Task<string?> PrintFaultAsync(Guid letter, CancellationToken ct) => data.ReadAsync(
        (db, ct) => db.Set<QueuedJob>().Where(j => j.Kind == LetterSigning.Printing && j.Key == letter.ToString() && j.State == JobState.Failed).Select(j => j.Sentence).FirstOrDefaultAsync(ct), ct);
}
