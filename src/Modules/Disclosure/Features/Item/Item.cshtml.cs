using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>One item of one year: what it must show and why it does not yet, its text, its evidence, and the page citizens get.</summary>
[Authorize(Policy = "disclosure.edit")]
internal sealed class ItemModel(ItemPages pages, ItemEditing editing, EvidenceEditing evidence, ItemHistory history, PortalPages portal, AgencySession session) : PageModel
{
    private Dictionary<string, ComponentContent>? typed;
    private ItemView? looked;

    [BindProperty]
    public DateEntry CoversFrom { get; set; } = new();

    [BindProperty]
    public DateEntry CoversTo { get; set; } = new();

    /// <summary>The content is of the very time that the item asks for, so that no days need to be typed.</summary>
    [BindProperty]
    public bool CoversAll { get; set; }

    [BindProperty]
    public DateEntry Due { get; set; } = new();

    [BindProperty]
    public Guid? Unit { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    /// <summary>Ids of the evidence that stood on the page, so that a conflict can say what came or went meanwhile.</summary>
    [BindProperty]
    public string? Had { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    /// <summary>As stored, or as typed when only looked at.</summary>
    public ItemView View => looked ?? Shown.View;

    public bool IsOnlyLooked => looked is not null;

    public FiscalYear Year => Shown.Year;

    public int Version => Shown.View.Row?.Version ?? 0;

    public IEnumerable<Choice> Units => Shown.Receivers.Select(u => new Choice(u.Id.ToString(), u.Name));

    /// <summary>Nobody may be left to answer for it only where the right is of the whole office.</summary>
    public string? NoUnit => session.Rights.Has("disclosure.assign", null) ? "ยังไม่มอบหมาย" : null;

    public string PublicAddress => portal.Origin(Request) + Shown.PublicPath;

    public IReadOnlyList<string> History { get; private set; } = [];

    public PortalFrame Frame { get; private set; } = null!;

    /// <summary>The item with only what citizens would see of it today.</summary>
    public ItemView Public => portal.Shown(View);

    public IReadOnlyList<ChecklistLine> Checklist => [.. View.State.Findings.Select(f => ChecklistLine.Of(f, Shown))];

    /// <summary>Both versions, when somebody else saved first.</summary>
    public ItemComparison? Comparison { get; private set; }

    /// <summary>What was typed, after the other version was taken; to copy from.</summary>
    public IReadOnlyList<ComparedField> Dropped { get; private set; } = [];

    /// <summary>Does the item have to say which time it is of?</summary>
    public bool AsksPeriod => View.Item.Components.Any(c => c.Rule.Kind == ComponentRuleKind.Period) || !CoversFrom.IsBlank || !CoversTo.IsBlank;

    /// <summary>One mark in place of six fields, while no days are typed and the item asks for one plain period.</summary>
    public bool OffersWholePeriod => CoversFrom.IsBlank && CoversTo.IsBlank && View.Item.Period != ItemPeriod.MultiYear;

    public string RequiredText => ComponentChecks.Text(ComponentChecks.Required(View.Item.Period, Year));

    /// <summary>What the days in the item's tables say of its time; null when they say nothing.</summary>
    public string? PeriodFromRows =>
        RowChecks.Covered(RulePackLibrary.Shipped.FormOf(View.Item), View.Content, ComponentChecks.Required(View.Item.Period, Year)) is { } told ? ComponentChecks.Text(new(told.From, told.To)) : null;

    /// <summary>Period, front page and sums are worked out; the rest is written.</summary>
    public static bool IsWritten(ItemComponent component) => component.Rule.Kind is not (ComponentRuleKind.Period or ComponentRuleKind.FrontPage or ComponentRuleKind.Sum);

    public static bool AsksPerson(ItemComponent component) =>
        component.Rule.Kind is ComponentRuleKind.TwoWay or ComponentRuleKind.SignedByHead or ComponentRuleKind.Matches or ComponentRuleKind.Person;

    /// <summary>The table that answers a component; null for one that is written as text.</summary>
    public ContentTable? TableOf(ItemComponent component) => TablePage.Answering(View.Item, component);

    public ComponentContent Answer(string key) => typed?.GetValueOrDefault(key) ?? Shown.View.Content.Components.GetValueOrDefault(key)?.Typed ?? ComponentContent.Empty;

    /// <summary>The register that writes a component while the office has typed nothing there.</summary>
    public ContentSource? SourceOf(string key) => Shown.View.Content.Components.GetValueOrDefault(key)?.Source;

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, CancellationToken ct) =>
        await RefusedAsync(itemYear, key, ct) is { } refused ? refused : Stored();

    public async Task<IActionResult> OnPostSaveAsync(int itemYear, string key, int version, string? attach, Guid? edit, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        typed = Typed();
        var draft = Draft();
        var saved = draft.IsOk ? await editing.WriteAsync(Year, key, version, draft.Value, ct) : draft.Error;
        if (saved.Error is Error.Conflict)
        {
            await FillAsync(itemYear, key, ct);
            Comparison = ItemComparison.Of(Shown, typed, draft.Value!, Had, History.Count > 0 ? History[0] : "");
            return Page();
        }

        if (!saved.IsOk)
        {
            ModelState.Take(saved.Error);
            return Page();
        }

        TempData.Done(View.Content.IsPublished ? $"บันทึก {View.Item.Number} แล้ว หน้าเว็บสาธารณะเปลี่ยนตามแล้ว" : $"บันทึก {View.Item.Number} แล้ว");
        return Redirect(edit is { } id ? $"{Shown.Path}/evidence/{id}"
            : attach is null ? Shown.Path
            : $"{Shown.Path}/evidence?component={(View.Item.Components.Any(c => c.Key == attach) ? attach : "")}");
    }

    /// <summary>Shows what is typed as citizens would see it; saves nothing.</summary>
    public async Task<IActionResult> OnPostLookAsync(int itemYear, string key, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        typed = Typed();
        var draft = Draft();
        if (!draft.IsOk)
        {
            ModelState.Take(draft.Error);
            return Page();
        }

        var content = Shown.View.Content with
        {
            Components = Shown.View.Content.WithTyped(typed),
            Covers = draft.Value is { CoversFrom: { } from, CoversTo: { } to } ? (from, to) : null,
        };
        looked = Shown.View with { Content = content, State = ItemState.Of(View.Item, Year, content) };
        return Page();
    }

    /// <summary>Takes the other version of a conflict; what was typed stays on the page to copy from.</summary>
    public async Task<IActionResult> OnPostTheirsAsync(int itemYear, string key, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        if (Draft(Typed()) is { IsOk: true } draft)
        {
            Dropped = [.. ItemComparison.Of(Shown, Typed(), draft.Value, Had, "").Fields.Where(f => f.Differs && f.Mine.Length > 0)];
        }

        ModelState.Clear();
        return Stored();
    }

    /// <summary>Puts back evidence that was just taken out.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        if (await RefusedAsync(itemYear, key, ct) is { } refused)
        {
            return refused;
        }

        var restored = await evidence.RestoreAsync(Year, key, id, ct);
        TempData.Say(restored.IsOk ? Sign.Done : Sign.Problem, restored.Error?.Message ?? "นำหลักฐานกลับมาแล้ว");
        return Redirect(Shown.Path);
    }

    private PageResult Stored()
    {
        var row = Shown.View.Row;
        (CoversFrom, CoversTo, Due, Unit, Progress) = (DateEntry.From(row?.CoversFrom), DateEntry.From(row?.CoversTo), DateEntry.From(row?.DueOn), row?.UnitId, row?.Progress);
        return Page();
    }

    private Result<ItemDraft> Draft() => Draft(typed!);

    private Result<ItemDraft> Draft(Dictionary<string, ComponentContent> components)
    {
        var (from, to, due) = (Read(CoversFrom, nameof(CoversFrom)), Read(CoversTo, nameof(CoversTo)), Read(Due, nameof(Due)));
        if (CoversAll)
        {
            var asked = ComponentChecks.Required(View.Item.Period, Year);
            (from, to) = (asked.Start, asked.End);
        }

        var fault = from.Error ?? to.Error ?? due.Error;
        return fault is not null ? fault : new ItemDraft(components, from.Value, to.Value, Shown.Receivers.Count > 0 ? Unit : Shown.View.Row?.UnitId, due.Value, ThaiText.Typed(Progress));
    }

    private static Result<LocalDate?> Read(DateEntry entry, string field) =>
        entry.IsBlank ? (LocalDate?)null : entry.Read(field).Match<Result<LocalDate?>>(d => (LocalDate?)d, e => e);

    private Dictionary<string, ComponentContent> Typed()
    {
        var (nil, confirmed) = (Request.Form["nil"], Request.Form["confirmed"]);
        return View.Item.Components.Where(IsWritten).ToDictionary(c => c.Key, c => new ComponentContent(
            Text($"th[{c.Key}]"),
            Text($"en[{c.Key}]"),
            nil.Contains(c.Key),
            !confirmed.Contains(c.Key) ? null : ConfirmedBefore(c.Key) ?? session.Actor.Name));
    }

    /// <summary>Who confirmed this very text; nobody once it has been changed.</summary>
    private string? ConfirmedBefore(string key) =>
        Shown.View.Content.Components.GetValueOrDefault(key)?.Typed is { } before && before.TextTh == Text($"th[{key}]") ? before.ConfirmedBy : null;

    private string? Text(string field) => Request.Form[field].ToString().Trim() is { Length: > 0 } text ? ThaiText.Normalize(text.ReplaceLineEndings("\n")) : null;

    private async Task<IActionResult?> RefusedAsync(int year, string key, CancellationToken ct) =>
        !await FillAsync(year, key, ct) ? NotFound() : Shown.IsOpen ? null : Forbid();

    private async Task<bool> FillAsync(int year, string key, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, User, ct) is not { } shown)
        {
            return false;
        }

        (Shown, Frame, History) = (shown, await portal.PreviewFrameAsync(HttpContext, session, ct), await history.OfAsync(shown.View.Row, ct));
        return true;
    }
}
