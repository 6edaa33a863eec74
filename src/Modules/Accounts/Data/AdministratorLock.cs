using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;

namespace Prongsai.Accounts.Data;

/// <summary>Held to the end of an act that may take an administrator away, one such act an agency at a time.</summary>
internal static class AdministratorLock
{
    public static Task TakeAsync(Act act, CancellationToken ct)
    {
        var name = "accounts.administrators " + act.Agency;
        return act.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
    }
}
