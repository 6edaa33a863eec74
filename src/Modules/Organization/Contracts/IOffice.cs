using Prongsai.Kernel;

namespace Prongsai.Organization.Contracts;

/// <summary>The office of the agency entered, for the other modules.</summary>
public interface IOffice
{
    Task<OfficeProfile> ProfileAsync(CancellationToken cancellationToken);

    /// <summary>Units in use, in the office's order.</summary>
    Task<IReadOnlyList<OfficeUnit>> UnitsAsync(CancellationToken cancellationToken);
}

/// <summary>What papers and pages say about the agency.</summary>
/// <param name="Telephone">As printed; null when the office has not given it.</param>
public sealed record OfficeProfile(
    AgencyName Name, string NameEn, string? District, string? Province, string? Address, string? Telephone, string? Email, string? Website)
{
    public string? Subdistrict { get; init; }

    public string? Postcode { get; init; }

    /// <summary>The place in English; null when it is none of the shipped list.</summary>
    public string? PlaceEn { get; init; }

    /// <summary>"ตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง 99999", or what is known of it.</summary>
    public string Place => string.Join(' ', new[]
    {
        Subdistrict is null ? null : "ตำบล" + Subdistrict,
        District is null ? null : "อำเภอ" + District,
        Province is null ? null : "จังหวัด" + Province,
        Postcode,
    }.OfType<string>());

    /// <summary>The letters before document numbers, for example "นบ.83701"; null when the office has not given them.</summary>
    public string? DocumentPrefix { get; init; }

    /// <summary>รหัส อปท.: digits; null when the office has not given it.</summary>
    public string? OfficialCode { get; init; }

    /// <summary>Null when the office has not said.</summary>
    public OfficeSize? Size { get; init; }

    /// <summary>As printed; null when the office has not said, "ไม่มี" when it says it has none.</summary>
    public string? Fax { get; init; }

    /// <summary>Days and hours as printed.</summary>
    public string? Hours { get; init; }

    /// <summary>Where the office stands, in degrees; null when it has not said.</summary>
    public (decimal Latitude, decimal Longitude)? Point { get; init; }

    /// <summary>Spellings that the office itself has named, beyond those <see cref="AgencyName"/> knows by itself.</summary>
    public IReadOnlyList<string> NameVariants { get; init; } = [];

    /// <summary>Whether a name printed on a paper is this office's: by the rules of <see cref="AgencyName"/>, or one of <see cref="NameVariants"/>.</summary>
    public bool IsCalled(string printed) =>
        (AgencyName.TryParse(printed) is { } other && AgencyName.SameAgency(Name, other) != NameSameness.Different)
        || NameVariants.Any(v => ThaiText.Fold(v) == ThaiText.Fold(printed));

    /// <summary>Head of the permanent side, for example "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง".</summary>
    public string ChiefAdministrator => Name.Kind is AgencyKind.SubdistrictAdministrativeOrganization or AgencyKind.ProvincialAdministrativeOrganization
        ? "ปลัด" + Name.Full
        : "ปลัดเทศบาล" + Name.Full["เทศบาล".Length..];
}

/// <param name="Key">Stable key that rule packs use for owners: office, finance, works, education, welfare, health, audit, legal, hr.</param>
public sealed record OfficeUnit(Guid Id, string Key, string Name, string NameEn)
{
    public UnitKind Kind { get; init; } = UnitKind.Division;

    /// <summary>The unit above; null for one that stands directly below the chief administrator.</summary>
    public Guid? Parent { get; init; }
}

/// <summary>Kinds of units, larger first.</summary>
public enum UnitKind
{
    /// <summary>สำนัก.</summary>
    Bureau,

    /// <summary>กอง.</summary>
    Division,

    /// <summary>ฝ่าย.</summary>
    Section,

    /// <summary>งาน.</summary>
    Work,

    /// <summary>หน่วย.</summary>
    Team,
}

/// <summary>Opens a new office.</summary>
public interface IOfficeSetup
{
    /// <summary>Registers the agency with its profile and the usual units. Slug is made from the English name when it is free.</summary>
    Task<Result<Platform.AgencyEntry>> OpenAsync(NewOffice office, Platform.Actor actor, CancellationToken cancellationToken);
}

public sealed record NewOffice(AgencyName Name, string? NameEn, string? Slug)
{
    public string? Subdistrict { get; init; }
    public string? District { get; init; }
    public string? Province { get; init; }
    public string? Postcode { get; init; }
    public string? Address { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
}
