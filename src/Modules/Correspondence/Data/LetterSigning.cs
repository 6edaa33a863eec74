using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Domain;
using Prongsai.Correspondence.Domain.Forms;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;

namespace Prongsai.Correspondence.Data;

/// <summary>What the last signature did.</summary>
/// <param name="Number">As printed; null when the signature was not the last or the kind takes none.</param>
internal sealed record SignedStep(bool IsFinal, string? Number);

/// <summary>Signs a level. The last signature takes the number, dates the letter and freezes its paper in the same act.</summary>
internal sealed class LetterSigning(LetterChain chain, LetterStore store, PaperMaking making, UnitPrefixes prefixes)
{
    public const string Printing = "correspondence.print_signed";
    private const int LongestOpinion = 2000;

    private static readonly ActKind Endorsed = new("correspondence.letter_endorsed", "ให้ความเห็นและลงนาม");

    /// <param name="checkBase">Address of the public page up to the code: "https://…/tua-yang/check/".</param>
    public async Task<Result<SignedStep>> SignAsync(Guid id, int seenVersion, string? opinion, string checkBase, CancellationToken ct)
    {
        var said = ThaiText.Typed(opinion);
        if (said?.Length > LongestOpinion)
        {
            return new Error.Invalid("letters.opinion", $"ความเห็นยาวได้ไม่เกิน {LongestOpinion} ตัวอักษร ตอนนี้ {said.Length}", [new FieldFault("Opinion", "ย่อความเห็นให้สั้นลง")]);
        }

        if (await store.FindAsync(id, ct) is not { } view)
        {
            return LetterErrors.NotFound;
        }

        var ownPrefix = view.Letter.UnitId is { } unit ? (await prefixes.AllAsync(ct)).GetValueOrDefault(unit) : null;
        var facts = await making.FactsAsync(view.Letter.Kind, view.Letter.UnitId, [], ct);
        return await chain.AtTurnAsync<SignedStep>(Endorsed, id, seenVersion, null, async (act, letter, step, viewer, ct) =>
        {
            (step.State, step.Opinion, letter.ChangedAt) = (ChainState.Signed, said, act.At);
            if (!step.IsFinal)
            {
                return new SignedStep(false, null);
            }

            await IssueAsync(act, letter, step, facts, ownPrefix, checkBase, ct);
            return new SignedStep(true, letter.PrintedNumber);
        }, ct);
    }

    private static async Task IssueAsync(Act act, Letter letter, Endorsement last, PaperFacts facts, string? ownPrefix, string checkBase, CancellationToken ct)
    {
        var day = OfficeYear.DayOf(act.At);
        var place = PaperMaking.Signed(last).Block();
        (letter.State, letter.SignedAt, letter.DatedOn, letter.CalendarYear, letter.Code) = (LetterState.Signed, act.At, day, day.Year + 543, CheckCode.New());
        (letter.SignerName, letter.SignerLines) = (place.Name, string.Join('\n', new[] { place.Post, place.ActingFor }.OfType<string>()));
        await ReplaceAsync(act, letter, ct);
        await act.EnqueueAsync(Printing, $"{letter.Id}", new PrintSigned(letter.Id), ct);
        var places = await act.Db.Set<Endorsement>().Where(e => e.LetterId == letter.Id && e.Round == letter.Round).OrderBy(e => e.Place).ToListAsync(ct);
        if (LetterKinds.Of(letter.Kind).Book is { } book)
        {
            letter.Book = book;
            letter.BookKey = NumberBooks.Key(book, ownPrefix is null ? null : letter.UnitId);
            letter.Number = await NumberBooks.TakeAsync(act, letter.BookKey, letter.CalendarYear.Value, ct);
            letter.PrintedNumber = NumberForm.Print(book, ownPrefix ?? facts.Office.DocumentPrefix, letter.Number.Value, letter.CalendarYear.Value);
            letter.SearchText += LetterStore.SearchText([letter.PrintedNumber]);
        }

        letter.SignedPaper = DocumentJson.Write(PaperMaking.Write(letter, LetterJson.Read(letter.Content), facts with
        {
            Number = letter.PrintedNumber ?? "",
            Date = ThaiDates.Format(day, ThaiDateStyle.Long),
            Places = [.. places.Where(e => e.State == ChainState.Signed).Select(PaperMaking.Signed)],
            Check = letter.IsUnchecked ? null : Foot(letter.Code, checkBase),
        }));
    }

    private static CheckBlock Foot(string code, string checkBase) => new(
        checkBase + CheckCode.Print(code),
        [$"ตรวจสอบว่าตรงกับฉบับที่ลงทะเบียนได้ด้วยรหัส {CheckCode.Print(code)}", "สแกนคิวอาร์โค้ดหรือเปิดที่อยู่นี้"]);

    private static async Task ReplaceAsync(Act act, Letter letter, CancellationToken ct)
    {
        if (letter.ReplacesId is { } old && await act.Db.Set<Letter>().SingleOrDefaultAsync(l => l.Id == old, ct) is { } replaced)
        {
            replaced.ReplacedById = letter.Id;
        }
    }
}

/// <summary>Asks for the files of a signed letter.</summary>
internal sealed record PrintSigned(Guid Letter);
