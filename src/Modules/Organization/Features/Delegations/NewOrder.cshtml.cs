using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Delegations;

/// <summary>A new order: of powers by law, or passing on those of another order.</summary>
[Authorize(Policy = "delegation.manage")]
internal sealed class NewOrderModel(DelegationReading reading, DelegationEditing editing, DelegationPlace place, AgencySession session) : PageModel
{
    private const int MostPowers = 30;
    private DelegationBook book = null!;

    [BindProperty]
    public OrderForm Input { get; set; } = new();

    /// <summary>The order whose powers are passed on.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Source { get; set; }

    public DelegationOrder? Above { get; private set; }

    public string AboveFrom => book.PostName(Above?.FromPostId);

    /// <summary>Is the one at work in the staff list, and so left out of those who may receive?</summary>
    public bool HasOwn { get; private set; }

    public IReadOnlyList<Choice> Givers { get; private set; } = [];

    public IReadOnlyList<Choice> Receivers { get; private set; } = [];

    public IReadOnlyList<Choice> Permissions { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    /// <summary>Is a term said, or may the powers be passed on?</summary>
    public bool HasTerms => Input.MayPassOn || !Input.Since.IsBlank || !Input.Until.IsBlank;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (Source is not null && Above is null)
        {
            return NotFound();
        }

        Input.SignedOn = DateEntry.From(place.Today);
        if (Above is { } above)
        {
            (Input.From, Input.Until, Input.Law) = (Giver(above, place.Today), DateEntry.From(book.Ended(above)), above.Law);
            Input.Powers = [.. book.Of(above.Id).Select(p => new PowerForm { Source = p.Id, Words = p.Words, Law = p.Law, Limit = p.LimitAmount?.ToString(), LimitWords = p.LimitWords, Permission = p.Permission, Unit = p.UnitId })];
        }

        AtLeastOne();
        return Page();
    }

    /// <summary>One more box for a power; what was typed stays.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        ModelState.Clear();
        AtLeastOne();
        if (Input.Powers.Count < MostPowers)
        {
            Input.Powers.Add(new());
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var order = Input.Read(ModelState);
        if (order is null)
        {
            AtLeastOne();
            return Page();
        }

        var given = await editing.GiveAsync(order, ct);
        if (!given.IsOk)
        {
            ModelState.Take(given.Error, nameof(Input));
            AtLeastOne();
            return Page();
        }

        TempData.Done($"บันทึกคำสั่งที่ {order.Number} แล้ว");
        return Redirect($"/office/delegations/{given.Value}");
    }

    private void AtLeastOne()
    {
        if (Input.Powers.Count == 0)
        {
            Input.Powers.Add(new());
        }
    }

    private Guid? Giver(DelegationOrder above, LocalDate day) => above.ToPostId ?? (above.ToPersonId is { } person ? book.Roster.HoldingOf(person, day)?.PostId : null);

    private async Task FillAsync(CancellationToken ct)
    {
        book = await reading.BookAsync(ct);
        Above = Source is { } source && book.Order(source) is { MayPassOn: true } found && book.IsLive(found, place.Today) ? found : null;
        var posts = book.Roster.PostsOn(place.Today).ToList();
        var giver = Above is null ? null : Giver(Above, place.Today);
        Givers = [.. posts.Where(p => Above is null ? DelegationRule.HasOwnPowers(p.Rank) : p.Id == giver).Select(p => new Choice(p.Id.ToString(), p.Name))];
        var own = OwnHand.Posts(book.Roster, session.Actor, place.Today);
        HasOwn = own.Count > 0;
        Receivers =
        [
            .. posts.Where(p => p.Id != giver && !own.Contains(p.Id) && book.Roster.InCharge(p, place.Today).Person is not null).Select(p => new Choice($"post:{p.Id}", $"ตำแหน่ง {p.Name} ({book.Roster.InCharge(p, place.Today).Person!.Name})")),
            .. book.Roster.InService(place.Today).Where(p => !OwnHand.Is(book.Roster, session.Actor, p.Id)).Select(p => new Choice($"person:{p.Id}", $"เฉพาะตัว {p.Name}")),
        ];
        Permissions = [.. editing.Delegable.Select(p => new Choice(p.Name, p.NameTh))];
        Units = [.. book.Roster.Units.On(place.Today).Select(u => new Choice(u.Id.ToString(), u.Name))];
    }
}
