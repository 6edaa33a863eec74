using Microsoft.Extensions.Configuration;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Disclosure.Features.OpenData;

/// <summary>How often a data set is brought up to date.</summary>
/// <param name="Thai">The unit as the government's catalogue lists it.</param>
/// <param name="English">The same for the English page.</param>
/// <param name="Authority">Last part of the frequency's address in the list that DCAT names (EU Vocabularies, frequency).</param>
internal sealed record Frequency(string Thai, string English, string Authority)
{
    public const string List = "http://publications.europa.eu/resource/authority/frequency/";

    public static readonly Frequency Year = new("ปี", "year", "ANNUAL");

    public static readonly IReadOnlyList<Frequency> All =
    [
        Year, new("ครึ่งปี", "half-year", "ANNUAL_2"), new("ไตรมาส", "quarter", "QUARTERLY"), new("เดือน", "month", "MONTHLY"),
        new("สัปดาห์", "week", "WEEKLY"), new("วัน", "day", "DAILY"), new("ไม่ทราบ", "unknown", "UNKNOWN"),
    ];

    public string Address => List + Authority;
}

/// <param name="Name">As the government's catalogue lists it.</param>
/// <param name="Address">Where its text stands.</param>
internal sealed record Licence(string Name, string Address);

/// <summary>The fields of the Thai government data catalogue that every data set must have, and their values here.
/// Names and choices are those of the form of the catalogue's own software (CKAN extension thai_gdc, ckan_dataset.json): data_type, title, owner_org,
/// maintainer, maintainer_email, tag_string, notes, objective, update_frequency_unit with update_frequency_interval, geo_coverage, data_source,
/// data_format, data_category, license_id. Its form marks these as required; the written standard of DGA (14 required fields) was not at hand,
/// so which two of the form's are one there could not be confirmed (ADR 28).</summary>
/// <remarks>Settings: <c>Prongsai:OpenData:Licence</c> and <c>LicenceAddress</c>; <c>Prongsai:OpenData:Frequency:{item}.{table}</c> = ปี, เดือน …</remarks>
internal sealed class DataTerms(IConfiguration? settings = null)
{
    private const string Section = "Prongsai:OpenData:";

    /// <summary>Published data is public by what it is.</summary>
    public const string Category = "ข้อมูลสาธารณะ";
    public const string Objective = "พันธกิจหน่วยงาน";

    public Licence Licence { get; } = settings?[Section + "Licence"] is { Length: > 0 } name
        ? new(name, settings[Section + "LicenceAddress"] ?? "")
        : new("Creative Commons Attributions", "https://creativecommons.org/licenses/by/4.0/");

    /// <summary>What the office set; else by what the table holds: a row for each month comes monthly, everything else with the year's assessment.</summary>
    public Frequency FrequencyOf(DataSet data) =>
        settings?[$"{Section}Frequency:{data.View.Item.Key}.{data.Table.Key}"] is { } set && Frequency.All.FirstOrDefault(f => f.Thai == set || f.Authority == set) is { } known ? known
        : data.Table.Columns.Any(c => c.Kind == ContentKind.Month) ? Frequency.All.First(f => f.Authority == "MONTHLY")
        : Frequency.Year;

    /// <summary>Statistics where most columns are figures, records otherwise.</summary>
    public static string TypeOf(DataSet data) =>
        data.Columns.Count(c => c.Kind is ContentKind.Number or ContentKind.Money) * 2 > data.Columns.Count ? "ข้อมูลสถิติ" : "ข้อมูลระเบียน";

    public static string Coverage(OfficeProfile office) => office.Name.Kind == AgencyKind.ProvincialAdministrativeOrganization ? "จังหวัด" : "เทศบาล/อบต.";
}
