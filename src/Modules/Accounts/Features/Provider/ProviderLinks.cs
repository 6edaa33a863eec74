using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.Provider;

/// <summary>Links of accounts of the agency entered to the login provider. An account is never made here.</summary>
internal sealed class ProviderLinks(AgencyData data, ProviderSettings provider)
{
    private static readonly ActKind Linked = new("accounts.provider_linked", "ผูกบัญชีกับผู้ให้บริการยืนยันตัวตน");
    private static readonly ActKind Unlinked = new("accounts.provider_unlinked", "ยกเลิกการผูกบัญชีกับผู้ให้บริการยืนยันตัวตน");

    public Task<ExternalLogin?> OfAsync(Guid account, CancellationToken cancellationToken)
    {
        var issuer = provider.Issuer;
        return data.ReadAsync((db, ct) => db.Set<ExternalLogin>().SingleOrDefaultAsync(e => e.AccountId == account && e.Issuer == issuer, ct), cancellationToken);
    }

    public Task<Result<Unit>> LinkAsync(Guid account, byte[] subject, CancellationToken cancellationToken) => data.ActAsync<Unit>(Linked, async (act, ct) =>
    {
        var issuer = provider.Issuer;
        if (await act.Db.Set<ExternalLogin>().AnyAsync(e => e.AccountId == account && e.Issuer == issuer, ct)
            || !await SecretStore.AddExternalAsync(act.Db, account, issuer, subject, act.At, ct))
        {
            return new Error.Conflict("accounts.provider_taken", $"{provider.Name} นี้ผูกกับบัญชีหนึ่งอยู่แล้ว กรุณายกเลิกการผูกที่บัญชีนั้นก่อน");
        }

        act.Record(new ProviderChanged(account, issuer));
        await SecurityEvents.AddAsync(act, account, SecurityKind.ProviderChanged, "ผูก", ct);
        return Unit.Done;
    }, cancellationToken);

    public Task<Result<Unit>> UnlinkAsync(Guid account, CancellationToken cancellationToken) => data.ActAsync<Unit>(Unlinked, async (act, ct) =>
    {
        var issuer = provider.Issuer;
        if (await act.Db.Set<ExternalLogin>().Where(e => e.AccountId == account && e.Issuer == issuer).ExecuteDeleteAsync(ct) > 0)
        {
            act.Record(new ProviderChanged(account, issuer));
            await SecurityEvents.AddAsync(act, account, SecurityKind.ProviderChanged, "ยกเลิก", ct);
        }

        return Unit.Done;
    }, cancellationToken);

    internal sealed record ProviderChanged(Guid Account, string Issuer);
}
