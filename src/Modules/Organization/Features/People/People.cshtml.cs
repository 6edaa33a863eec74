using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Features.People;

/// <summary>The staff list: every post with who holds it and who answers for it today.</summary>
[Authorize(Policy = "people.read")]
internal sealed class PeopleModel(PeopleEditing editing, IAuthorizationService authorization, IClock clock) : PageModel
{
    private const int PageSize = 60;
    private const string VacantKey = "vacant", ActingKey = "acting", AllKey = "all";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public bool MayManage { get; private set; }

    public bool IsEmpty { get; private set; }

    public int InService { get; private set; }

    public int PostCount { get; private set; }

    public int Vacant { get; private set; }

    public int Acting { get; private set; }

    public int PageCount { get; private set; }

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public IReadOnlyList<(string Key, string Label, int Count)> Chips { get; private set; } = [];

    public IReadOnlyList<PostRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var roster = await editing.ReadAsync(ct);
        MayManage = (await authorization.AuthorizeAsync(User, "people.manage")).Succeeded;
        Units = roster.Units.On(today);
        var all = roster.PostsOn(today).Select(p => PostRow.Of(roster, p, today)).ToList();
        (IsEmpty, PostCount) = (all.Count == 0, all.Count);
        InService = all.Where(r => r.Holder is not null).Select(r => r.Holder!.Id).Distinct().Count();
        Vacant = all.Count(r => r.Holder is null);
        Acting = all.Count(r => r.Stand is not null);
        Chips = [.. ChipsOf(all).Where(c => c.Count > 0)];
        var found = all.Where(IsWanted).ToList();
        PageCount = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Rows = [.. found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }

    public string Address(string show) => $"/office/people?show={show}{(Unit is { } unit ? $"&unit={unit}" : "")}{(string.IsNullOrWhiteSpace(Q) ? "" : $"&q={Uri.EscapeDataString(Q)}")}";

    private IEnumerable<(string Key, string Label, int Count)> ChipsOf(List<PostRow> all) =>
    [
        (AllKey, "ทั้งหมด", all.Count),
        .. PeopleWords.Groups.Select(g => (g.ToString(), PeopleWords.Of(g), all.Count(r => r.Post.PersonGroup == g))),
        (VacantKey, "ตำแหน่งว่าง", Vacant),
        (ActingKey, "มีผู้รักษาราชการแทน", Acting),
    ];

    private bool IsWanted(PostRow row) => (Show switch
    {
        VacantKey => row.Holder is null,
        ActingKey => row.Stand is not null,
        null or "" or AllKey => true,
        _ => row.Post.PersonGroup.ToString() == Show,
    }) && (Unit is null || row.Post.UnitId == Unit) && (string.IsNullOrWhiteSpace(Q) || row.Fold.Contains(ThaiText.Fold(Q), StringComparison.Ordinal));
}

/// <summary>A post of the list.</summary>
/// <param name="Stand">"รักษาการในตำแหน่ง: นาย…"; null when nobody acts.</param>
/// <param name="ActsFor">Post that the holder acts for besides the own one.</param>
internal sealed record PostRow(Post Post, Person? Holder, string? Unit, string? Stand, string? ActsFor)
{
    public bool MayAct => ActingRule.IsActedFor(Post.Rank);

    public string Fold => ThaiText.Fold($"{Holder?.Name} {Post.Name} {Stand}");

    public static PostRow Of(Roster roster, Post post, LocalDate day)
    {
        var holder = roster.HolderOf(post.Id, day) is { } holding ? roster.Person(holding.PersonId) : null;
        var stand = roster.ActingFor(post.Id, day) is { } acting ? $"{roster.Person(acting.PersonId)?.Name} {PeopleWords.Of(acting.Kind)}" : null;
        var actsFor = holder is null ? null : roster.Actings.FirstOrDefault(a => a.PersonId == holder.Id && a.IsOn(day)) is { } other ? $"{PeopleWords.Of(other.Kind)} {roster.Post(other.PostId)?.Name}" : null;
        return new(post, holder, roster.Units.Name(post.UnitId), stand, actsFor);
    }
}
