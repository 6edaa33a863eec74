using Microsoft.EntityFrameworkCore;
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

    /// <summary>Identity numbers in what is public of an item and that nobody meant.</summary>
    public static async Task<IReadOnlyList<TextFinding>> FindAsync(Db db, YearItem row, CancellationToken ct)
    {
        if (ItemStore.Pack(row.FiscalYear).ItemByKey(row.ItemKey) is not { } item)
        {
            return [];
        }

        var answers = await db.Set<ComponentAnswer>().AsNoTracking().Where(a => a.YearItemId == row.Id).ToListAsync(ct);
        var rows = await db.Set<ItemRow>().AsNoTracking().Where(r => r.YearItemId == row.Id).ToListAsync(ct);
        var evidence = (await db.Set<Evidence>().AsNoTracking().Where(e => e.YearItemId == row.Id).ToListAsync(ct)).Where(ItemTexts.WillBePublic).ToList();
        var view = ItemView.Of(item, row.FiscalYear, row, answers, [.. evidence], rows, [], true);
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

    private static async Task<IEnumerable<ShownText>> PagesAsync(Db db, List<Evidence> evidence, CancellationToken ct)
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
