using Microsoft.AspNetCore.Http;
using Prongsai.Platform;

namespace Prongsai.Organization.Contracts;

/// <summary>Signs a person in with a cookie. Real accounts are not here yet: the demo offers made-up people, an installation the key printed at its start.</summary>
public interface ISignIn
{
    /// <summary>May this visitor open a new office: anyone in the demo, the holder of the key printed at the start elsewhere.</summary>
    bool MayOpenOffice(HttpContext context);

    /// <summary>Signs in as the coordinator of the office.</summary>
    Task AsCoordinatorAsync(HttpContext context, AgencyEntry agency);
}
