using System.Globalization;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The agency around a public page.</summary>
/// <param name="Origin">Scheme and host, for permanent addresses.</param>
/// <param name="Files">Where files are served from: the public way, or the officers' in a preview.</param>
internal sealed record PortalFrame(string Slug, OfficeProfile Office, Words Words, string Origin, string Files)
{
    /// <summary>The year whose archive is being written; null on the living site. What needs a server is not offered there.</summary>
    public FiscalYear? Archived { get; init; }

    public bool English => Words.Language == Language.English;

    public string Name => English ? Office.NameEn : Office.Name.Full;

    public string Path(string rest) => $"/{Slug}{rest}{(English ? "?lang=en" : "")}";

    public string Permanent(string rest) => $"{Origin}/{Slug}{rest}";

    public string ItemPath(FiscalYear year, ItemView view) => Path($"/ita/{year}/{view.Slug}");

    public string Title(ItemView view) => English ? view.Item.TitleEn : view.Item.Title;

    public string Title(ItemEvidence evidence) => English && evidence.TitleEn is { } english ? english : evidence.TitleTh;

    public string FilePath(ItemEvidence evidence) => $"{Files}/{evidence.Id}/{Uri.EscapeDataString(evidence.File?.Name ?? evidence.TitleTh)}";

    /// <summary>A picture that stands in a cell of the item; served exactly as long as the item shows it.</summary>
    public string PicturePath(ItemView view, string file) => $"{Files}/pictures/{view.Year}/{view.Slug}/{file}";

    public string Date(Instant at) => Date(OfficeYear.DayOf(at));

    public string Date(LocalDate date) => English
        ? date.ToString("d MMM uuuu", CultureInfo.InvariantCulture)
        : ThaiDates.Format(date, ThaiDateStyle.Short);

    /// <summary>For the machine-readable side of a date.</summary>
    public static string Iso(Instant at) => OfficeYear.DayOf(at).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"ปีงบประมาณ 2569" or "fiscal year 2569 (2026)".</summary>
    public string YearText(FiscalYear year) => English ? $"fiscal year {year} ({year.End.Year})" : $"ปีงบประมาณ {year}";

    public PageHead Head(string title, string rest, string? description = null) => new()
    {
        Title = title,
        Agency = Name,
        Home = Path(""),
        Bilingual = true,
        Canonical = Permanent(rest),
        Feed = $"/{Slug}/feed.xml",
        Description = description,
    };
}
