using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Features.Agency;

/// <summary>The form of the agency's own particulars.</summary>
public sealed class AgencyForm
{
    public int Version { get; set; }
    public string? NameEn { get; set; }
    public string? Subdistrict { get; set; }
    public string? District { get; set; }
    public string? Province { get; set; }
    public string? Postcode { get; set; }

    /// <summary>The place is right although the list of places does not have it so.</summary>
    public bool PlaceAsTyped { get; set; }

    /// <summary>Code of the place chosen among those offered.</summary>
    public string? PlaceCode { get; set; }
    public string? Address { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public string? Fax { get; set; }

    /// <summary>Latitude and longitude as copied from a map: "7.5563, 99.6114".</summary>
    public string? Point { get; set; }
    public string? Hours { get; set; }
    public string? DocumentPrefix { get; set; }
    public string? OfficialCode { get; set; }
    public OfficeSize? Size { get; set; }

    /// <summary>Other spellings of the name, one a line.</summary>
    public string? NameVariants { get; set; }

    internal void Take(Area area)
    {
        (Subdistrict, District, Province) = (area.Subdistrict.Th, area.District.Th, area.Province.Th);
        (Postcode, PlaceCode, PlaceAsTyped) = (area.Postcode, null, false);
    }
}
