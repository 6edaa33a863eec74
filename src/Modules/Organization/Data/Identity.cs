using Prongsai.Kernel;
using Prongsai.Organization.Features.Agency;

namespace Prongsai.Organization.Data;

/// <summary>What tells the office from others beside its name: its code and the spellings papers use.</summary>
internal static class Identity
{
    private const int MostVariants = 20, LongestVariant = 200;

    public static string? Code(AgencyForm form) =>
        ThaiText.Typed(form.OfficialCode) is { } typed ? string.Concat(ThaiDigits.ToArabic(typed).Where(c => c is not (' ' or '-' or '.'))) : null;

    public static string[] Variants(AgencyForm form) =>
        [.. ThaiText.Lines(form.NameVariants).DistinctBy(ThaiText.Fold)];

    public static IEnumerable<FieldFault> Faults(AgencyForm form)
    {
        if (Code(form) is { } code && (code.Length is < 4 or > 13 || code.Any(c => c is < '0' or > '9')))
        {
            yield return new("OfficialCode", "รหัส อปท. มีแต่ตัวเลข 4-13 หลัก ถ้าไม่ทราบให้เว้นว่าง");
        }

        var variants = Variants(form);
        if (variants.Length > MostVariants || variants.Any(v => v.Length > LongestVariant))
        {
            yield return new("NameVariants", $"กรอกได้ไม่เกิน {MostVariants} ชื่อ ชื่อละไม่เกิน {LongestVariant} ตัวอักษร บรรทัดละชื่อ");
        }
    }
}
