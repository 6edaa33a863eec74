using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>The one row about the agency itself.</summary>
internal sealed class AgencyProfile : OwnedRow
{
    public AgencyKind Kind { get; set; }
    public required string Place { get; set; }
    public required string NameEn { get; set; }
    public string? Subdistrict { get; set; }
    public string? District { get; set; }
    public string? Province { get; set; }
    public string? Postcode { get; set; }

    /// <summary>The place in English; known when it was found in the list of places.</summary>
    public string? PlaceEn { get; set; }
    public string? Address { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public string? Fax { get; set; }
    public decimal? Latitude { get; set; }
    public decimal? Longitude { get; set; }
    public string? Hours { get; set; }
    public string? DocumentPrefix { get; set; }

    /// <summary>รหัส อปท.: digits only.</summary>
    public string? OfficialCode { get; set; }
    public OfficeSize? Size { get; set; }

    /// <summary>Other spellings under which papers name the office.</summary>
    public string[] NameVariants { get; set; } = [];

    /// <summary>As it stands or, in the past, as it stood; the first one for what came before it.</summary>
    public static async Task<AgencyProfile> ReadAsync(Db db, CancellationToken cancellationToken) =>
        (await db.AllAsync<AgencyProfile>(cancellationToken)).SingleOrDefault() ?? await db.Set<AgencyProfile>().SingleAsync(cancellationToken);

    public OfficeProfile ToProfile() =>
        new(new AgencyName(Kind, Place), NameEn, District, Province, Address, Telephone, Email, Website)
        {
            Subdistrict = Subdistrict,
            Postcode = Postcode,
            PlaceEn = PlaceEn,
            Fax = Fax,
            Hours = Hours,
            Point = Latitude is { } latitude && Longitude is { } longitude ? (latitude, longitude) : null,
            DocumentPrefix = DocumentPrefix,
            OfficialCode = OfficialCode,
            Size = Size,
            NameVariants = NameVariants,
        };
}

internal sealed class AgencyProfileTable : IEntityTypeConfiguration<AgencyProfile>
{
    public void Configure(EntityTypeBuilder<AgencyProfile> builder) => builder.HasIndex(p => p.AgencyId).IsUnique();
}
