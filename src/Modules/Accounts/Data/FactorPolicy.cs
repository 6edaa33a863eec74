using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Data;

/// <summary>Whether the office asks a second factor of those who hold much.</summary>
internal sealed class FactorPolicy(AgencyData data)
{
    private static readonly ActKind Changed = new("accounts.factor_policy", "กำหนดให้ใช้ขั้นที่สอง");

    public Task<SignInPolicy?> ReadAsync(CancellationToken cancellationToken) => data.ReadAsync((db, ct) => db.Set<SignInPolicy>().SingleOrDefaultAsync(ct), cancellationToken);

    public Task<Result<Unit>> AskAsync(bool asks, CancellationToken cancellationToken) => data.ActAsync<Unit>(Changed, async (act, ct) =>
    {
        var policy = await act.Db.Set<SignInPolicy>().SingleOrDefaultAsync(ct);
        if (policy is null)
        {
            policy = new() { SecondFactorRoles = [.. FactorRules.UsualRoles] };
            act.Db.Add(policy);
        }

        policy.SecondFactorFrom = !asks ? null : policy.SecondFactorFrom ?? OfficeYear.DayOf(act.At).Plus(FactorRules.Grace);
        return Unit.Done;
    }, cancellationToken);
}
