using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Contracts;
using Prongsai.Accounts.Data;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Accounts.Features.People;

/// <summary>People from outside come in by the same invitation as everybody else, and only to read.</summary>
internal sealed class Guests(AgencyData data, Inviting inviting) : IGuests
{
    public async Task<Result<InvitedGuest>> InviteAsync(Act act, GuestInvitation wanted, CancellationToken cancellationToken)
    {
        if (Role.Staff.Contains(wanted.Role))
        {
            return new Error.Forbidden("guests.role", "บทบาทนี้เป็นของคนในหน่วยงาน เชิญคนนอกให้ถือไม่ได้");
        }

        var login = ThaiText.Typed(wanted.Login) ?? string.Create(CultureInfo.InvariantCulture, $"guest-{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}");
        var invited = await inviting.GuestAsync(act, new() { Name = wanted.Name, Position = wanted.From, Login = login, Role = wanted.Role.Key }, wanted.FromDay, wanted.Until, cancellationToken);
        return invited.Then<InvitedGuest>(made => Of(made, login));
    }

    public async Task<Result<InvitedGuest>> RelinkAsync(Act act, Guid account, CancellationToken cancellationToken)
    {
        var login = await act.Db.Set<Account>().Where(a => a.Id == account).Select(a => a.Login).SingleOrDefaultAsync(cancellationToken);
        return (await inviting.RelinkAsync(act, account, cancellationToken)).Then<InvitedGuest>(made => Of(made, login!));
    }

    public async Task EndAsync(Act act, Guid account, CancellationToken cancellationToken)
    {
        if (await act.Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == account && a.EndedAt == null, cancellationToken) is { } row)
        {
            await Inviting.EndAsync(act, row, cancellationToken);
        }
    }

    public Task<GuestAccount?> FindAsync(Guid account, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
        await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == account, ct) is { } row ? new GuestAccount(row.Id, row.Login, await WaysIn.WasEverUsedAsync(db, account, ct), row.EndedAt is not null) : null, cancellationToken);

    private static InvitedGuest Of(Invited made, string login) => new(made.Account, login, $"/sign-in/link?t={made.Token}");
}
