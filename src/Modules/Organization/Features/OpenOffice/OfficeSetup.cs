using Microsoft.Extensions.DependencyInjection;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Features.OpenOffice;

internal sealed class OfficeSetup(AgencyDirectory directory, IServiceScopeFactory scopes) : IOfficeSetup
{
    private static readonly ActKind Opened = new("organization.office_opened", "เปิดหน่วยงานในระบบ");

    public async Task<Result<AgencyEntry>> OpenAsync(NewOffice office, Actor actor, CancellationToken cancellationToken)
    {
        var slug = await FreeSlugAsync(office, cancellationToken);
        if (!slug.IsOk)
        {
            return slug.Error;
        }

        var nameEn = string.IsNullOrWhiteSpace(office.NameEn) ? office.Name.Full : office.NameEn.Trim();
        var registered = await directory.RegisterAsync(new(AgencyId.New(), slug.Value, office.Name.Full, nameEn), actor, cancellationToken);
        if (!registered.IsOk)
        {
            return registered.Error;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AgencySession>().Enter(registered.Value.AgencyId, actor);
        var stored = await scope.ServiceProvider.GetRequiredService<AgencyData>().ActAsync<Kernel.Unit>(Opened, async (act, ct) =>
        {
            act.Db.Add(ProfileOf(office, nameEn));
            await FirstUnits.AddAsync(act, office.Name.Kind, ct);
            return Kernel.Unit.Done;
        }, cancellationToken);
        return stored.Match<Result<AgencyEntry>>(_ => registered.Value, error => error);
    }

    /// <summary>Where nothing is said of the place, that of the one sub-district in the country with the name of the อบต.; the office can change it.</summary>
    private static AgencyProfile ProfileOf(NewOffice office, string nameEn)
    {
        var isUnplaced = office is { Subdistrict: null, District: null, Province: null } && office.Name.Kind == AgencyKind.SubdistrictAdministrativeOrganization;
        var area = isUnplaced && ShippedAreas.Search.Named(PlaceQuery.Of(office.Name.Place, null, null), 2) is [var only] ? only : null;
        return new()
        {
            Kind = office.Name.Kind,
            Place = office.Name.Place,
            NameEn = nameEn,
            Subdistrict = area?.Subdistrict.Th ?? office.Subdistrict,
            District = area?.District.Th ?? office.District,
            Province = area?.Province.Th ?? office.Province,
            Postcode = area?.Postcode ?? office.Postcode,
            PlaceEn = area?.TextEn,
            Address = office.Address,
            Telephone = office.Telephone,
            Email = office.Email,
            Website = office.Website,
        };
    }

    private async Task<Result<string>> FreeSlugAsync(NewOffice office, CancellationToken ct)
    {
        if (office.Slug is { Length: > 0 } asked)
        {
            return !AgencySlug.IsAllowed(asked) ? new Error.Invalid("office.slug", "ที่อยู่เว็บใช้ได้เฉพาะตัวอักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง ยาว 2 ถึง 40 ตัว กรุณาแก้แล้วลองใหม่")
                : await directory.FindAsync(asked, ct) is null ? asked
                : new Error.Invalid("office.slug_taken", $"มีหน่วยงานใช้ที่อยู่ \"{asked}\" แล้ว กรุณาเลือกที่อยู่อื่น");
        }

        var stem = AgencySlug.From(office.NameEn ?? "") is { Length: > 1 } made && AgencySlug.IsAllowed(made) ? made : "office-" + Guid.CreateVersion7().ToString("N")[^8..];
        for (var n = 1; ; n++)
        {
            var slug = n == 1 ? stem : AgencySlug.Numbered(stem, n);
            if (await directory.FindAsync(slug, ct) is null)
            {
                return slug;
            }
        }
    }
}
