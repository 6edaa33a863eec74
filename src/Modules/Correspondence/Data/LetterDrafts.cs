using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>What an officer decides about a draft beside its text.</summary>
internal sealed record LetterSettings(Guid? Unit, LetterAudience Audience, bool IsUnchecked)
{
    /// <summary>Money the letter decides on; null when it is not about money.</summary>
    public Satang? Amount { get; init; }
}

/// <summary>Writes drafts. A signed letter is never touched; a change of it is a new letter that says it replaces the old.</summary>
internal sealed class LetterDrafts(AgencyData data, Viewing viewing, AgencySession session)
{
    public const string Write = "letters.write";

    private static readonly ActKind Begun = new("correspondence.letter_begun", "เริ่มร่างหนังสือ");
    private static readonly ActKind Changed = new("correspondence.letter_changed", "แก้ไขร่างหนังสือ");
    private static readonly ActKind Dropped = new("correspondence.letter_dropped", "ทิ้งร่างหนังสือ");

    public async Task<Result<Guid>> StartAsync(LetterKind kind, LetterContent content, LetterSettings settings, CancellationToken ct, Guid? replaces = null, (string? Paper, string? Origin) given = default)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Guid>(Begun, async (act, ct) =>
        {
            if (replaces is { } old && !await LetterSight.Letters(act.Db, viewer).AnyAsync(l => l.Id == old && l.SignedAt != null, ct))
            {
                return LetterErrors.NotFound;
            }

            if (replaces is { } same && await act.Db.Set<Letter>().Where(l => l.ReplacesId == same && l.DrafterAccount == viewer.Account && l.State == LetterState.Draft).Select(l => l.Id).FirstOrDefaultAsync(ct) is var begun && begun != default)
            {
                return begun; // begun already, by a second press or another day
            }

            var letter = new Letter
            {
                Kind = kind,
                State = LetterState.Draft,
                UnitId = settings.Unit ?? viewer.Unit,
                Subject = content.Subject,
                AddressedTo = content.To,
                Content = LetterJson.Write(content),
                GivenPaper = given.Paper,
                Origin = given.Origin,
                Audience = settings.Audience,
                IsUnchecked = settings.IsUnchecked,
                AmountSatang = settings.Amount?.Value,
                SearchText = SearchText(content),
                DrafterAccount = act.Actor.Account,
                DrafterPerson = act.Actor.Person,
                DrafterName = act.Actor.Name,
                DrafterPost = viewer.Known?.Post ?? act.Actor.Position,
                CreatedAt = act.At,
                ChangedAt = act.At,
                ReplacesId = replaces,
            };
            act.Db.Add(letter);
            return letter.Id;
        }, ct);
    }

    public async Task<Result<Unit>> SaveAsync(Guid id, int seenVersion, LetterContent content, LetterSettings settings, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Unit>(Changed, async (act, ct) =>
        {
            var found = await OpenAsync(act.Db, id, viewer, ct);
            if (!found.IsOk)
            {
                return found.Error;
            }

            var letter = found.Value;
            act.Expect(letter, seenVersion);
            (letter.Subject, letter.AddressedTo, letter.Content, letter.SearchText) = (content.Subject, content.To, LetterJson.Write(content), SearchText(content));
            (letter.UnitId, letter.Audience, letter.IsUnchecked, letter.AmountSatang, letter.ChangedAt) = (settings.Unit, settings.Audience, settings.IsUnchecked, settings.Amount?.Value, act.At);
            return Unit.Done;
        }, ct);
    }

    /// <summary>Throws a draft away that nobody has signed anything of.</summary>
    public async Task<Result<Unit>> DropAsync(Guid id, int seenVersion, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Unit>(Dropped, async (act, ct) =>
        {
            var found = await OpenAsync(act.Db, id, viewer, ct);
            if (!found.IsOk)
            {
                return found.Error;
            }

            act.Expect(found.Value, seenVersion);
            (found.Value.State, found.Value.CancelledAt, found.Value.ChangedAt) = (LetterState.Cancelled, act.At, act.At);
            return Unit.Done;
        }, ct);
    }

    /// <summary>The draft for writing, when it is open and the viewer's to change.</summary>
    internal async Task<Result<Letter>> OpenAsync(Db db, Guid id, Viewer viewer, CancellationToken ct)
    {
        var letter = await LetterSight.Letters(db, viewer).SingleOrDefaultAsync(l => l.Id == id, ct);
        if (letter is null)
        {
            return LetterErrors.NotFound;
        }

        if (!LetterStates.IsOpen(letter.State))
        {
            return letter.State == LetterState.Proposed ? LetterErrors.OnItsWay : LetterErrors.Signed;
        }

        return IsWriter(letter, viewer) ? letter : LetterErrors.NotDrafter;
    }

    internal bool IsWriter(Letter letter, Viewer viewer) =>
        letter.DrafterAccount == viewer.Account || (viewer.Person is { } person && letter.DrafterPerson == person) || (letter.UnitId is { } unit && session.Rights.Has(Write, unit) && viewer.Units.Contains(unit));

    private static string SearchText(LetterContent content) => LetterStore.SearchText([content.Subject, content.To, .. content.Paragraphs, .. content.Clauses, .. content.Members.Select(m => m.Name)]);
}
