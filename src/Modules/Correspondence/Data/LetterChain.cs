using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Correspondence.Data;

/// <summary>Sends a letter up its chain, takes it back, sends it back, hands a level on.</summary>
internal sealed class LetterChain(AgencyData data, Viewing viewing, LetterDrafts drafts, AgencySession session, IPeople people)
{
    public const int MostLevels = 8;

    /// <summary>Room between levels, for those who are asked in between.</summary>
    private const int Between = 100;

    private static readonly ActKind Proposed = new("correspondence.letter_proposed", "เสนอลงนาม");
    private static readonly ActKind TakenBack = new("correspondence.letter_taken_back", "ถอนเรื่องกลับมาแก้ไข");
    private static readonly ActKind Returned = new("correspondence.letter_returned", "ส่งกลับแก้ไข");
    private static readonly ActKind HandedOn = new("correspondence.letter_handed_on", "มอบหมายให้ผู้อื่นให้ความเห็น");

    private static readonly Error.Invalid OpenPlaces = new("letters.open_places", "ยังมีช่องจุด (....) ที่เว้นไว้ เช่น มาตราของกฎหมายหรือวันที่ ร่างยังอยู่ครบ กรุณากลับไปกรอกให้ครบก่อนเสนอลงนาม");

    /// <summary>The maker signs and the letter goes to the first level.</summary>
    /// <param name="above">The levels above the maker in order; the last gives the letter its force.</param>
    public async Task<Result<Unit>> ProposeAsync(Guid id, int seenVersion, IReadOnlyList<ChainStep> above, CancellationToken ct)
    {
        if (above.Count is 0 or > MostLevels)
        {
            return new Error.Invalid("letters.chain", $"ต้องมีผู้ลงนามเหนือผู้จัดทำอย่างน้อย 1 ลำดับ และไม่เกิน {MostLevels} ลำดับ กรุณาเลือกผู้ลงนาม");
        }

        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Unit>(Proposed, async (act, ct) =>
        {
            var found = await drafts.OpenAsync(act.Db, id, viewer, ct);
            if (!found.IsOk)
            {
                return found.Error;
            }

            var letter = found.Value;
            if (string.IsNullOrWhiteSpace(letter.Subject))
            {
                return new Error.Invalid("letters.no_subject", "ยังไม่มีชื่อเรื่อง ร่างยังอยู่ครบ กรุณากรอกชื่อเรื่องก่อนเสนอลงนาม");
            }

            if (letter.GivenPaper is null && LetterJson.Read(letter.Content).HasOpenPlaces)
            {
                return OpenPlaces;
            }

            act.Expect(letter, seenVersion);
            (letter.State, letter.Round, letter.ChangedAt) = (LetterState.Proposed, letter.Round + 1, act.At);
            act.Db.Add(Maker(letter, act, viewer));
            act.Db.AddRange(above.Select((s, i) => Level(letter, s, (i + 1) * Between, i == above.Count - 1)));
            return Unit.Done;
        }, ct);
    }

    /// <summary>The maker takes the letter back before it is signed.</summary>
    public async Task<Result<Unit>> TakeBackAsync(Guid id, int seenVersion, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        return await data.ActAsync<Unit>(TakenBack, async (act, ct) =>
        {
            var letter = await LetterSight.Letters(act.Db, viewer).SingleOrDefaultAsync(l => l.Id == id, ct);
            if (letter is null)
            {
                return LetterErrors.NotFound;
            }

            if (letter.State != LetterState.Proposed)
            {
                return LetterErrors.NotProposed;
            }

            if (!drafts.IsWriter(letter, viewer))
            {
                return LetterErrors.NotDrafter;
            }

            act.Expect(letter, seenVersion);
            (letter.State, letter.ChangedAt) = (LetterState.Draft, act.At);
            await DropWaitingAsync(act, letter, ct);
            return Unit.Done;
        }, ct);
    }

    /// <summary>The level whose turn it is sends the letter back with a reason.</summary>
    public async Task<Result<Unit>> ReturnAsync(Guid id, int seenVersion, string? reason, CancellationToken ct)
    {
        if (ThaiText.Typed(reason) is not { } why)
        {
            return new Error.Invalid("letters.no_reason", "กรุณาเขียนเหตุผลที่ส่งกลับ เพื่อให้ผู้จัดทำแก้ได้ตรงจุด", [new FieldFault("Opinion", "เขียนว่าต้องแก้อะไร")]);
        }

        return await AtTurnAsync<Unit>(Returned, id, seenVersion, null, async (act, letter, step, _, ct) =>
        {
            (step.State, step.Opinion) = (ChainState.Returned, why);
            (letter.State, letter.ChangedAt) = (LetterState.Returned, act.At);
            await DropWaitingAsync(act, letter, ct, step.Id);
            return Unit.Done;
        }, ct);
    }

    /// <summary>Another person is asked. The last level keeps its place and signs afterwards; any other level is given away.</summary>
    public async Task<Result<Unit>> HandOnAsync(Guid id, int seenVersion, Guid to, string? note, CancellationToken ct)
    {
        if (await people.FindAsync(to, viewing.Today, ct) is not { } person)
        {
            return new Error.Invalid("letters.hand_on", "ไม่พบผู้รับมอบหมายในบัญชีบุคลากรวันนี้ กรุณาเลือกจากรายการ", [new FieldFault("To", "เลือกผู้รับมอบหมาย")]);
        }

        return await AtTurnAsync<Unit>(HandedOn, id, seenVersion, ThaiText.Typed(note), async (act, letter, step, viewer, ct) =>
        {
            if (letter.DrafterPerson == person.Id || viewer.Person == person.Id)
            {
                return new Error.Invalid("letters.hand_on_self", "มอบหมายให้ตนเองหรือผู้จัดทำไม่ได้ กรุณาเลือกผู้อื่น", [new FieldFault("To", "เลือกผู้อื่น")]);
            }

            var before = await act.Db.Set<Endorsement>().Where(e => e.LetterId == letter.Id && e.Round == letter.Round && e.Place < step.Place).MaxAsync(e => e.Place, ct);
            var place = step.IsFinal ? before + 1 : step.Place + 1;
            act.Db.Add(new Endorsement
            {
                LetterId = letter.Id,
                Round = letter.Round,
                Place = place,
                Level = step.IsFinal ? ChainLevel.Other : step.Level,
                PersonId = person.Id,
                PostName = person.Post,
                PersonName = person.Name,
                HandedFrom = act.Actor.Name,
            });
            letter.ChangedAt = act.At;
            if (step.IsFinal)
            {
                (step.ByPerson, step.ByAccount, step.ByName, step.ByPost, step.Capacity, step.CapacityPosition, step.OrderId, step.DoneAt) = (null, null, null, null, null, null, null, null);
            }
            else
            {
                (step.State, step.Opinion) = (ChainState.HandedOn, ThaiText.Typed(note));
            }

            return Unit.Done;
        }, ct);
    }

    /// <summary>Runs work at the level whose turn it is, when it is the viewer's, in the capacity the viewer holds today.</summary>
    internal async Task<Result<T>> AtTurnAsync<T>(
        ActKind kind, Guid id, int seenVersion, string? reason, Func<Act, Letter, Endorsement, Viewer, CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        var viewer = await viewing.ReadAsync(ct);
        var turn = await data.ReadAsync((db, ct) => TurnAsync(db, id, viewer, ct), ct);
        if (turn is not var (seen, at))
        {
            return LetterErrors.NotProposed;
        }

        var right = SigningRight.Of(seen, at, viewer, session.Rights);
        if (!right.IsOk)
        {
            return right.Error;
        }

        session.Enter(session.Agency, session.Actor, right.Value, session.Rights);
        return await data.ActAsync<T>(kind, reason, async (act, ct) =>
        {
            if (await TurnAsync(act.Db, id, viewer, ct) is not var (letter, step) || step.Id != at.Id)
            {
                return LetterErrors.NotProposed;
            }

            act.Expect(letter, seenVersion);
            Sign(step, act, viewer);
            return await work(act, letter, step, viewer, ct);
        }, ct);
    }

    private static async Task<(Letter Letter, Endorsement Step)?> TurnAsync(Db db, Guid id, Viewer viewer, CancellationToken ct)
    {
        if (await LetterSight.Letters(db, viewer).SingleOrDefaultAsync(l => l.Id == id && l.State == LetterState.Proposed, ct) is not { } letter)
        {
            return null;
        }

        var step = await db.Set<Endorsement>().Where(e => e.LetterId == id && e.Round == letter.Round && e.State == ChainState.Waiting).OrderBy(e => e.Place).FirstOrDefaultAsync(ct);
        return step is null ? null : (letter, step);
    }

    private static void Sign(Endorsement step, Act act, Viewer viewer)
    {
        (step.ByPerson, step.ByAccount, step.ByName, step.ByPost) = (act.Actor.Person, act.Actor.Account, viewer.Known?.Name ?? act.Actor.Name, viewer.Known?.Post ?? act.Actor.Position);
        (step.Capacity, step.CapacityPosition, step.OrderId, step.DoneAt) = (act.Capacity.Kind, act.Capacity.Position, act.Capacity.Order, act.At);
    }

    private static Endorsement Maker(Letter letter, Act act, Viewer viewer)
    {
        var step = new Endorsement
        {
            LetterId = letter.Id,
            Round = letter.Round,
            Level = ChainLevel.Maker,
            PersonId = act.Actor.Person,
            PostName = viewer.Known?.Post ?? act.Actor.Position ?? "ผู้จัดทำ",
            PersonName = viewer.Known?.Name ?? act.Actor.Name,
            State = ChainState.Signed,
        };
        Sign(step, act, viewer);
        return step;
    }

    private static Endorsement Level(Letter letter, ChainStep step, int place, bool isFinal) => new()
    {
        LetterId = letter.Id,
        Round = letter.Round,
        Place = place,
        Level = step.Level,
        IsFinal = isFinal,
        PostId = step.Post,
        PersonId = step.Person,
        PostName = step.PostName,
        PersonName = step.PersonName,
    };

    private static async Task DropWaitingAsync(Act act, Letter letter, CancellationToken ct, Guid? except = null)
    {
        foreach (var waiting in await act.Db.Set<Endorsement>().Where(e => e.LetterId == letter.Id && e.Round == letter.Round && e.State == ChainState.Waiting && e.Id != except).ToListAsync(ct))
        {
            waiting.State = ChainState.Dropped;
        }
    }
}
