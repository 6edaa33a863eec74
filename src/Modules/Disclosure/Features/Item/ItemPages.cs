using System.Security.Claims;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>All that the officer's pages of an item show.</summary>
internal sealed record ItemPage(FiscalYear Year, ItemView View, IReadOnlyList<OfficeUnit> Units, AgencyEntry? Agency, Reader Reader, LocalDate Today, WorkingCalendar WorkingDays)
{
    public string Path => $"/office/disclosure/{Year}/{View.Item.Key}";

    public string PublicPath => $"/{Agency?.Slug}/ita/{Year}/{View.Slug}";

    public decimal Points => ItemWorth.Of(ItemStore.Pack(Year), View.Item);

    public string? OwnerName => NameOf(View.Row?.UnitId);

    public string StateText => ItemWords.Of(View, Today);

    /// <summary>May this officer change it: the right is of the whole office or of the unit that answers for it.</summary>
    public required bool MayEdit { get; init; }

    /// <summary>May this officer cover what stands in a file: a file may back items of other units too, so the right is of the whole office.</summary>
    public required bool MayCover { get; init; }

    /// <summary>Units this officer may hand it to; none where it is not the officer's to give.</summary>
    public required IReadOnlyList<OfficeUnit> Receivers { get; init; }

    /// <summary>May this officer see what is in it?</summary>
    public bool IsOpen => IsOpenTo(View.Row?.Prominence ?? Prominence.Internal);

    /// <summary>The last day on which the answer to the assessors counts, when the pack says it.</summary>
    public LocalDate? Deadline => ItemStore.Pack(Year).OitEntry?.EffectiveEnd;

    public string? NameOf(Guid? unit) => Units.FirstOrDefault(u => u.Id == unit)?.Name;

    public bool IsOpenTo(Prominence prominence) => ProminenceRule.IsOpenTo(Reader, prominence, View.Row?.UnitId);
}

internal sealed class ItemPages(ItemStore store, IOffice office, IOfficeCalendar calendar, AgencyDirectory directory, AgencySession session)
{
    public async Task<ItemPage?> FindAsync(FiscalYear year, string key, ClaimsPrincipal user, CancellationToken ct)
    {
        if (await store.FindAsync(year, key, ct) is not { } view)
        {
            return null;
        }

        var own = await directory.FindAsync(session.Agency, ct);
        var units = await office.UnitsAsync(ct);
        var reader = ReaderOf(user, units) with { MayPublish = session.Rights.Has("disclosure.publish", view.Row?.UnitId) };
        return new(year, view, units, own, reader, store.Today, await calendar.ReadAsync(ct))
        {
            MayCover = session.Rights.Has("disclosure.publish", null),
            MayEdit = session.Rights.Has("disclosure.edit", view.Row?.UnitId),
            Receivers = session.Rights.Has("disclosure.assign", view.Row?.UnitId) ? [.. units.Where(u => session.Rights.Has("disclosure.assign", u.Id))] : [],
        };
    }

    public static Reader ReaderOf(ClaimsPrincipal user, IReadOnlyList<OfficeUnit> units) => new(
        units.FirstOrDefault(u => u.Key == user.FindFirst(PersonClaims.Unit)?.Value)?.Id,
        user.HasClaim(PersonClaims.Permission, "disclosure.publish"));
}
