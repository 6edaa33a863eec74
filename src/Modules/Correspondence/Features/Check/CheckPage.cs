using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Check;

/// <summary>What both public pages of the check share: the office around them and the language.</summary>
internal abstract class CheckPage(IOffice office) : PageModel
{
    public OfficeProfile Office { get; private set; } = null!;

    public Words Words => HttpContext.Words();

    public bool English => Words.Language == Language.English;

    public string OfficeName => English ? Office.NameEn : Office.Name.Full;

    protected string Slug => (string)RouteData.Values["agency"]!;

    public string Path(string rest) => $"/{Slug}{rest}{(English ? "?lang=en" : "")}";

    public string Day(LocalDate day) => English ? day.ToString("d MMM uuuu", CultureInfo.InvariantCulture) : ThaiDates.Format(day, ThaiDateStyle.Long);

    public PageHead Head() => new()
    {
        Title = Words["check.title"],
        Agency = OfficeName,
        Home = Path(""),
        Bilingual = true,
        Crumbs = [new(OfficeName, Path(""))],
    };

    protected async Task FillAsync(CancellationToken ct)
    {
        Office = await office.ProfileAsync(ct);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>An answer other than 200 with the page's own words.</summary>
    protected void Answer(int status)
    {
        Response.StatusCode = status;
        HttpContext.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
    }
}
