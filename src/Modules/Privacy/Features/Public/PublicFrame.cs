using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Privacy.Features.Public;

/// <summary>The agency around a public page of this module.</summary>
internal sealed record PublicFrame(string Slug, OfficeProfile Office, Words Words)
{
    public bool English => Words.Language == Language.English;

    public string Name => English ? Office.NameEn : Office.Name.Full;

    public static async Task<PublicFrame> OfAsync(HttpContext context, IOffice office, CancellationToken ct) =>
        new((string)context.GetRouteValue("agency")!, await office.ProfileAsync(ct), context.Words());

    public string Path(string rest) => $"/{Slug}{rest}{(English ? "?lang=en" : "")}";

    public string Date(LocalDate date) => English ? date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture) : ThaiDates.Format(date, ThaiDateStyle.Long);

    public PageHead Head(string title) => new() { Title = title, Agency = Name, Home = Path(""), Bilingual = true, Crumbs = [new(Words["privacy.title"], Path("/privacy"))] };
}
