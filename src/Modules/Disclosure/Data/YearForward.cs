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
                foreach (var source in line.Sources)
                {
                    await CopyAsync(act, row, line.Item, from, source, ct);
                }
            }

            return lines.Count;
        }, cancellationToken);
    }

    private Task<FiscalYear?> FromAsync(FiscalYear year, CancellationToken cancellationToken) => data.ReadAsync((db, ct) =>
        db.Set<YearItem>().Where(i => i.FiscalYear < year && !i.LeftOver && (db.Set<ComponentAnswer>().Any(a => a.YearItemId == i.Id) || db.Set<ItemRow>().Any(r => r.YearItemId == i.Id) || db.Set<Evidence>().Any(e => e.YearItemId == i.Id)))
            .MaxAsync(i => (FiscalYear?)i.FiscalYear, ct), cancellationToken);

    private static async Task CopyAsync(Act act, YearItem row, PackItem item, FiscalYear from, PackItem source, CancellationToken ct)
    {
        var old = await act.Db.Set<YearItem>().AsNoTracking().SingleAsync(i => i.FiscalYear == from && i.ItemKey == source.Key, ct);
        bool Has(string? component) => component is not null && item.Components.Any(c => c.Key == component);
        var words = new CarryOverText(ItemStore.Pack(from));
        var part = new CarryOverPart(old, source, [], [], []);
        foreach (var answer in await act.Db.Set<ComponentAnswer>().AsNoTracking().Where(a => a.YearItemId == old.Id).ToListAsync(ct))
        {
            if (Has(answer.ComponentKey) && act.Db.Set<ComponentAnswer>().Local.All(a => a.YearItemId != row.Id || a.ComponentKey != answer.ComponentKey))
            {
                act.Db.Add(new ComponentAnswer { YearItemId = row.Id, ComponentKey = answer.ComponentKey, TextTh = answer.TextTh, TextEn = answer.TextEn, IsNil = answer.IsNil });
            }
            else
            {
                row.Review = CarryOverText.Added(row.Review, words.Orphan(part, answer));
            }
        }

        var place = 0;
        foreach (var one in await act.Db.Set<ItemRow>().AsNoTracking().Where(r => r.YearItemId == old.Id).OrderBy(r => r.Place).ToListAsync(ct))
        {
            if (RulePackLibrary.Shipped.FormOf(item)?.Table(one.TableKey) is not null)
            {
                act.Db.Add(new ItemRow { YearItemId = row.Id, TableKey = one.TableKey, Place = ++place, Cells = one.Cells });
            }
            else
            {
                row.Review = CarryOverText.Added(row.Review, CarryOverText.Row(part, one));
            }
        }

        foreach (var one in await act.Db.Set<Evidence>().AsNoTracking().Where(e => e.YearItemId == old.Id).ToListAsync(ct))
        {
            act.Db.Add(new Evidence
            {
                YearItemId = row.Id,
                ComponentKey = Has(one.ComponentKey) ? one.ComponentKey : null,
                DocumentId = one.DocumentId,
                Prominence = one.Prominence,
                EmbargoUntil = one.EmbargoUntil,
                AddedAt = act.At,
            });
        }
    }
}
