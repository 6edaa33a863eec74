using Microsoft.AspNetCore.Http;
using Prongsai.Platform;

namespace Prongsai.Accounts.Contracts;

/// <summary>Who may open a new office, and how its first person comes in.</summary>
public interface ISignIn
{
    /// <summary>May this visitor open a new office: anyone in the demo, elsewhere the holder of the set-up link while no account exists.</summary>
    Task<bool> MayOpenOfficeAsync(HttpContext context, CancellationToken cancellationToken);

    /// <summary>After an office was opened: in the demo signs in as its coordinator, elsewhere leads to making its first account.</summary>
    /// <param name="then">Where the person wants to go.</param>
    /// <returns>Where to send the browser now.</returns>
    Task<string> EnterNewOfficeAsync(HttpContext context, AgencyEntry agency, string then, CancellationToken cancellationToken);
}
