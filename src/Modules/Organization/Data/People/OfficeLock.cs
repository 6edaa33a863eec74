using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;

namespace Prongsai.Organization.Data;

/// <summary>One change of who holds what at a time: rules about all posts or all orders are checked against rows that cannot move meanwhile.</summary>
internal static class OfficeLock
{
    public static Task<int> TakeAsync(Act act, CancellationToken ct)
    {
        var agency = $"organization:{act.Agency}";
        return act.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({agency}, 0))", ct);
    }
}
