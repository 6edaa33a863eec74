using Prongsai.Accounts.Contracts;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>Follows a person of the office to the accounts they have or had, and through these to what they wrote, gave and signed.</summary>
internal sealed class PersonAccounts(IAccounts accounts)
{
    public async Task<Subject> FollowAsync(Subject subject, CancellationToken cancellationToken) =>
        subject with { Accounts = [.. subject.Accounts.Union(await OfAsync(subject.Person, cancellationToken), StringComparer.Ordinal)] };

    /// <summary>Keys of the accounts of the person; none for nobody.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Guid? person, CancellationToken cancellationToken) =>
        person is { } known ? [.. (await accounts.OfPersonAsync(known, cancellationToken)).Select(a => a.ToString())] : [];
}
