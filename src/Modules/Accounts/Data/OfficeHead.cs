using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>The number of the office's last act: while it stays, nothing of the office has changed.</summary>
internal static class OfficeHead
{
    public static IQueryable<long> Of(Db db) => db.Set<RecordedAct>().OrderByDescending(a => a.Sequence).Select(a => a.Sequence);
}
