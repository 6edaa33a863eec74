using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Portal;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>The board for everyone: questions that were answered and shown, numbers of persons covered.</summary>
[AllowAnonymous]
internal sealed class QuestionsModel(QuestionBook book, PortalPages portal) : PageModel
{
    private const int Size = 20;

    public PortalFrame Frame { get; private set; } = null!;

    public IReadOnlyList<Question> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int PageNumber { get; private set; }

    public int PageCount => Math.Max(1, (Count + Size - 1) / Size);

    public async Task OnGetAsync(int p, CancellationToken ct)
    {
        (Frame, PageNumber) = (await portal.FrameAsync(HttpContext, ct), Math.Clamp(p, 1, 10_000));
        (Rows, Count) = await book.ShownAsync(Frame.Archived, (PageNumber - 1) * Size, Size, ct);
    }
}
