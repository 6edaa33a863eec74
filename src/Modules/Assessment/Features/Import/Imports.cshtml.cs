using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Assessment.Contracts;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment.Features.Import;

/// <summary>Drop a paper in; the papers dropped in before.</summary>
[Authorize(Policy = "assessment.manage")]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class ImportsModel(IImportIntake intake, ImportReview review, IClock clock) : PageModel
{
    private const int MostShown = 30;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public int? Year { get; set; }

    public IReadOnlyList<Choice> Years { get; private set; } = [];

    public IReadOnlyList<ImportLine> Lines { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "กรุณาเลือกไฟล์เอกสารก่อน แล้วกดอ่านเอกสารอีกครั้ง");
        }
        else if (Upload.Length > FileStore.LargestFile)
        {
            ModelState.AddModelError(nameof(Upload), ImportWords.TooLarge);
        }
        else
        {
            await using var content = Upload.OpenReadStream();
            var received = await intake.ReceiveAsync(content, Upload.FileName, Year is { } y ? new FiscalYear(y) : null, ct);
            if (received.IsOk)
            {
                return Redirect($"/office/imports/{received.Value}");
            }

            ModelState.AddModelError(nameof(Upload), received.Error.Message);
        }

        await FillAsync(ct);
        return Page();
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Years = [.. WorkYears.Around(OfficeYear.Today(clock)).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))];
        Lines = await review.NewestAsync(MostShown, ct);
    }
}
