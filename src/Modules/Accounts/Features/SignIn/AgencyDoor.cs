using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform;

namespace Prongsai.Accounts.Features.SignIn;

/// <summary>Does work in an agency that the request itself has not entered: whoever signs in is not in yet.</summary>
internal sealed class AgencyDoor(IServiceScopeFactory scopes)
{
    public async Task<T> InAsync<T>(AgencyId agency, Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(agency, actor);
        return await work(scope.ServiceProvider);
    }
}
