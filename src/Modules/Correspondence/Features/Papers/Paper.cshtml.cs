using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain.Forms;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Papers;

[Authorize(Policy = "papers.print")]
internal sealed class PaperModel(IEnumerable<IDocumentKind> kinds, AgencySession session, IClock clock, IOfficePictures pictures, ILetters letters) : PageModel
{
    public FiscalYear Year { get; private set; }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? PreparePath { get; private set; }

    public string PrepareTh { get; private set; } = "";

    public string? Missing { get; private set; }

    /// <summary>The paper as HTML made by our own writer, which encodes all text.</summary>
    public string Preview { get; private set; } = "";

    /// <summary>Why it may not be sent for signing yet; null when it may.</summary>
    public string? NotYet { get; private set; }

    public bool MayPropose => session.Rights.Has(LetterDrafts.Write);

    /// <summary>The letter last made of this paper; null when none was.</summary>
    public LetterStanding? Proposed { get; private set; }

    /// <summary>Sends the paper as it stands now into the chain of endorsement.</summary>
    public async Task<IActionResult> OnPostProposeAsync(string key, CancellationToken ct)
    {
        if (!MayPropose || kinds.FirstOrDefault(k => k.Key == key) is not { } kind)
        {
            return NotFound();
        }

        var year = OfficeYear.Chosen(HttpContext, clock);
        var built = await kind.BuildAsync(session.Agency, year, ct);
        Result<Guid> started = await kind.UnsignableAsync(session.Agency, year, ct) is { } notYet ? notYet
            : built.IsOk ? await letters.StartAsync(new(LetterKind.Paper, GivenPaper.SubjectOf(built.Value)) { Paper = built.Value, Origin = $"{key}/{year}" }, ct)
            : built.Error;
        if (!started.IsOk)
        {
            TempData.Say(Sign.Problem, started.Error.Message);
            return Redirect($"/office/papers/{key}?year={year}");
        }

        return Redirect($"/office/letters/{started.Value}/propose");
    }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (kinds.FirstOrDefault(k => k.Key == key) is not { } kind)
        {
            return NotFound();
        }

        (Year, Key, Name, PreparePath, PrepareTh) = (OfficeYear.Chosen(HttpContext, clock), kind.Key, kind.NameTh, kind.PreparePath, kind.PrepareTh);
        var built = await kind.BuildAsync(session.Agency, Year, ct);
        var emblem = await pictures.EmblemAsync(ct);
        (Missing, Preview) = built.Match<(string?, string)>(paper => (null, HtmlWriter.Fragment(paper.WithEmblem(emblem), IOfficePictures.Address)), error => (error.Message, ""));
        NotYet = (await kind.UnsignableAsync(session.Agency, Year, ct))?.Message;
        Proposed = await letters.FromAsync($"{kind.Key}/{Year}", ct);
        return Page();
    }
}
