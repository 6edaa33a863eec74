using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;

namespace Prongsai.Organization.Features.People;

/// <summary>The staff list: every post with who holds it and who answers for it today.</summary>
[Authorize(Policy = "people.read")]
internal sealed class PeopleModel(PeopleList list, IAuthorizationService authorization, IClock clock) : PageModel
{
    public const string All = "all";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public bool MayManage { get; private set; }

    public PeoplePage List { get; private set; } = null!;

    /// <summary>What can be shown of the list, with how many posts; what is empty is left out.</summary>
    public IEnumerable<(string Key, string Label, int Count)> Chips =>
    [
        (All, "ทั้งหมด", List.Whole.Posts),
        .. PeopleWords.Groups.SelectMany(g => List.Counts.Where(c => c.Group == g.ToString()).Select(c => (g.ToString(), PeopleWords.Of(g), c.Posts))),
        .. new[] { (PeopleWish.Vacant, "ตำแหน่งว่าง", List.Whole.Vacant), (PeopleWish.Acting, "มีผู้รักษาราชการแทน", List.Whole.Acting) }.Where(c => c.Item3 > 0),
    ];

    public static bool MayAct(PeopleLine line) => ActingRule.IsActedFor(line.PostRank);

    /// <summary>"รักษาการในตำแหน่ง".</summary>
    public static string KindOf(string? kind) => PeopleWords.Of(Enum.Parse<CapacityKind>(kind!));

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayManage = (await authorization.AuthorizeAsync(User, "people.manage")).Succeeded;
        List = await list.ReadAsync(new(OfficeYear.Today(clock), Q, Unit, Show is null or "" or All ? null : Show, PageNumber), ct);
    }

    public string Address(string show) => $"/office/people?show={show}{(Unit is { } unit ? $"&unit={unit}" : "")}{(string.IsNullOrWhiteSpace(Q) ? "" : $"&q={Uri.EscapeDataString(Q)}")}";
}
