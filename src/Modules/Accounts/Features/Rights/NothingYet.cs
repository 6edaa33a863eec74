using NodaTime;
using Prongsai.Organization.Contracts;

namespace Prongsai.Accounts.Features.Rights;

/// <summary>Used where no module keeps people.</summary>
internal sealed class NoPeople : IPeople
{
    public Task<IReadOnlyList<OfficePerson>> InServiceAsync(LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OfficePerson>>([]);

    public Task<OfficePerson?> FindAsync(Guid person, LocalDate day, CancellationToken cancellationToken) => Task.FromResult<OfficePerson?>(null);

    public Task<IReadOnlyList<PostInCharge>> InChargeAsync(LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PostInCharge>>([]);
}

/// <summary>Used where no module keeps delegation orders.</summary>
internal sealed class NoDelegations : IDelegations
{
    public Task<IReadOnlyList<DelegatedPower>> OfAsync(Guid person, LocalDate day, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DelegatedPower>>([]);
}
