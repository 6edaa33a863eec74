using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.People;

/// <param name="Role">Key of a role for a new account.</param>
internal sealed record OperatorWish(string Login, string? Role, string? Name);

/// <summary>What the operator of the machine can do when nobody of the office gets in: a link, and for a new account a role. It is in the record like everything else.</summary>
internal sealed class OperatorInviting(AgencyData data)
{
    private static readonly ActKind Invited = new("accounts.operator_invited", "ผู้ดูแลเครื่องออกลิงก์เข้าใช้");

    public async Task<Result<string>> RunAsync(OperatorWish wish, CancellationToken cancellationToken)
    {
        if (!LoginName.IsUsable(wish.Login))
        {
            return new Error.Invalid("accounts.login", "ชื่อเข้าใช้นี้ใช้ไม่ได้ " + LoginName.Advice);
        }

        if (wish.Role is not null && Role.Find(wish.Role) is null)
        {
            return new Error.Invalid("accounts.role", $"ไม่มีบทบาท {wish.Role} บทบาทที่มี: {string.Join(", ", Role.All)}");
        }

        var key = LoginName.Key(wish.Login);
        return await data.ActAsync<string>(Invited, "คำสั่ง prongsai invite", async (act, ct) =>
        {
            var account = await act.Db.Set<Account>().SingleOrDefaultAsync(a => a.LoginKey == key, ct);
            var purpose = account is null ? LinkPurpose.Invitation : LinkPurpose.Recovery;
            if (account is null)
            {
                account = await AccountRows.AddAsync(act, new(wish.Login, ThaiText.Typed(wish.Name) ?? wish.Login, null, wish.Login.Contains('@') ? wish.Login : null, null), ct);
                AccountRows.Give(act, account, new(wish.Role ?? Role.Administrator.Key, null, OfficeYear.DayOf(act.At)));
            }

            return await Links.MakeAsync(act, account.Id, purpose, ct);
        }, cancellationToken);
    }
}
