using Prongsai.Kernel;

namespace Prongsai.Organization.Domain;

/// <summary>A sub-district with all it lies in. Local governments do not map one to one to sub-districts: it says where an office is, not what it governs.</summary>
/// <param name="Code">Six digits of the sub-district.</param>
internal sealed record Area(string Code, PlaceName Subdistrict, PlaceName District, PlaceName Province, string Postcode)
{
    private const string Bangkok = "10";

    public bool IsBangkok => Code.StartsWith(Bangkok, StringComparison.Ordinal);

    /// <summary>"ตำบลสมมติ อำเภอสาธิต จังหวัดตัวอย่าง 99999".</summary>
    public string Text => IsBangkok
        ? $"แขวง{Subdistrict.Th} {District.Th} {Province.Th} {Postcode}"
        : $"ตำบล{Subdistrict.Th} อำเภอ{District.Th} จังหวัด{Province.Th} {Postcode}";

    public string TextEn => IsBangkok
        ? $"{Subdistrict.En} Subdistrict, {District.En}, {Province.En} {Postcode}"
        : $"{Subdistrict.En} Subdistrict, {District.En} District, {Province.En} Province {Postcode}";

    /// <summary>Do these names, as far as they are given, name this place? Spelling counts, white space and tone marks do not.</summary>
    public bool Answers(PlaceQuery asked) =>
        Subdistrict.Folded == asked.Subdistrict
        && (asked.District.Length == 0 || District.Folded == asked.District)
        && (asked.Province.Length == 0 || Province.Folded == asked.Province);

    /// <summary>0 to 1 over the names given; the sub-district counts twice.</summary>
    public double Likeness(PlaceQuery asked)
    {
        var (sum, weight) = (2 * ThaiText.FoldedSimilarity(Subdistrict.Folded, asked.Subdistrict), 2.0);
        foreach (var (own, other) in new[] { (District.Folded, asked.District), (Province.Folded, asked.Province) })
        {
            if (other.Length > 0)
            {
                (sum, weight) = (sum + ThaiText.FoldedSimilarity(own, other), weight + 1);
            }
        }

        return sum / weight;
    }
}

/// <summary>A place's name without the word for its kind.</summary>
/// <param name="Folded"><see cref="ThaiText.Fold"/> of the Thai name.</param>
internal sealed record PlaceName(string Th, string En, string Folded);

/// <summary>Names as somebody typed them, folded and without ตำบล, อำเภอ, จังหวัด and their short forms.</summary>
internal sealed record PlaceQuery(string Subdistrict, string District, string Province)
{
    private static readonly string[] Kinds = ["ตำบล", "แขวง", "อำเภอ", "กิ่งอำเภอ", "จังหวัด", "ต.", "อ.", "จ."];

    public static PlaceQuery Of(string? subdistrict, string? district, string? province) =>
        new(ThaiText.Fold(Bare(subdistrict)), ThaiText.Fold(Bare(district)), ThaiText.Fold(Bare(province)));

    /// <summary>The name alone, as stored: "ต.สมมติ" → "สมมติ".</summary>
    public static string Bare(string? typed)
    {
        var name = ThaiText.Normalize((typed ?? "").Trim());
        var kind = Array.Find(Kinds, k => name.Length > k.Length + 1 && name.StartsWith(k, StringComparison.Ordinal));
        return kind is null ? name : name[kind.Length..].Trim();
    }
}
