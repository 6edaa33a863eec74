using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Signers;

/// <summary>Who signs for the office today, for citizens (S134): posts with whoever answers for them, then those who sign by order. Limits are internal and not shown.</summary>
[AllowAnonymous]
internal sealed class SignersModel(DelegationReading reading, IOffice office, IClock clock) : PageModel
{
    private Dictionary<Guid, string> units = [];

    public string AgencyName { get; private set; } = "";

    public string Home { get; private set; } = "/";

    public string Date { get; private set; } = "";

    public IReadOnlyList<SigningPost> Posts { get; private set; } = [];

    public IReadOnlyList<SigningDelegate> Delegated { get; private set; } = [];

    private bool English => HttpContext.Words().Language == Language.English;

    public async Task OnGetAsync(string agency, CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var profile = await office.ProfileAsync(ct);
        var book = await reading.BookAsync(ct);
        units = book.Roster.Units.On(today).ToDictionary(u => u.Id, u => u.NameEn);
        AgencyName = English ? profile.NameEn : profile.Name.Full;
        Home = $"/{agency}{(English ? "?lang=en" : "")}";
        Date = English ? today.ToString("d MMMM uuuu", CultureInfo.InvariantCulture) : ThaiDates.Format(today, ThaiDateStyle.Long);
        Posts = [.. book.Roster.PostsOn(today).Where(p => Signs(p.Rank)).Select(p => PostOf(book, p, today))];
        Delegated =
        [
            .. book.Orders.Where(o => book.IsLive(o, today) && book.Receiver(o, today) is not null)
                .GroupBy(o => book.Receiver(o, today)!.Id)
                .Select(g => DelegateOf(book, book.Receiver(g.First(), today)!, g, today)),
        ];
    }

    private static bool Signs(PostRank rank) => rank is PostRank.Executive or PostRank.DeputyExecutive or PostRank.ChiefAdministrator or PostRank.DeputyChiefAdministrator or PostRank.UnitHead;

    private SigningPost PostOf(DelegationBook book, Post post, LocalDate day)
    {
        var charge = book.Roster.InCharge(post, day);
        var acts = charge.Capacity.Kind != CapacityKind.Own;
        return new(Title(post), charge.Person?.Name, acts && book.Roster.Post(charge.Person!.PostId) is { } own ? Title(own) : null, charge.Capacity.Kind switch
        {
            CapacityKind.ActingForHolder => "signers.acting-for",
            CapacityKind.ActingInPosition => "signers.acting-in",
            _ => "signers.own",
        });
    }

    private SigningDelegate DelegateOf(DelegationBook book, OfficePerson person, IEnumerable<DelegationOrder> orders, LocalDate day) => new(
        person.Name,
        book.Roster.Post(person.PostId) is { } post ? Title(post) : "",
        [.. orders.SelectMany(o => book.Of(o.Id).Where(p => book.Graph.IsLive(p.Id, day)).Select(p => new SignedPower(p.Words, LimitsOf(book, book.Tell(p.Id)), o.Number, book.Roster.Post(book.Graph.RootPost(p.Id)) is { } from ? Title(from) : "")))]);

    /// <summary>How far a power goes, as citizens should know before they rely on the signature.</summary>
    internal static string LimitsOf(DelegationBook book, DelegatedPower power) =>
        string.Join(" · ", new[] { power.LimitPrinted, book.Roster.Units.Name(power.Unit) is { } unit ? $"เฉพาะ{unit}" : null }.OfType<string>());

    /// <summary>In English the post's own words, else the usual words of its rank with its unit.</summary>
    private string Title(Post post) => !English ? post.Name : post.NameEn ?? HttpContext.Words()[Signs(post.Rank) ? $"signers.rank.{post.Rank}" : "signers.rank.other"]
        + (post.Rank >= PostRank.UnitHead && post.UnitId is { } id && units.GetValueOrDefault(id) is { } unit ? $", {unit}" : "");
}

/// <param name="OwnPost">The own post of one who acts.</param>
/// <param name="Standing">Key of the words.</param>
internal sealed record SigningPost(string Post, string? Name, string? OwnPost, string Standing);

internal sealed record SigningDelegate(string Name, string Post, IReadOnlyList<SignedPower> Powers);

/// <param name="Limits">"ไม่เกิน 100,000.00 บาท · เฉพาะกองช่าง"; empty without any.</param>
internal sealed record SignedPower(string Words, string Limits, string Order, string From);
