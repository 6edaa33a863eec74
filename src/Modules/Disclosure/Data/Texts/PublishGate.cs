using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>The last door before everyone: no identity number of a person passes that nobody has meant.</summary>
internal static class PublishGate
{
    private const string ThirteenDigits = "[0-9๐-๙]([ .–-]?[0-9๐-๙]){12}";

    private static readonly OfficeFacts Nobody = new(new(AgencyKind.ProvincialAdministrativeOrganization, "-"), _ => true, [], [], null, null);

    /// <summary>Is it public, or will it be by itself?</summary>
    public static bool IsOut(YearItem row) => row.PublishedAt is not null && row.Prominence is Prominence.Public or Prominence.EmbargoUntil;

    /// <summary>Why the item may not be or stay public as it now stands in the act; null when it may.</summary>
    public static async Task<Error?> RefusalAsync(Act act, YearItem row, CancellationToken ct)
    {
        await act.Db.SaveChangesAsync(ct);
        var found = await FindAsync(act.Db, row, ct);
        return found.Count == 0 ? null : new Error.Invalid("publish.identity",
            $"พบเลขประจำตัวประชาชนใน{string.Join(" และ ", found.Select(f => f.Place.LabelTh).Distinct())} จึงยังไม่ได้บันทึก กรุณาปิดบังหรือลบออกก่อน หรือให้ผู้มีสิทธิเผยแพร่บอกเหตุผลในหน้าเผยแพร่");
    }

    /// <summary>Does an item that is out show the document?</summary>
    public static async Task<bool> ShowsAsync(Act act, Guid document, CancellationToken ct) => (await OutAsync(act, document, ct)).Count > 0;

    /// <summary>The same of every item that shows the document.</summary>
    public static async Task<Error?> RefusalOfDocumentAsync(Act act, Guid document, CancellationToken ct)
    {
        foreach (var row in await OutAsync(act, document, ct))
        {
            if (await RefusalAsync(act, row, ct) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Uses of the file in items that are out, with an identity number in it that nobody meant.</summary>
    public static async Task<IReadOnlyList<(YearItem Row, Evidence Use)>> HeldAsync(Act act, Guid file, CancellationToken ct)
    {
        var uses = await (
            from v in act.Db.Set<DocumentVersion>().Where(v => v.FileId == file)
            join d in act.Db.Set<EvidenceDocument>() on new { Id = v.DocumentId, v.Number } equals new { d.Id, Number = d.CurrentNumber }
            join e in act.Db.Set<Evidence>() on d.Id equals e.DocumentId
            join i in act.Db.Set<YearItem>() on e.YearItemId equals i.Id
            where i.PublishedAt != null && (e.Prominence == Prominence.Public || e.Prominence == Prominence.EmbargoUntil)
            select new { Row = i, Use = e }).ToListAsync(ct);
        var held = new List<(YearItem, Evidence)>();
        foreach (var item in uses.Where(u => IsOut(u.Row)).GroupBy(u => u.Row, u => u.Use))
        {
            var found = (await FindAsync(act.Db, item.Key, ct)).Where(f => f.Place.Home == TextHome.File).Select(f => f.Place.Key).ToHashSet();
            held.AddRange(item.Where(use => found.Contains(use.Id.ToString())).Select(use => (item.Key, use)));
        }

        return held;
    }

    private static async Task<List<YearItem>> OutAsync(Act act, Guid document, CancellationToken ct) =>
        [.. (await act.Db.Set<YearItem>().Where(i => act.Db.Set<Evidence>().Any(e => e.YearItemId == i.Id && e.DocumentId == document && (e.Prominence == Prominence.Public || e.Prominence == Prominence.EmbargoUntil))).ToListAsync(ct)).Where(IsOut)];

    /// <summary>Identity numbers in what is public of an item and that nobody meant.</summary>
    public static async Task<IReadOnlyList<TextFinding>> FindAsync(Db db, YearItem row, CancellationToken ct)
    {
        if (ItemStore.Pack(row.FiscalYear).ItemByKey(row.ItemKey) is not { } item)
        {
            return [];
        }

        var answers = await db.Set<ComponentAnswer>().AsNoTracking().Where(a => a.YearItemId == row.Id).ToListAsync(ct);
        var rows = await db.Set<ItemRow>().AsNoTracking().Where(r => r.YearItemId == row.Id).ToListAsync(ct);
        var evidence = (await ItemEvidence.ReadAsync(db, e => e.YearItemId == row.Id, ct)).Where(ItemTexts.WillBePublic).ToList();
        var view = ItemView.Of(item, row.FiscalYear, row, answers, [.. evidence], row.FiscalYear.End, rows, ImmutableDictionary<ColumnPath, ImmutableArray<string>>.Empty, true);
        List<ShownText> texts = [.. ItemTexts.Of(view, RulePackLibrary.Shipped.FormOf(item)?.Tables ?? []), .. await PagesAsync(db, evidence, ct)];
        var found = PublishingRules.Check(texts, Nobody).Where(f => f.Blocks).ToList();
        if (found.Count == 0)
        {
            return found;
        }

        var kind = nameof(FindingKind.IdentityNumber);
        var meant = await db.Set<MeantText>().Where(m => m.YearItemId == row.Id && m.Kind == kind).Select(m => m.Mark).ToListAsync(ct);
        return [.. found.Where(f => !meant.Contains(f.Mark))];
    }

    private static async Task<IEnumerable<ShownText>> PagesAsync(Db db, List<ItemEvidence> evidence, CancellationToken ct)
    {
        var files = evidence.Select(e => e.FileId).OfType<Guid>().ToList();
        if (files.Count == 0)
        {
            return [];
        }

        var pages = await db.Set<FilePage>().AsNoTracking().Where(p => files.Contains(p.FileId) && System.Text.RegularExpressions.Regex.IsMatch(p.Text, ThirteenDigits)).ToListAsync(ct);
        return pages.SelectMany(page => evidence.Where(e => e.FileId == page.FileId).Select(e => new ShownText(ItemTexts.PlaceOf(e), "", page.Text)));
    }
}
