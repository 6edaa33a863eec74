using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Improvement.Data;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>One measure: what it answers, how far it is, what is missing, and its effect once the next result is in.</summary>
[Authorize(Policy = "improvement.read")]
internal sealed class MeasurePageModel(MeasureBook book, ProofEditing proofs, MeasureEffects effects, AgencySession session) : PageModel
{
    [BindProperty]
    public ProofForm Proof { get; set; } = new();

    public MeasureView View { get; private set; } = null!;

    public MeasureEffect? Effect { get; private set; }

    public bool MayManage => session.Rights.Has(MeasureEditing.Manage);

    public bool MayReport => MeasureEditing.MayReport(session.Rights, View.Row);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FillAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostProofAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        if (Proof.Read(ModelState) is not { } proof)
        {
            return Page();
        }

        return await DoneAsync(await proofs.AddAsync(id, proof, ct), "ผูกหลักฐานแล้ว");
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, Guid proof, CancellationToken ct) =>
        await FillAsync(id, ct) ? await DoneAsync(await proofs.DropAsync(id, proof, ct), "เอาหลักฐานออกแล้ว") : NotFound();

    private Task<IActionResult> DoneAsync(Kernel.Result<Kernel.Unit> done, string said)
    {
        if (!done.IsOk)
        {
            ModelState.Take(done.Error, nameof(Proof));
            return Task.FromResult<IActionResult>(Page());
        }

        TempData.Done(said);
        return Task.FromResult<IActionResult>(Redirect(View.Path));
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Effect = await effects.OfAsync(view.Row, ct);
        return true;
    }
}
