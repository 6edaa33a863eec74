using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>One item of one year: its components with reasons, its evidence, its public address.</summary>
[Authorize(Policy = "disclosure.edit")]
[RequestSizeLimit(60 * 1024 * 1024)]
internal sealed class ItemModel(ItemPages pages, ItemEditing editing, AgencySession session, IAuthorizationService authorization) : PageModel
{
    private Dictionary<string, ComponentContent>? typed;

    [BindProperty]
    public DateEntry CoversFrom { get; set; } = new();

    [BindProperty]
    public DateEntry CoversTo { get; set; } = new();

    [BindProperty]
    public DateEntry Due { get; set; } = new();

    [BindProperty]
    public Guid? Unit { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Component { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ItemPage Shown { get; private set; } = null!;

    public ItemView View => Shown.View;

    public FiscalYear Year => Shown.Year;

    public int Version { get; private set; }

    public decimal Points => ItemWorth.Of(ItemStore.Pack(Year), View.Item);

    public string? OwnerName => Shown.Units.FirstOrDefault(u => u.Id == View.Row?.UnitId)?.Name;

    public IEnumerable<Choice> Units => Shown.Units.Select(u => new Choice(u.Id.ToString(), u.Name));

    public IEnumerable<Choice> Components => View.Item.Components.Where(IsWritten).Select(c => new Choice(c.Key, c.Text));

    public string PublicPath => Shown.PublicPath;

    public string PublicAddress => $"{Request.Scheme}://{Request.Host}{PublicPath}";

    public IReadOnlyList<string> History => Shown.History;

    public bool MayPublish { get; private set; }

    /// <summary>What stands in the database when somebody else saved first.</summary>
    public IReadOnlyList<(string Label, string Text)>? Theirs { get; private set; }

    public string RequiredText
    {
        get
        {
            var required = ComponentChecks.Required(View.Item.Period, Year);
            return $"{ThaiDates.Format(required.Start, ThaiDateStyle.Short)} – {ThaiDates.Format(required.End, ThaiDateStyle.Short)}";
        }
    }

    /// <summary>Period, front page and sums are worked out; the rest is written.</summary>
    public bool IsWritten(ItemComponent component) => component.Rule.Kind is not (ComponentRuleKind.Period or ComponentRuleKind.FrontPage or ComponentRuleKind.Sum);

    public static bool AsksPerson(ItemComponent component) =>
        component.Rule.Kind is ComponentRuleKind.TwoWay or ComponentRuleKind.SignedByHead or ComponentRuleKind.Matches or ComponentRuleKind.Person;

    public ComponentContent Answer(string key) => typed?.GetValueOrDefault(key) ?? View.Content.Components.GetValueOrDefault(key) ?? ComponentContent.Empty;

    public string FilePath(Data.Evidence evidence) => $"{Shown.AgencyPath}/files/{evidence.Id}/{Uri.EscapeDataString(evidence.TitleTh)}";

    public async Task<IActionResult> OnGetAsync(int itemYear, string key, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, ct))
        {
            return NotFound();
        }

        var row = View.Row;
        (CoversFrom, CoversTo, Due, Unit, Progress) = (DateEntry.From(row?.CoversFrom), DateEntry.From(row?.CoversTo), DateEntry.From(row?.DueOn), row?.UnitId, row?.Progress);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(int itemYear, string key, int version, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, ct))
        {
            return NotFound();
        }

        typed = Typed();
        var draft = Draft();
        if (!draft.IsOk)
        {
            ModelState.Take(draft.Error);
            return Page();
        }

        var saved = await editing.WriteAsync(Year, key, version, draft.Value, ct);
        if (saved.Error is Error.Conflict)
        {
            Theirs = [.. View.Item.Components.Where(IsWritten).Select(c => (c.Text, View.Content.Components.GetValueOrDefault(c.Key)?.TextTh ?? "ว่าง"))];
            return Page();
        }

        if (!saved.IsOk)
        {
            ModelState.Take(saved.Error);
            return Page();
        }

        TempData.Done($"บันทึก {View.Item.Number} แล้ว");
        return Redirect($"/office/disclosure/{itemYear}/{key}");
    }

    public async Task<IActionResult> OnPostEvidenceAsync(int itemYear, string key, CancellationToken ct)
    {
        if (!await FillAsync(itemYear, key, ct))
        {
            return NotFound();
        }

        var added = await AddAsync(key, ct);
        if (!added.IsOk)
        {
            ModelState.Take(added.Error);
            return Page();
        }

        TempData.Done("เพิ่มหลักฐานแล้ว");
        return Redirect($"/office/disclosure/{itemYear}/{key}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int itemYear, string key, Guid id, CancellationToken ct)
    {
        var removed = await editing.RemoveEvidenceAsync(new FiscalYear(itemYear), key, id, ct);
        if (removed.IsOk)
        {
            TempData.Done("เอาหลักฐานออกแล้ว ไฟล์เดิมยังอยู่ในที่เก็บ");
        }

        return Redirect($"/office/disclosure/{itemYear}/{key}");
    }

    private async Task<Result<Kernel.Unit>> AddAsync(string key, CancellationToken ct)
    {
        var component = View.Item.Components.Any(c => c.Key == Component) ? Component : null;
        if (Upload is not null)
        {
            await using var content = Upload.OpenReadStream();
            return await editing.AddFileAsync(Year, key, component, Title ?? "", content, Upload.FileName, ct);
        }

        return string.IsNullOrWhiteSpace(Address)
            ? new Error.Invalid("evidence.nothing", "ยังไม่มีหลักฐาน", [new("Address", "กรุณากรอกที่อยู่เว็บหรือเลือกไฟล์อย่างใดอย่างหนึ่ง")])
            : await editing.AddLinkAsync(Year, key, component, Title ?? "", Address, ct);
    }

    private Result<ItemDraft> Draft()
    {
        var (from, to, due) = (Read(CoversFrom, nameof(CoversFrom)), Read(CoversTo, nameof(CoversTo)), Read(Due, nameof(Due)));
        var fault = from.Error ?? to.Error ?? due.Error;
        return fault is not null ? fault : new ItemDraft(typed!, from.Value, to.Value, Unit, due.Value, string.IsNullOrWhiteSpace(Progress) ? null : ThaiText.Normalize(Progress.Trim()));
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
            !confirmed.Contains(c.Key) ? null : View.Content.Components.GetValueOrDefault(c.Key)?.ConfirmedBy ?? session.Actor.Name));
    }

    private string? Text(string field) => Request.Form[field].ToString().Trim() is { Length: > 0 } text ? ThaiText.Normalize(text.ReplaceLineEndings("\n")) : null;

    private async Task<bool> FillAsync(int year, string key, CancellationToken ct)
    {
        if (await pages.FindAsync(new FiscalYear(year), key, ct) is not { } shown)
        {
            return false;
        }

        (Shown, Version) = (shown, shown.View.Row?.Version ?? 0);
        MayPublish = (await authorization.AuthorizeAsync(User, "disclosure.publish")).Succeeded;
        return true;
    }
}
