using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Organization.Features.Agency;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>Changes to the office's own particulars.</summary>
internal sealed class OfficeEditing(AgencyData data)
{
    private static readonly ActKind ProfileChanged = new("organization.profile_changed", "แก้ไขข้อมูลหน่วยงาน");

    public Task<AgencyForm> ReadAsync(CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
    {
        var p = await db.Set<AgencyProfile>().SingleAsync(ct);
        return new AgencyForm
        {
            Version = p.Version,
            NameEn = p.NameEn,
            Subdistrict = p.Subdistrict,
            District = p.District,
            Province = p.Province,
            Postcode = p.Postcode,
            Address = p.Address,
            Telephone = p.Telephone,
            Email = p.Email,
            Website = p.Website,
            Fax = p.Fax,
            Point = MapPoint.Show(p.Latitude, p.Longitude),
            Hours = p.Hours,
            DocumentPrefix = p.DocumentPrefix,
            OfficialCode = p.OfficialCode,
            Size = p.Size,
            NameVariants = string.Join('\n', p.NameVariants),
        };
    }, cancellationToken);

    public Task<Result<Kernel.Unit>> SaveAsync(AgencyForm form, CancellationToken cancellationToken)
    {
        return data.ActAsync<Kernel.Unit>(ProfileChanged, async (act, ct) =>
        {
            var profile = await act.Db.Set<AgencyProfile>().SingleAsync(ct);
            List<FieldFault> faults = [.. Faults(form), .. Identity.Faults(form), .. IsPlaceOf(form, profile) ? [] : PlaceChecks.Faults(form)];
            if (faults.Count > 0)
            {
                return new Error.Invalid("office.profile", "ข้อมูลบางช่องยังใช้ไม่ได้", [.. faults]);
            }

            act.Expect(profile, form.Version);
            Place(profile, form);
            profile.NameEn = form.NameEn!.Trim();
            (profile.Address, profile.Telephone, profile.Email) = (ThaiText.Typed(form.Address), ThaiText.Typed(form.Telephone), ThaiText.Typed(form.Email));
            (profile.Website, profile.DocumentPrefix) = (ThaiText.Typed(form.Website), ThaiText.Typed(form.DocumentPrefix));
            (profile.Fax, profile.Hours) = (ThaiText.Typed(form.Fax), ThaiText.Typed(form.Hours));
            (profile.Latitude, profile.Longitude) = MapPoint.Read(form.Point) is { } point ? (point.Latitude, point.Longitude) : ((decimal?)null, (decimal?)null);
            (profile.OfficialCode, profile.Size, profile.NameVariants) = (Identity.Code(form), form.Size, Identity.Variants(form));
            return Kernel.Unit.Done;
        }, cancellationToken);
    }

    /// <summary>A place accepted once is not asked about again.</summary>
    private static bool IsPlaceOf(AgencyForm form, AgencyProfile profile) =>
        (Bare(form.Subdistrict), Bare(form.District), Bare(form.Province), PlaceChecks.Postcode(form))
        == (profile.Subdistrict, profile.District, profile.Province, profile.Postcode);

    private static void Place(AgencyProfile profile, AgencyForm form)
    {
        var area = PlaceChecks.Found(form);
        profile.Subdistrict = area?.Subdistrict.Th ?? Bare(form.Subdistrict);
        profile.District = area?.District.Th ?? Bare(form.District);
        profile.Province = area?.Province.Th ?? Bare(form.Province);
        profile.Postcode = area?.Postcode ?? PlaceChecks.Postcode(form);
        profile.PlaceEn = area?.TextEn;
    }

    private static string? Bare(string? typed) => PlaceQuery.Bare(typed) is { Length: > 0 } name ? name : null;

    private static IEnumerable<FieldFault> Faults(AgencyForm form)
    {
        if (string.IsNullOrWhiteSpace(form.NameEn))
        {
            yield return new("NameEn", "กรุณากรอกชื่อภาษาอังกฤษ เพื่อใช้บนหน้าเว็บภาษาอังกฤษ");
        }

        if (TypedEmail.Fault(form.Email) is { } wrong)
        {
            yield return new("Email", wrong);
        }

        if (ThaiText.Typed(form.Point) is not null && MapPoint.Read(form.Point) is null)
        {
            yield return new("Point", "กรุณากรอกละติจูด จุลภาค ลองจิจูด ตามที่คัดลอกจากแผนที่ เช่น 7.5563, 99.6114 (ประเทศไทยอยู่ที่ 5-21 และ 97-106)");
        }

        if (ThaiText.Typed(form.Website) is { } site && WebLink.Of(site) is null)
        {
            yield return new("Website", "ที่อยู่เว็บต้องเริ่มด้วย https:// เช่น https://www.example.go.th");
        }
    }
}
