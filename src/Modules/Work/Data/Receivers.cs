using Prongsai.Accounts.Contracts;
using Prongsai.Organization.Contracts;

namespace Prongsai.Work.Data;

/// <summary>Who can be given a task: units, and people with an account.</summary>
internal sealed class Receivers(IOffice office, IAccounts accounts, IPeople people, NodaTime.IClock clock)
{
    public async Task<IReadOnlyList<(string Value, TaskReceiver Receiver)>> AllAsync(CancellationToken ct)
    {
        var known = await accounts.ActiveAsync(ct);
        var unitOf = (await people.InServiceAsync(OfficeYear.Today(clock), ct)).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First().UnitId);
        return
        [
            .. (await office.UnitsAsync(ct)).Select(u => ($"unit:{u.Id}", new TaskReceiver(u.Id, null, u.Name,
                [.. known.Where(a => a.Person is { } p && unitOf.GetValueOrDefault(p) == u.Id).Select(a => a.Id.ToString())]))),
            .. known.Select(a => ($"account:{a.Id}", new TaskReceiver(null, a.Id.ToString(), a.Name, [a.Id.ToString()]))),
        ];
    }
}
