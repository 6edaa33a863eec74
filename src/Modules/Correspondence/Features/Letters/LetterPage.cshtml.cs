using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Letters;

/// <summary>A letter: its paper, its chain above it, and the one thing to do now.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class LetterPageModel(LetterDesk desk) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    /// <summary>One of the office's usual sentences, before what is written.</summary>
    [BindProperty]
    public string? Usual { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public LetterView View { get; private set; } = null!;

    public KindFacts Kind => LetterKinds.Of(View.Letter.Kind);

    public string Paper { get; private set; } = "";

    public bool MayEdit { get; private set; }

    public bool MayTakeBack { get; private set; }

    public bool MayIssue { get; private set; }

    public bool MayCirculate { get; private set; }

    public bool MaySign { get; private set; }

    /// <summary>Why somebody whose turn it is cannot sign; null for all others.</summary>
    public string? WhyNot { get; private set; }

    public string? SigningAs { get; private set; }

    /// <summary>The power of the order signed under; null when signed in a post of one's own or acted for.</summary>
    public DelegatedPower? SigningUnder { get; private set; }

    public string? PrintFault { get; private set; }

    public string CheckPath { get; private set; } = "";

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IEnumerable<Choice> UsualOpinions => Domain.UsualOpinions.Of(View.Turn!.IsFinal).Select(o => new Choice(o, o));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostSignAsync(Guid id, CancellationToken ct)
    {
        var said = string.Join(' ', new[] { Usual, Opinion }.Where(o => !string.IsNullOrWhiteSpace(o)));
        return DoneAsync(id, async () => (await SignedAsync(id, said, ct)).Then<string>(s => s.IsFinal ? s.Number is { } number ? $"ลงนามแล้ว ออกเลขที่ {number}" : "ลงนามแล้ว" : "ให้ความเห็นแล้ว เรื่องไปยังลำดับถัดไป"), ct, () => desk.HasJustSigned(View));
    }

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken ct) =>
        DoneAsync(id, async () => (await desk.Chain.ReturnAsync(id, Version, Opinion, ct)).Then<string>(_ => "ส่งกลับให้ผู้จัดทำแก้ไขแล้ว"), ct);

    public Task<IActionResult> OnPostHandOnAsync(Guid id, CancellationToken ct) =>
        DoneAsync(id, async () => (await desk.Chain.HandOnAsync(id, Version, To ?? Guid.Empty, Opinion, ct)).Then<string>(_ => "มอบหมายแล้ว"), ct);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken ct) =>
        DoneAsync(id, async () => (await desk.Chain.TakeBackAsync(id, Version, ct)).Then<string>(_ => "ถอนเรื่องกลับมาเป็นร่างแล้ว"), ct);

    public Task<IActionResult> OnPostSendAsync(Guid id, CancellationToken ct) =>
        DoneAsync(id, async () => (await desk.Issuing.SendAsync(id, Version, Note, ct)).Then<string>(_ => "บันทึกแล้ว"), ct, () => desk.WasJustSent(View));

    public Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken ct) =>
        DoneAsync(id, async () => (await desk.Issuing.CancelAsync(id, Version, Reason, ct)).Then<string>(_ => "ยกเลิกแล้ว เลขที่คงอยู่ในทะเบียน"), ct);

    public Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken ct) =>
        DoneAsync(id, async () => (await desk.Drafts.DropAsync(id, Version, ct)).Then<string>(_ => "ทิ้งร่างแล้ว"), ct);

    public Task<IActionResult> OnPostPrintAsync(Guid id, CancellationToken ct) =>
        DoneAsync(id, async () => (await desk.PrintAsync(id, ct)).Then<string>(_ => "เก็บต้นฉบับแล้ว"), ct);

    public async Task<IActionResult> OnPostReplaceAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct) || View.Letter.SignedAt is null || !MayIssue)
        {
            return NotFound();
        }

        var old = View.Letter;
        var started = await desk.Drafts.StartAsync(old.Kind, View.Content, new(old.UnitId, old.Audience, old.IsUnchecked) { Amount = old.Amount }, ct, old.Id, (old.GivenPaper, old.Origin));
        if (!started.IsOk)
        {
            ModelState.Take(started.Error);
            return Page();
        }

        TempData.Done("เริ่มฉบับใหม่จากเนื้อหาเดิมแล้ว เมื่อลงนาม ฉบับเดิมจะแสดงว่ามีฉบับใหม่ใช้แทน");
        return Redirect($"/office/letters/{started.Value}/edit");
    }

    private async Task<Result<SignedStep>> SignedAsync(Guid id, string said, CancellationToken ct)
    {
        var check = await desk.CheckBaseAsync(Request, ct);
        return check.IsOk ? await desk.Signing.SignAsync(id, Version, said, check.Value, ct) : check.Error;
    }

    private async Task<IActionResult> DoneAsync(Guid id, Func<Task<Result<string>>> work, CancellationToken ct, Func<bool>? isDone = null)
    {
        var done = await work();
        if (done.IsOk)
        {
            TempData.Done(done.Value);
            return Redirect($"/office/letters/{id}");
        }

        if (done.Error is Error.NotFound || !await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (isDone?.Invoke() == true)
        {
            TempData.Done(View.Letter.PrintedNumber is { } number ? $"บันทึกแล้ว เลขที่ {number}" : "บันทึกแล้ว");
            return Redirect($"/office/letters/{id}"); // the second press of the same button
        }

        ModelState.Remove(nameof(Version));
        ModelState.Take(done.Error);
        return Page();
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await desk.OpenAsync(id, ct) is not { } open)
        {
            return false;
        }

        (View, Version, Paper) = (open.View, open.View.Letter.Version, HtmlWriter.Fragment(open.Paper, IOfficePictures.Address));
        (MayEdit, MayTakeBack, MayIssue, MayCirculate) = (open.MayEdit, open.MayTakeBack, open.MayIssue, open.MayCirculate);
        (MaySign, WhyNot, SigningAs) = (open.Right is { IsOk: true }, open.IsTheirTurn ? open.Right?.Error?.Message : null, open.Right?.Value?.Printed);
        SigningUnder = open.Under;
        People = MaySign ? open.People : [];
        PrintFault = open.PrintFault;
        CheckPath = open.CheckPath;
        return true;
    }
}
