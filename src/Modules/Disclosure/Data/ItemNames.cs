using Microsoft.EntityFrameworkCore;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data;

/// <summary>Items by their number and title, for the record of acts.</summary>
internal sealed class ItemNames(RulePackLibrary packs) : IRecordNames
{
    public string Table => "disclosure.year_item";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<YearItem>().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.FiscalYear, i.PackYear, i.ItemKey }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordName(
            $"{Title(row.PackYear, row.ItemKey)} ปี {row.FiscalYear.BuddhistYear}", $"/office/disclosure/{row.FiscalYear.BuddhistYear}/{row.ItemKey}"));
    }

    private string Title(FiscalYear packYear, string key) =>
        packs.ForYear(packYear).Pack.Items.FirstOrDefault(item => item.Key == key) is { } item ? $"{item.Number} {item.Title}" : key;
}
