using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

internal sealed class AccountList(AgencyData data, RightsReader rights) : IAccounts
{
    public async Task<IReadOnlyList<OfficeAccount>> ActiveAsync(CancellationToken cancellationToken) => await data.ReadAsync((db, ct) =>
        db.Set<Account>().Where(a => a.EndedAt == null).OrderBy(a => a.Name).Select(a => new OfficeAccount(a.Id, a.Name, a.Person, a.Email)).ToListAsync(ct), cancellationToken);

    public async Task<IReadOnlyList<Guid>> OfPersonAsync(Guid person, CancellationToken cancellationToken) => await data.ReadAsync((db, ct) =>
        db.Set<Account>().Where(a => a.Person == person).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct), cancellationToken);

    public async Task<SignedInPerson?> WhoIsAsync(Guid account, CancellationToken cancellationToken)
    {
        var found = await data.ReadAsync(async (db, ct) => new
        {
            Account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == account && a.EndedAt == null, ct),
            Grants = await db.Set<RoleGrant>().Where(g => g.AccountId == account && g.WithdrawnAt == null).ToListAsync(ct),
            Head = await OfficeHead.Of(db).FirstOrDefaultAsync(ct),
        }, cancellationToken);
        return found.Account is null ? null : (await rights.OfAsync(found.Account, found.Grants, found.Head, cancellationToken)).Person;
    }
}
