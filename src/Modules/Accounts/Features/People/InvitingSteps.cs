using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Platform.Data;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.People;

/// <summary>An office just opened has one account: the others are to be invited.</summary>
internal sealed class InvitingSteps(AgencyData data) : ISetUpSteps
{
    public async Task<IReadOnlyList<SetUpStep>> ReadAsync(CancellationToken cancellationToken)
    {
        var accounts = await data.ReadAsync((db, ct) => db.Set<Account>().CountAsync(a => a.EndedAt == null, ct), cancellationToken);
        return [new("เชิญคนเข้าใช้", accounts > 1 ? $"{accounts} บัญชี" : "นายก ปลัด หัวหน้าส่วน และเจ้าหน้าที่ที่ต้องกรอกข้อมูล เชิญได้พร้อมกัน", "เชิญ", "/office/accounts/invite-many", "accounts.manage", 40) { IsDone = accounts > 1 }];
    }
}
