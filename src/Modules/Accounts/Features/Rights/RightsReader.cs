using NodaTime;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts.Features.Rights;

/// <summary>Rights of one account today, and the capacity of those held only in another's place.</summary>
internal sealed record HeldToday(SignedInPerson Person, IReadOnlyDictionary<string, Capacity> Capacities);

/// <summary>Works out what an account may do today: roles in force, posts it acts for, delegation orders.</summary>
internal sealed class RightsReader(PermissionBook book, IOffice office, PowersReader powers, IClock clock)
{
    /// <param name="head">Number of the office's last act, read together with the account.</param>
    public async Task<HeldToday> OfAsync(Account account, IReadOnlyList<RoleGrant> grants, long head, CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var counting = grants.Where(g => GivenRoles.Of(g).CountsOn(today)).ToList();
        List<HeldRight> held = [new("accounts.own"), .. counting.SelectMany(g => book.Of(g.Role).Select(p => new HeldRight(p, g.Unit)))];
        var capacities = new Dictionary<string, Capacity>(StringComparer.Ordinal);
        var (position, known) = (account.Position, account.Person);
        if (account.Person is { } person)
        {
            var (posts, delegated) = await powers.OfAsync(person, today, head, ct);
            if (!account.IsPersonSettled && PersonPowers.Any(posts, delegated))
            {
                known = null; // nobody but the inviter says who this is, and that would give powers
            }
            else
            {
                position = OfPerson(posts, delegated, held, capacities) ?? position;
            }
        }

        var unit = counting.Select(g => g.Unit).FirstOrDefault(u => u is not null);
        var key = unit is null ? null : (await office.UnitsAsync(ct)).FirstOrDefault(u => u.Id == unit)?.Key;
        return new(new(new Actor(account.Id.ToString(), account.Name, position, known), new(held.Distinct()), key), capacities);
    }

    /// <summary>Adds what the person holds in another's place; what the account holds by itself is done in its own right.</summary>
    private string? OfPerson(IEnumerable<PostInCharge> posts, IReadOnlyList<DelegatedPower> delegated, List<HeldRight> held, Dictionary<string, Capacity> capacities)
    {
        var own = held.Select(h => h.Permission).ToHashSet(StringComparer.Ordinal);
        var position = Acting(posts, held, capacities);
        Delegated(delegated, held, capacities);
        foreach (var name in own)
        {
            capacities.Remove(name);
        }

        return position;
    }

    /// <returns>The person's own post; null when not known.</returns>
    private string? Acting(IEnumerable<PostInCharge> posts, List<HeldRight> held, Dictionary<string, Capacity> capacities)
    {
        string? own = null;
        foreach (var post in posts)
        {
            if (post.Capacity.Kind == CapacityKind.Own)
            {
                own = post.Post;
                continue;
            }

            if (post is { Rank: PostRank.UnitHead, UnitId: null })
            {
                continue; // a head of no unit answers for nothing, least of all for the whole office
            }

            foreach (var permission in RoleOf(post.Rank) is { } role ? book.Of(role.Key) : [])
            {
                held.Add(new(permission, post.Rank == PostRank.UnitHead ? post.UnitId : null));
                capacities.TryAdd(permission, post.Capacity);
            }
        }

        return own;
    }

    private void Delegated(IReadOnlyList<DelegatedPower> delegated, List<HeldRight> held, Dictionary<string, Capacity> capacities)
    {
        foreach (var power in delegated)
        {
            if (power.Permission is { } permission && book.IsDelegable(permission))
            {
                held.Add(new(permission, power.Unit, power.Order));
                capacities.TryAdd(permission, new(CapacityKind.ByDelegation, power.FromPost, power.Order));
            }
        }
    }

    private static Role? RoleOf(PostRank rank) => rank switch
    {
        PostRank.Executive or PostRank.DeputyExecutive => Role.Executive,
        PostRank.ChiefAdministrator or PostRank.DeputyChiefAdministrator or PostRank.UnitHead => Role.Head,
        _ => null,
    };
}

internal static class GivenRoles
{
    public static GivenRole Of(RoleGrant g) => new(g.Role, g.Unit, g.FromDay, g.UntilDay, g.NeedsApproval, g.ApprovedAt is not null, g.WithdrawnAt is not null);
}

/// <summary>Which role holds which permission, from the policies of all modules.</summary>
internal sealed class PermissionBook
{
    private readonly Dictionary<string, ModulePolicy> byName;
    private readonly ILookup<string, string> byRole;

    public PermissionBook(ModuleRegistry modules)
    {
        All = [.. modules.All.SelectMany(m => m.Policies)];
        if (All.FirstOrDefault(p => p.Sensitive && p.Roles.Contains(Role.Administrator)) is { } wrong)
        {
            throw new InvalidOperationException($"{wrong.Name} is sensitive and must not be held by the administrator.");
        }

        byName = All.ToDictionary(p => p.Name, StringComparer.Ordinal);
        byRole = All.SelectMany(p => p.Roles.Select(r => (r.Key, p.Name))).ToLookup(x => x.Key, x => x.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ModulePolicy> All { get; }

    public IEnumerable<string> Of(string role) => byRole[role];

    public bool IsDelegable(string permission) => byName.GetValueOrDefault(permission)?.Delegable == true;

    /// <summary>Does the role manage or approve accounts? One administrator alone could otherwise make the second person whom every sensitive role needs.</summary>
    public bool Governs(string role) => byRole[role].Any(p => p is "accounts.manage" or "accounts.approve");

    public string[] RolesWith(string permission) => [.. byName[permission].Roles.Select(r => r.Key)];

    /// <summary>Does the role hold a permission that needs a second person to give?</summary>
    public bool IsSensitive(string role) => byRole[role].Any(p => byName[p].Sensitive);
}
