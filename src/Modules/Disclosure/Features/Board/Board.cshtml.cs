using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Board;

/// <summary>One row an item: who, what is missing, until when, for how many points.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class BoardModel(ItemStore store, ItemEditing editing, YearStart yearStart, IOffice office, AgencyDirectory directory, AgencySession session, IAuthorizationService authorization, IClock clock, IOfficeCalendar calendar, CarryOverLeftOvers leftOvers) : PageModel
{
    private const int SoonDays = 30;
    private WorkingCalendar workingDays = null!;

    [BindProperty]
    public Guid? Unit { get; set; }

    [BindProperty]
    public DateEntry Due { get; set; } = new();

    public FiscalYear Year { get; private set; }

    public RulePack Pack { get; private set; } = null!;

    public bool Provisional { get; private set; }

    /// <summary>The carry-over from an older pack left something for people to look at.</summary>
    public bool HasLeftOvers { get; private set; }

    public string Show { get; private set; } = "all";

    public string ShowText => Filters.First(f => f.Key == Show).Label;

    /// <summary>"number", "due" or "points"; groups stay together except by points and due day, where the whole year is one list.</summary>
    public string Sort { get; private set; } = "number";

    public static IReadOnlyList<(string Key, string Label)> Sorts { get; } = [("number", "เลขข้อ"), ("due", "วันครบกำหนด"), ("points", "คะแนนที่ยังได้เพิ่ม")];

    /// <summary>Keys ticked in a form that came back with a fault.</summary>
    public IReadOnlySet<string> Picked { get; private set; } = new HashSet<string>();

    /// <summary>Nobody has worked on any item of this year yet.</summary>
    public bool IsUntouched { get; private set; }

    public LocalDate Today => store.Today;

    public IReadOnlyList<BoardGroup> Groups { get; private set; } = [];

    public IReadOnlyList<(string Key, string Label, int Count)> Filters { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public bool MayAssign { get; private set; }

    public int Complete { get; private set; }

    public int Total { get; private set; }

    public int PublishedCount { get; private set; }

    public decimal? PreScore { get; private set; }

    public decimal StillToWin { get; private set; }

    public (LocalDate Day, bool Confirmed, string Source)? Deadline { get; private set; }

    /// <summary>Owners proposed for items that have none; null when there is nothing to propose.</summary>
    public YearStartOffer? Offer { get; private set; }

    public string PortalPath { get; private set; } = "/";

    public string EmptyTitle => Show switch
    {
        "mine" => "ยังไม่มีข้อที่มอบหมายให้หน่วยของท่าน",
        "missing" => "ไม่มีข้อที่ขาดอะไร",
        "soon" => "ไม่มีข้อที่ใกล้ครบกำหนด",
        "unpublished" => "เผยแพร่ครบทุกข้อแล้ว",
        _ => "ปีนี้ไม่มีข้อ",
    };

    public string EmptyWhy => Show switch
    {
        "mine" => "เมื่อผู้ประสานงานมอบหมายข้อให้หน่วยของท่าน ข้อจะมาอยู่ที่นี่พร้อมวันครบกำหนด ระหว่างนี้ดูข้อทั้งหมดได้",
        "missing" => "ทุกข้อกรอกครบตามที่คู่มือกำหนดแล้ว ดูว่ายังมีข้อที่รอเผยแพร่หรือไม่",
        "soon" => $"ข้อที่ยังไม่ได้คะแนนและครบกำหนดภายใน {SoonDays} วันจะขึ้นที่นี่",
        "unpublished" => "ประชาชนเห็นทุกข้อแล้ว กลับมาดูเมื่อมีข้อมูลใหม่",
        _ => "ชุดเกณฑ์ของปีนี้ไม่มีข้อ OIT กรุณาเลือกปีอื่น",
    };

    public Task OnGetAsync(string? show, string? sort, CancellationToken ct) => FillAsync(show, sort, ct);

    public async Task<IActionResult> OnPostAsync(string[] keys, string? show, string? sort, CancellationToken ct)
    {
        await FillAsync(show, sort, ct);
        Picked = keys.ToHashSet();
        if (!MayAssign)
        {
            return Forbid();
        }

        var due = Due.IsBlank ? null : Due.Read(nameof(Due)) is var read && read.IsOk ? read.Value : (LocalDate?)null;
        if (!Due.IsBlank && due is null)
        {
            ModelState.Take(Due.Read(nameof(Due)).Error!);
            return Page();
        }

        if (keys.Length == 0 || (Unit is null && due is null))
        {
            ModelState.AddModelError("", keys.Length == 0 ? "กรุณาเลือกข้อที่จะมอบหมายอย่างน้อยหนึ่งข้อ" : "กรุณาเลือกผู้รับผิดชอบหรือกำหนดวัน");
            return Page();
        }

        var assigned = await editing.AssignAsync(Year, [.. keys.Where(k => Pack.ItemByKey(k) is not null)], Unit, due, ct);
        if (!assigned.IsOk)
        {
            ModelState.Take(assigned.Error);
            return Page();
        }

        TempData.Done($"มอบหมายแล้ว {assigned.Value} ข้อ");
        return Redirect($"/office/disclosure?year={Year}&show={Show}&sort={Sort}");
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, "disclosure.assign")).Succeeded)
        {
            return Forbid();
        }

        var year = OfficeYear.Chosen(HttpContext, clock);
        var assigned = await yearStart.TakeAsync(year, ct);
        if (!assigned.IsOk)
        {
            await FillAsync(null, null, ct);
            ModelState.Take(assigned.Error);
            return Page();
        }

        TempData.Done($"มอบหมายแล้ว {assigned.Value} ข้อ ข้อใดไม่ตรง เลือกข้อนั้นแล้วมอบหมายใหม่ได้");
        return Redirect($"/office/disclosure?year={year}");
    }

    /// <summary>"อีก 12 วัน (8 วันทำการ)".</summary>
    public string DaysText(LocalDate day) => DueText.Left(store.Today, day, workingDays);

    public string CaptionOf(BoardGroup group) => group.Sub is { } sub
        ? $"{sub.Code} {sub.Label} · เฉลี่ย {Score.Display(group.Mean)} · {group.Lines.Count} ข้อ"
        : $"{ShowText} เรียงตาม{Sorts.First(s => s.Key == Sort).Label}";

    private async Task FillAsync(string? show, string? sort, CancellationToken ct)
    {
        Sort = Sorts.Any(s => s.Key == sort) ? sort! : "number";
        Year = OfficeYear.Chosen(HttpContext, clock);
        (Pack, Provisional) = (ItemStore.Pack(Year), RulePackLibrary.Shipped.ForYear(Year).Provisional);
        (workingDays, HasLeftOvers) = (await calendar.ReadAsync(ct), await leftOvers.AnyAsync(Year, ct));
        MayAssign = (await authorization.AuthorizeAsync(User, "disclosure.assign")).Succeeded;
        var units = await office.UnitsAsync(ct);
        Units = [.. units.Where(u => session.Rights.Has("disclosure.assign", u.Id)).Select(u => new Choice(u.Id.ToString(), u.Name))];
        Deadline = Pack.OitEntry is { EffectiveEnd: { } end } step ? (end, step.Provenance.Confidence == Confidence.Confirmed, step.Provenance.Source.Title) : null;
        var mine = units.FirstOrDefault(u => u.Key == User.FindFirst(PersonClaims.Unit)?.Value)?.Id;
        var views = await store.YearAsync(Year, ct);
        var lines = views.Select(v => new BoardLine(v, units.FirstOrDefault(u => u.Id == v.Row?.UnitId)?.Name, v.Row?.DueOn ?? Deadline?.Day, ItemWorth.Of(Pack, v.Item))).ToList();
        Offer = MayAssign ? await yearStart.OfferAsync(Year, views, ct) : null;
        Sum(views);
        Filter(lines, mine, show);
        IsUntouched = views.All(v => v.Row is null);
        Groups = Grouped([.. lines.Where(l => Shows(l, mine, Show))], lines.ToLookup(l => l.View.Item.SubIndicator));
        PortalPath = await directory.FindAsync(session.Agency, ct) is { } own ? $"/{own.Slug}/ita/{Year}" : "/";
    }

    private void Sum(IReadOnlyList<ItemView> views)
    {
        (Total, Complete, PublishedCount) = (views.Count, views.Count(v => v.State.IsComplete), views.Count(v => v.State.Readiness == Readiness.Published));
        var sheet = Scoring.Compute(Pack, ScoreInput.Nothing with { Items = System.Collections.Immutable.ImmutableDictionary.CreateRange(views.Select(v => KeyValuePair.Create(v.Item.Number, v.State.PreScore))) });
        PreScore = sheet.Tools.TryGetValue("oit", out var oit) ? oit : null;
        StillToWin = views.Where(v => v.State.PreScore < 100).Sum(v => ItemWorth.Of(Pack, v.Item));
    }

    private void Filter(List<BoardLine> lines, Guid? mine, string? show)
    {
        (string Key, string Label)[] known = [("all", "ทั้งหมด"), ("mine", "ของฉัน"), ("missing", "ยังขาด"), ("soon", "ใกล้ครบกำหนด"), ("unpublished", "ยังไม่เผยแพร่")];
        Show = known.Any(k => k.Key == show) ? show! : "all";
        Filters = [.. known.Where(k => k.Key != "mine" || mine is not null).Select(k => (k.Key, k.Label, lines.Count(l => Shows(l, mine, k.Key))))];
    }

    private bool Shows(BoardLine line, Guid? mine, string show) => show switch
    {
        "mine" => line.View.Row?.UnitId == mine,
        "missing" => line.View.State.Readiness < Readiness.Complete || (line.View.State.Readiness == Readiness.Published && line.View.State.PreScore < 100),
        "soon" => line.Due is { } due && line.View.State.PreScore < 100 && Period.DaysBetween(store.Today, due) <= SoonDays,
        "unpublished" => line.View.State.Readiness != Readiness.Published,
        _ => true,
    };

    /// <summary>By number: a group a sub-indicator, with its mean over all its items, shown or not. By day or points: one list, so that the first is the first.</summary>
    private List<BoardGroup> Grouped(List<BoardLine> shown, ILookup<string, BoardLine> all)
    {
        if (Sort != "number")
        {
            return shown.Count == 0 ? [] : [new(null, 0, Sort == "due" ? [.. shown.OrderBy(l => l.Due ?? LocalDate.MaxIsoValue).ThenByDescending(l => l.Points)] : [.. shown.OrderByDescending(l => l.View.State.PreScore < 100 ? l.Points : 0)])];
        }

        var groups = shown.ToLookup(l => l.View.Item.SubIndicator);
        return [.. Pack.SubIndicators.Where(s => groups.Contains(s.Code)).Select(s => new BoardGroup(s, all[s.Code].Average(l => l.View.State.PreScore), [.. groups[s.Code].OrderBy(l => l.View.Item.Ordinal)]))];
    }
}

internal sealed record BoardLine(ItemView View, string? Owner, LocalDate? Due, decimal Points);

/// <param name="Sub">Null for the one list of a year sorted by day or points.</param>
/// <param name="Mean">Our own pre-score of the sub-indicator.</param>
internal sealed record BoardGroup(SubIndicator? Sub, decimal Mean, IReadOnlyList<BoardLine> Lines);
