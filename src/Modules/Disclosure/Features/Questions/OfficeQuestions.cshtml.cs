using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>Citizens' questions for officers: those that wait, those that are closed.</summary>
[Authorize(Policy = "disclosure.questions")]
internal sealed class OfficeQuestionsModel(QuestionBook book, AgencyDirectory directory, AgencySession session, IClock clock) : PageModel
{
    private const int Size = 30;

    public bool Closed { get; private set; }

    public int Waiting { get; private set; }

    public int PageNumber { get; private set; }

    public int PageCount { get; private set; }

    public IReadOnlyList<Question> Rows { get; private set; } = [];

    public string PublicPath { get; private set; } = "";

    public LocalDate Today => OfficeYear.Today(clock);

    public async Task OnGetAsync(string? show, int p, CancellationToken ct)
    {
        (Closed, PageNumber) = (show == "closed", Math.Clamp(p, 1, 10_000));
        (Rows, var count, Waiting) = await book.PageAsync(Closed, (PageNumber - 1) * Size, Size, ct);
        (PageCount, PublicPath) = (Math.Max(1, (count + Size - 1) / Size), $"/{(await directory.FindAsync(session.Agency, ct))!.Slug}/questions");
    }
}
