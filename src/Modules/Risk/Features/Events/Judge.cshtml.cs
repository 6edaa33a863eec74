using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Events;

/// <summary>A judgement as chosen.</summary>
public sealed class JudgementForm
{
    public int? Likelihood { get; set; }
    public int? Impact { get; set; }
    public string? Reason { get; set; }

    public bool IsBlank => Likelihood is null && Impact is null && string.IsNullOrWhiteSpace(Reason);

    internal static JudgementForm Of(Judgement? j) => j is null ? new() : new() { Likelihood = j.Likelihood, Impact = j.Impact, Reason = j.Reason };
}

/// <summary>Likelihood, impact and the reason on one page, with the texts of the scale beside each step. The level is worked out, never typed.</summary>
[Authorize(Policy = "risk.write")]
internal sealed class JudgeModel(RiskBooks books, EventEditing editing, Place place) : SharedFormPage
{
    [BindProperty]
    public JudgementForm Before { get; set; } = new();

    [BindProperty]
    public JudgementForm After { get; set; } = new();

    public RiskBook Book { get; private set; } = null!;

    public RiskEvent Event { get; private set; } = null!;

    public IReadOnlyList<RiskControl> Controls => [.. Book.ControlsOf(Event)];

    public IEnumerable<Choice> Likelihoods => Book.Scale.Likelihood.Select((text, i) => new Choice($"{i + 1}", $"{i + 1} · {text}"));

    public IEnumerable<Choice> Impacts => Book.Scale.Impact.Select((text, i) => new Choice($"{i + 1}", $"{i + 1} · {text}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        (Version, Before, After) = (Event.Version, JudgementForm.Of(Event.Before), JudgementForm.Of(Event.After));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var before = JudgementRule.Read(Book.Scale, nameof(Before), Before.Likelihood, Before.Impact, ThaiText.Typed(Before.Reason));
        var after = After.IsBlank ? null : (Result<Judgement>?)JudgementRule.Read(Book.Scale, nameof(After), After.Likelihood, After.Impact, ThaiText.Typed(After.Reason));
        if (before.Error is { } one)
        {
            ModelState.Take(one);
        }

        if (after?.Error is { } two)
        {
            ModelState.Take(two);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var judged = await editing.JudgeAsync(id, Version, before.Value!, after?.Value, place.Today, ct);
        var now = after?.Value ?? before.Value!;
        return await EndAsync(judged, ($"ประเมินแล้ว ระดับ{RiskWords.Say(Book.Scale.LevelOf(now.Likelihood, now.Impact))}", $"/office/risk/events/{id}"), () => FillAsync(id, ct), () => (Event.Version,
            TwoVersions.Of($"/office/risk/events/{id}/judge", ("ก่อนมีมาตรการ", Say(JudgementForm.Of(Event.Before)), Say(Before)), ("หลังมีมาตรการ", Say(JudgementForm.Of(Event.After)), Say(After)))));
    }

    private static string Say(JudgementForm form) => form.IsBlank ? "" : $"โอกาส {form.Likelihood} × ผลกระทบ {form.Impact} = {form.Likelihood * form.Impact}\n{form.Reason}";

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await books.OfEventAsync(id, ct) is not { } book)
        {
            return false;
        }

        (Book, Event) = (book, book.Events.Single(e => e.Id == id));
        return true;
    }
}
