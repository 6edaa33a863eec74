using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Disclosure.Contracts;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Assessment.Features.Import;

/// <summary>A person's review of a paper: correct, keep, take back.</summary>
internal sealed class ImportReview(AgencyData data, FileStore files, IImportedItems items, IEnumerable<IPaperTaker> takers)
{
    /// <summary>How long a kept paper can be taken back.</summary>
    public static readonly Duration UndoFor = Duration.FromDays(7);

    private static readonly ActKind Corrected = new("assessment.paper_corrected", "แก้ไขสิ่งที่อ่านจากเอกสาร");
    private static readonly ActKind Kept = new("assessment.paper_kept", "บันทึกสิ่งที่อ่านจากเอกสาร");
    private static readonly ActKind TakenBack = new("assessment.paper_taken_back", "ย้อนกลับการนำเข้าเอกสาร");
    private static readonly Error.NotFound Missing = new("import.not_found", "ไม่พบเอกสารนำเข้านี้ กรุณาเลือกจากรายการเอกสารที่นำเข้า");

    public Task<PaperImport?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        data.ReadAsync((db, ct) => db.Set<PaperImport>().SingleOrDefaultAsync(i => i.Id == id, ct), cancellationToken);

    public Task<List<ImportLine>> NewestAsync(int count, CancellationToken cancellationToken) => data.ReadAsync(
        (db, ct) => db.Set<PaperImport>().OrderByDescending(i => i.ReceivedAt).Take(count)
            .Select(i => new ImportLine(i.Id, i.FileName, i.PaperKind, i.FiscalYear, i.State, i.ReceivedAt)).ToListAsync(ct),
        cancellationToken);

    /// <summary>Takes the corrections in and looks for contradictions anew, as the paper now reads.</summary>
    /// <param name="import">As just read; it is not read again.</param>
    /// <param name="version">The version the person saw.</param>
    /// <returns>The version the import has now.</returns>
    public async Task<Result<int>> CorrectAsync(PaperImport import, int version, FiscalYear? year, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken)
    {
        var document = await RereadAsync(import, cancellationToken);
        return !document.IsOk ? document.Error : await data.ActAsync<int>(Corrected, async (act, ct) =>
        {
            act.Db.Attach(import);
            act.Expect(import, version);
            if (import.State == ImportState.Kept)
            {
                return new Error.RuleBroken("import.kept", "เอกสารนี้บันทึกไปแล้วจึงแก้ที่นี่ไม่ได้ ข้อมูลที่บันทึกไว้ยังอยู่ครบ กรุณาย้อนกลับก่อน หรือแก้ที่หน้าผลประเมิน", "เอกสารที่บันทึกแล้วแก้ไม่ได้");
            }

            if (year is { } chosen && !chosen.IsPossible)
            {
                return PaperYears.NotPossible;
            }

            var corrected = StagedEditing.Apply(Stored.Read<StagedPaper>(import.Staged), corrections);
            if (!corrected.IsOk)
            {
                return corrected.Error;
            }

            var paper = corrected.Value with { Document = corrected.Value.Document with { FiscalYear = year?.BuddhistYear } };
            (import.Staged, import.FiscalYear) = (Stored.Write(paper), year);
            import.Findings = Stored.Write(ConsistencyAuditor.Audit(paper, document.Value, RulePackLibrary.Shipped));
            await act.Db.SaveChangesAsync(ct);
            return import.Version;
        }, cancellationToken);
    }

    public Task<Result<int>> KeepAsync(Guid id, int version, CancellationToken cancellationToken) =>
        data.ActAsync<int>(Kept, async (act, ct) =>
        {
            var import = await act.Db.Set<PaperImport>().SingleOrDefaultAsync(i => i.Id == id, ct);
            if (import is null)
            {
                return Missing;
            }

            act.Expect(import, version);
            if (import.State == ImportState.Kept)
            {
                return new Error.RuleBroken("import.kept", "เอกสารนี้บันทึกไปแล้ว ไม่ต้องบันทึกซ้ำ", "หนึ่งเอกสารบันทึกได้ครั้งเดียว");
            }

            if (import.FiscalYear is not { } year)
            {
                return new Error.Invalid("import.year", "ยังไม่รู้ปีงบประมาณของเอกสาร", [new("Year", "กรุณาเลือกปีงบประมาณของเอกสารก่อนบันทึก")]);
            }

            var taken = await TakeAsync(act, import, year, ct);
            return taken;
        }, cancellationToken);

    public Task<Result<Unit>> TakeBackAsync(Guid id, CancellationToken cancellationToken) =>
        data.ActAsync<Unit>(TakenBack, async (act, ct) =>
        {
            var import = await act.Db.Set<PaperImport>().SingleOrDefaultAsync(i => i.Id == id && i.State == ImportState.Kept, ct);
            if (import is null)
            {
                return Missing;
            }

            if (act.At - import.SettledAt > UndoFor)
            {
                return new Error.RuleBroken("import.too_late", "เลย 7 วันแล้วจึงย้อนกลับไม่ได้ แก้ไขข้อมูลที่หน้าผลประเมินหรือหน้าข้อได้โดยตรง", "ย้อนกลับได้ภายใน 7 วัน");
            }

            await ReplacedFigures.GiveBackAsync(act, import, ct);
            await MemoStore.GiveBackAsync(act, import.Id, ct);
            var undone = await items.UndoAsync(act, import.Id, ct);
            if (!undone.IsOk)
            {
                return undone.Error;
            }

            foreach (var taker in takers)
            {
                var back = await taker.UndoAsync(act, import.Id, ct);
                if (!back.IsOk)
                {
                    return back.Error;
                }
            }

            (import.State, import.SettledAt) = (ImportState.TakenBack, act.At);
            return Unit.Done;
        }, cancellationToken);

    private async Task<Result<OfficialDocument>> RereadAsync(PaperImport import, CancellationToken cancellationToken)
    {
        var file = await files.OpenAsync(data, import.FileId, cancellationToken);
        if (!file.IsOk)
        {
            return file.Error;
        }

        await using var content = file.Value.Content;
        return DocumentReader.Read(content, import.FileName, cancellation: cancellationToken);
    }

    private async Task<Result<int>> TakeAsync(Act act, PaperImport import, FiscalYear year, CancellationToken ct)
    {
        var paper = Stored.Read<StagedPaper>(import.Staged);
        if (PaperFigures.Of(paper) is { } figures)
        {
            var good = Scoring.Check(RulePackLibrary.Shipped.ForYear(year).Pack, figures);
            if (!good.IsOk)
            {
                return good.Error;
            }

            import.ReplacedFigures = await ResultStore.PutAsync(act, year, Stored.Write(figures), import.Id, ct) ?? "null";
        }

        if (MemoDetails.FromPaper(paper.Document.Memo) is { } memo)
        {
            await MemoStore.TakeAsync(act, import.Id, year, memo, ct);
        }

        var rows = paper.Tables.Where(t => t.Kind == TableKind.OitItems).SelectMany(t => t.Rows).OfType<OitItemRow>()
            .Select(r => new ImportedItem(r.Item, r.Owners, r.Status is { } s ? s == WorkStatus.Completed : null, r.Result?.TrimStart('-', '–', '•', ' '))).ToList();
        var applied = rows.Count == 0 ? 0 : await items.ApplyAsync(act, import.Id, year, rows, ct);
        if (!applied.IsOk)
        {
            return applied.Error;
        }

        var taken = await TakeRowsAsync(act, import, year, paper, ct);
        if (!taken.IsOk)
        {
            return taken.Error;
        }

        (import.State, import.SettledAt, import.ItemsTaken) = (ImportState.Kept, act.At, applied.Value);
        return applied.Value;
    }

    /// <summary>The registers take the rows of their kinds; what each took is kept with the import.</summary>
    private async Task<Result<Unit>> TakeRowsAsync(Act act, PaperImport import, FiscalYear year, StagedPaper paper, CancellationToken ct)
    {
        var held = paper.Tables.Where(t => !t.Rows.IsDefaultOrEmpty).Select(t => t.Kind).ToHashSet();
        var counts = new Dictionary<string, int>();
        foreach (var taker in takers.Where(t => t.Kinds.Any(held.Contains)))
        {
            var taken = await taker.TakeAsync(act, import.Id, year, paper, ct);
            if (!taken.IsOk)
            {
                return taken.Error;
            }

            counts[taker.Key] = taken.Value;
        }

        import.RowsTaken = counts.Count == 0 ? null : Stored.Write(counts);
        return Unit.Done;
    }
}

/// <summary>A line of the list of imported papers.</summary>
internal sealed record ImportLine(Guid Id, string FileName, PaperKind Kind, FiscalYear? Year, ImportState State, Instant ReceivedAt);
