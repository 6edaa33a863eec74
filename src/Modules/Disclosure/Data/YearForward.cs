using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>Takes content of an earlier year into a new one as a draft: nothing becomes public, the earlier year stays as it is, documents are used again and not copied.</summary>
internal sealed class YearForward(AgencyData data, ItemStore store, AgencySession session)
{
    private static readonly ActKind Taken = new("disclosure.content_taken_forward", "ยกเนื้อหาจากปีก่อน");
    private static readonly Error.Forbidden NotYours = new("forward.not_yours", "บางข้อที่เลือกเป็นของส่วนราชการที่ท่านแก้ไม่ได้ ยังไม่มีอะไรถูกยกมา กรุณาเลือกเฉพาะข้อของท่าน");

    public async Task<ForwardPlan> PlanAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var now = (await OwnAsync(year, cancellationToken)).Keys.ToHashSet();
        if (await FromAsync(year, cancellationToken) is not { } from)
        {
            return new(null, [], []);
        }

        return ForwardPlan.Of(ItemStore.Pack(from), ItemStore.Pack(year), RulePackLibrary.Shipped.Crosswalk, from, await OwnAsync(from, cancellationToken), now);
    }

    /// <summary>What the office itself has put into the items of a year; what registers say of them comes by itself every year.</summary>
    private async Task<Dictionary<string, ItemContent>> OwnAsync(FiscalYear year, CancellationToken cancellationToken) =>
        (await store.YearsAsync([year], cancellationToken, withRegisters: false)).Where(v => !v.View.Content.IsEmpty).ToDictionary(v => v.View.Item.Key, v => v.View.Content);

    /// <returns>How many items took something over.</returns>
    public async Task<Result<int>> TakeAsync(FiscalYear year, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(year, cancellationToken);
        var lines = plan.Lines.Where(l => l.CanTake && keys.Contains(l.Item.Key)).ToList();
        return plan.From is not { } from || lines.Count == 0 ? 0 : await data.ActAsync<int>(Taken, async (act, ct) =>
        {
            foreach (var line in lines)
            {
                var row = await ItemEditing.RowAsync(act, year, line.Item.Key, ct);
                if (!session.Rights.Has("disclosure.edit", row.UnitId))
                {
                    return NotYours;
                }

                row.ChangedAt = act.At;
                await CopyAsync(act, row, line.Item, from, line.Sources, ct);
            }

            return lines.Count;
        }, cancellationToken);
    }

    private Task<FiscalYear?> FromAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
        db.Set<YearItem>().Where(i => i.FiscalYear < year && !i.LeftOver && (db.Set<ComponentAnswer>().Any(a => a.YearItemId == i.Id) || db.Set<ItemRow>().Any(r => r.YearItemId == i.Id) || db.Set<Evidence>().Any(e => e.YearItemId == i.Id)))
            .MaxAsync(i => (FiscalYear?)i.FiscalYear, ct), cancellationToken);

    /// <summary>What several items held comes one after the other, in the order of the earlier year.</summary>
    private static async Task CopyAsync(Act act, YearItem row, PackItem item, FiscalYear from, IReadOnlyList<PackItem> sources, CancellationToken ct)
    {
        var parts = new List<CarryOverPart>();
        foreach (var source in sources)
        {
            parts.Add(await PartAsync(act, from, source, ct));
        }

        row.LiveTables = CarryOverPart.LiveIn(item, parts);
        var words = new CarryOverText(ItemStore.Pack(from));
        foreach (var part in parts)
        {
            Texts(act, row, item, words, part);
            Rows(act, row, item, part);
            act.Db.AddRange(part.Evidence.Where(one => !Uses(act, row, item, one)).Select(one => new Evidence
            {
                YearItemId = row.Id,
                ComponentKey = Has(item, one.ComponentKey) ? one.ComponentKey : null,
                DocumentId = one.DocumentId,
                Prominence = one.Prominence,
                EmbargoUntil = one.EmbargoUntil,
                AddedAt = act.At,
            }));
        }
    }

    /// <summary>Merged items may have used the same document for the same thing.</summary>
    private static bool Uses(Act act, YearItem row, PackItem item, Evidence one) => act.Db.Set<Evidence>().Local.Any(e =>
        e.YearItemId == row.Id && e.DocumentId == one.DocumentId && e.ComponentKey == (Has(item, one.ComponentKey) ? one.ComponentKey : null));

    private static async Task<CarryOverPart> PartAsync(Act act, FiscalYear from, PackItem source, CancellationToken ct)
    {
        var old = await act.Db.Set<YearItem>().AsNoTracking().SingleAsync(i => i.FiscalYear == from && i.ItemKey == source.Key, ct);
        return new(old, source,
            await act.Db.Set<ComponentAnswer>().AsNoTracking().Where(a => a.YearItemId == old.Id).ToListAsync(ct),
            await act.Db.Set<ItemRow>().AsNoTracking().Where(r => r.YearItemId == old.Id).OrderBy(r => r.Place).ToListAsync(ct),
            await act.Db.Set<Evidence>().AsNoTracking().Where(e => e.YearItemId == old.Id).ToListAsync(ct));
    }

    private static void Texts(Act act, YearItem row, PackItem item, CarryOverText words, CarryOverPart part)
    {
        foreach (var answer in part.Answers)
        {
            if (Has(item, answer.ComponentKey) && act.Db.Set<ComponentAnswer>().Local.All(a => a.YearItemId != row.Id || a.ComponentKey != answer.ComponentKey))
            {
                act.Db.Add(new ComponentAnswer { YearItemId = row.Id, ComponentKey = answer.ComponentKey, TextTh = answer.TextTh, TextEn = answer.TextEn, IsNil = answer.IsNil });
            }
            else
            {
                row.Review = CarryOverText.Added(row.Review, words.Orphan(part, answer));
            }
        }
    }

    private static void Rows(Act act, YearItem row, PackItem item, CarryOverPart part)
    {
        var place = act.Db.Set<ItemRow>().Local.Where(r => r.YearItemId == row.Id).Select(r => r.Place).DefaultIfEmpty(0).Max();
        foreach (var one in part.Rows)
        {
            if (RulePackLibrary.Shipped.FormOf(item)?.Table(one.TableKey) is not null && (!part.SetsAside(one.TableKey) || row.LiveTables.Contains(one.TableKey)))
            {
                act.Db.Add(new ItemRow { YearItemId = row.Id, TableKey = one.TableKey, Place = ++place, Cells = one.Cells });
            }
            else
            {
                row.Review = CarryOverText.Added(row.Review, CarryOverText.Row(part, one));
            }
        }
    }

    private static bool Has(PackItem item, string? component) => component is not null && item.Components.Any(c => c.Key == component);
}
