using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>How somebody could come in by an account, and whether anybody ever did.</summary>
internal static class WaysIn
{
    /// <summary>A password, a passkey or a linked login provider: each is one.</summary>
    public static async Task<bool> HasAnyAsync(Db db, Guid account, CancellationToken ct) =>
        await db.Set<AccountSecret>().AnyAsync(s => s.Id == account && s.PasswordHash != null, ct)
        || await db.Set<Passkey>().AnyAsync(k => k.AccountId == account, ct)
        || await db.Set<ExternalLogin>().AnyAsync(e => e.AccountId == account, ct);

    /// <summary>Has the account a holder already, even one who has lost every way in? Then one administrator alone must not make a link to it.</summary>
    public static async Task<bool> WasEverUsedAsync(Db db, Guid account, CancellationToken ct) =>
        await HasAnyAsync(db, account, ct)
        || await db.Set<AccountLink>().AnyAsync(l => l.AccountId == account && l.UsedAt != null, ct)
        || await db.Set<AccountSession>().AnyAsync(s => s.AccountId == account, ct);
}
