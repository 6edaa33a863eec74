using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>The report of a month as it is printed: the memo with the office's own emblem.</summary>
internal sealed class ReportSheet(DelegationReading reading, ReportBook reports, DelegationPlace place, IOffice office, IOfficePictures pictures)
{
    /// <param name="month">As in the address: "2026-01".</param>
    public async Task<(OfficialDocument Memo, ImageSource Images)?> FindAsync(Guid order, string month, CancellationToken ct)
    {
        var book = await reading.BookAsync(ct);
        if ((await reports.MonthsAsync(book, ct)).FirstOrDefault(m => m.Order.Id == order && DelegationsModel.MonthKey(m.Month) == month) is not { } due)
        {
            return null;
        }

        var memo = ReportMemo.Write(book, due, await reports.ActsAsync(order, due.Month, ct), await office.ProfileAsync(ct), place.Today).WithEmblem(await pictures.EmblemAsync(ct));
        return (memo, await pictures.ForAsync(memo, ct));
    }
}
