using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.OpenData;

/// <summary>Items with rows, to publish or to hide.</summary>
internal static class Filled
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");

    public static RowPlace Place(string item, string table, FiscalYear? year = null)
    {
        var (of, pack) = (year ?? DisclosureDatabase.Year, ItemStore.Pack(year ?? DisclosureDatabase.Year).ItemByKey(item)!);
        return new(of, pack, RulePackLibrary.Shipped.FormOf(pack)!.Table(table)!);
    }

    public static ImmutableDictionary<string, string> Cells(params (string Column, string Value)[] cells) => cells.ToImmutableDictionary(c => c.Column, c => c.Value);

    public static async Task RowsAsync(AgencyScope scope, RowPlace place, params ImmutableDictionary<string, string>[] rows) =>
        (await scope.Get<RowEditing>().TakeAsync(place, [.. rows], true, default)).IsOk.ShouldBeTrue();

    public static async Task PublishAsync(AgencyScope scope, string item, FiscalYear? year = null) =>
        (await scope.Get<ItemEditing>().PublishAsync(year ?? DisclosureDatabase.Year, item, null, null, default)).IsOk.ShouldBeTrue();

    public static async Task FileAsync(AgencyScope scope, string item, string title, string name = "example.txt")
    {
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes(title));
        (await scope.Get<EvidenceEditing>().AddFileAsync(DisclosureDatabase.Year, item, new(null, title, null, null, null), content, name, default)).IsOk.ShouldBeTrue();
    }

    public static async Task HideAsync(AgencyScope scope, string item, string how)
    {
        var editing = scope.Get<ItemEditing>();
        switch (how)
        {
            case "NeverPublished":
                return;
            case "Unpublished":
                await PublishAsync(scope, item);
                (await editing.UnpublishAsync(DisclosureDatabase.Year, item, null, Prominence.Restricted, "เหตุผลสมมติ", default)).IsOk.ShouldBeTrue();
                return;
            case "Scheduled":
                (await editing.PublishAsync(DisclosureDatabase.Year, item, null, DisclosureDatabase.Tomorrow, default)).IsOk.ShouldBeTrue();
                return;
            default:
                await PublishAsync(scope, item);
                await scope.Data.ActAsync<int>(Test, async (act, ct) =>
                {
                    var row = await act.Db.Set<YearItem>().SingleAsync(i => i.ItemKey == item, ct);
                    (row.Prominence, row.EmbargoUntil) = (Enum.Parse<Prominence>(how), DisclosureDatabase.Tomorrow);
                    return 1;
                });
                return;
        }
    }

    public static Task HideFileAsync(AgencyScope scope, Prominence how) => scope.Data.ActAsync<int>(Test, async (act, ct) =>
    {
        var row = await act.Db.Set<Evidence>().SingleAsync(ct);
        (row.Prominence, row.EmbargoUntil) = (how, DisclosureDatabase.Tomorrow);
        return 1;
    });
}
