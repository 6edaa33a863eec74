using System.Text.RegularExpressions;
using Prongsai.Kernel;
using Prongsai.Organization.Domain;
using Prongsai.Organization.Features.Agency;

namespace Prongsai.Organization.Data;

/// <summary>Holds the place typed for an office against the list of places.</summary>
internal static partial class PlaceChecks
{
    private const string AsTyped = "ถ้าชื่อที่กรอกถูกแล้ว ทำเครื่องหมายที่ \"ใช้ตามที่กรอก\" แล้วบันทึกอีกครั้ง";

    /// <summary>The place, when the names and the postcode agree with the list.</summary>
    public static Area? Found(AgencyForm form) =>
        ShippedAreas.Search.Named(Asked(form), 2) is [var only] && (Postcode(form) is null || only.Postcode == Postcode(form)) ? only : null;

    public static PlaceQuery Asked(AgencyForm form) => PlaceQuery.Of(form.Subdistrict, form.District, form.Province);

    public static string? Postcode(AgencyForm form) => ThaiDigits.ToArabic(form.Postcode ?? "").Trim() is { Length: > 0 } typed ? typed : null;

    public static IEnumerable<FieldFault> Faults(AgencyForm form)
    {
        if (Postcode(form) is { } typed && !FiveDigits().IsMatch(typed))
        {
            yield return new("Postcode", "รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก เช่น 10200");
        }
        else if (!form.PlaceAsTyped && Asked(form).Subdistrict.Length > 0)
        {
            foreach (var fault in AgainstList(form))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<FieldFault> AgainstList(AgencyForm form)
    {
        var named = ShippedAreas.Search.Named(Asked(form), 50);
        if (named.IsEmpty)
        {
            var nearest = ShippedAreas.Search.Nearest(Asked(form), 1);
            yield return new("Subdistrict", nearest.IsEmpty
                ? $"ไม่พบที่นี้ในรายการตำบลของประเทศ {AsTyped}"
                : $"ไม่พบที่นี้ในรายการตำบลของประเทศ ใกล้เคียงที่สุดคือ {nearest[0].Text} {AsTyped}");
        }
        else if (Postcode(form) is { } typed && named.All(a => a.Postcode != typed))
        {
            var known = string.Join(" หรือ ", named.Select(a => a.Postcode).Distinct().Take(3));
            yield return new("Postcode", $"รหัสไปรษณีย์ของที่นี้ในรายการคือ {known} {AsTyped}");
        }
    }

    [GeneratedRegex("^[1-9][0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FiveDigits();
}
