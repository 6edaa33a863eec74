using Prongsai.Accounts.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts.Features.Demo;

/// <summary>Accounts of the made-up people, without passwords.</summary>
internal sealed class DemoAccounts(AgencyData data, IOffice office, IPeople people, NodaTime.IClock clock) : IDemoContent
{
    private static readonly ActKind Opened = new("accounts.opened", "เปิดบัญชีผู้ใช้");

    /// <summary>After the office and its people.</summary>
    public int Order => 15;

    public async Task<Result<Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Key, u => u.Id);
        var known = (await people.InServiceAsync(OfficeYear.Today(clock), cancellationToken)).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.First());
        return await data.ActAsync<Unit>(Opened, async (act, ct) =>
        {
            foreach (var person in DemoPerson.All)
            {
                var there = known.GetValueOrDefault(person.Name);
                var account = await AccountRows.AddAsync(act, new(person.Account, person.Name, person.Position, null, there?.Id), ct);
                Guid? unit = person.Unit is { } key && units.TryGetValue(key, out var id) ? id : null;
                AccountRows.Give(act, account, new(person.Role.Key, unit, OfficeYear.DayOf(act.At).PlusMonths(-6)));
            }

            return Unit.Done;
        }, cancellationToken);
    }
}
