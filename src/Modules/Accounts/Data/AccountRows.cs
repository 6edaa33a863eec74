using NodaTime;
using Prongsai.Accounts.Domain;
using Prongsai.Platform.Acts;

namespace Prongsai.Accounts.Data;

/// <param name="Login">What the person will type.</param>
internal sealed record NewAccount(string Login, string Name, string? Position, string? Email, Guid? Person);

/// <param name="Giver">Account that gives it; null for the program itself.</param>
internal sealed record NewRole(string Role, Guid? Unit, LocalDate From, LocalDate? Until = null, Guid? Giver = null, bool NeedsApproval = false);

/// <summary>Adds accounts and roles within an act.</summary>
internal static class AccountRows
{
    public static async Task<Account> AddAsync(Act act, NewAccount wanted, CancellationToken ct)
    {
        var account = new Account
        {
            Login = wanted.Login.Trim(),
            LoginKey = LoginName.Key(wanted.Login),
            Name = wanted.Name,
            Position = wanted.Position,
            Email = wanted.Email,
            Person = wanted.Person,
            Since = act.At,
        };
        act.Db.Add(account);
        await act.Db.SaveChangesAsync(ct);
        return account;
    }

    public static RoleGrant Give(Act act, Account account, NewRole role)
    {
        var grant = new RoleGrant
        {
            AccountId = account.Id,
            Role = role.Role,
            Unit = role.Unit,
            FromDay = role.From,
            UntilDay = role.Until,
            GrantedBy = role.Giver,
            GrantedByName = act.Actor.Name,
            GrantedAt = act.At,
            NeedsApproval = role.NeedsApproval,
        };
        act.Db.Add(grant);
        return grant;
    }
}
