using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.Rights;

/// <summary>Does a person of the staff list bring powers of their own, besides the roles of the account?</summary>
internal static class PersonPowers
{
    /// <summary>A head's post or above, a post in another's place, or a delegation order: then who the account is needs a second person's word.</summary>
    public static bool Any(IEnumerable<PostInCharge> posts, IReadOnlyList<DelegatedPower> delegated) =>
        delegated.Count > 0 || posts.Any(p => p.Rank <= PostRank.UnitHead || p.Capacity.Kind != CapacityKind.Own);
}
