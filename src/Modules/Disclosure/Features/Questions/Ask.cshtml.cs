using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Platform.Mail;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>A citizen asks the office: no account, no script, no third party.</summary>
[AllowAnonymous]
[RequestSizeLimit(64 * 1024)]
internal sealed class AskModel(QuestionBook book, PortalPages portal, AskingLimit limit) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? AskerName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public PortalFrame Frame { get; private set; } = null!;

    /// <summary>Shown once, after the question is kept.</summary>
    public string? Code { get; private set; }

    public LocalDate Due { get; private set; }

    public bool AsksEmail => book.CanMail;

    public async Task OnGetAsync(CancellationToken ct) => Frame = await portal.FrameAsync(HttpContext, ct);

    public async Task<IActionResult> OnPostAsync(string? website, CancellationToken ct)
    {
        Frame = await portal.FrameAsync(HttpContext, ct);
        Response.Headers.CacheControl = "no-store";
        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!string.IsNullOrEmpty(website))
        {
            (Code, Due) = ("WBTHA-NKYOU", portal.Today.PlusDays(QuestionBook.DaysToAnswer)); // a machine filled the box that people do not see: nothing is kept
            return Page();
        }

        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress, Frame.Slug))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", Frame.Words["questions.slow"]);
            return Page();
        }

        var asked = await book.AskAsync(Text!, AskerName, Email, Frame.English, ct);
        if (!asked.IsOk)
        {
            ModelState.AddModelError("", Frame.Words["questions.failed"]);
            return Page();
        }

        (Code, Due) = ($"{asked.Value.Code[..5]}-{asked.Value.Code[5..]}", asked.Value.DueOn);
        return Page();
    }

    private void Check()
    {
        Require(Text?.Trim() is { Length: >= QuestionRules.Shortest and <= QuestionRules.Longest }, nameof(Text), "questions.text.fault");
        Require(Text is null || !PersonalNumbers.HasIdentityNumber(Text), nameof(Text), "questions.text.identity");
        Require(AskerName is not { Length: > QuestionRules.LongestName }, nameof(AskerName), "questions.name.fault");
        Require(string.IsNullOrWhiteSpace(Email) || (Email.Length <= QuestionRules.LongestEmail && OutgoingMail.IsAddress(Email.Trim())), nameof(Email), "questions.email.fault");
    }

    private void Require(bool met, string field, string word)
    {
        if (!met)
        {
            ModelState.AddModelError(field, Frame.Words[word]);
        }
    }
}
