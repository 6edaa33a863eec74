using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Work.Data;

namespace Prongsai.Work.Features.Tasks;

/// <summary>มอบงาน: to a unit or a person, with a day.</summary>
[Authorize(Policy = "work.give")]
internal sealed class NewTaskModel(TaskGiving giving, Receivers receivers, IOfficeCalendar calendar, IClock clock) : PageModel
{
    [BindProperty]
    public NewTaskForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    private IReadOnlyList<(string Value, TaskReceiver Receiver)> Known { get; set; } = [];

    /// <param name="about">The page the task is about.</param>
    public async Task OnGetAsync(string? about, string? title, CancellationToken ct)
    {
        (Input.Path, Input.Title) = (IsOwnPage(about) ? about : null, title);
        await FillAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var due = await DueAsync(ct);
        if (due.Error is { } wrong)
        {
            ModelState.Take(wrong, "Input");
        }

        if (string.IsNullOrWhiteSpace(Input.Title))
        {
            ModelState.AddModelError("Input.Title", "กรุณากรอกว่าให้ทำอะไร");
        }

        if (Known.FirstOrDefault(k => k.Value == Input.Receiver).Receiver is not { } receiver)
        {
            ModelState.AddModelError("Input.Receiver", "กรุณาเลือกผู้รับงาน");
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var given = await giving.GiveAsync(new(Input.Title!.Trim(), IsOwnPage(Input.Path) ? Input.Path : null, receiver, due.Value, Input.Note, Input.IsRestricted), ct);
        if (given.Error is { } fault)
        {
            ModelState.Take(fault, "Input");
            return Page();
        }

        TempData.Done($"มอบงานให้{receiver.Name}แล้ว");
        return Redirect($"/office/tasks/{given.Value}");
    }

    private static bool IsOwnPage(string? path) => path is { Length: > 1 and < 300 } && path[0] == '/' && path[1] is not ('/' or '\\') && !path.Any(char.IsControl);

    private async Task<Result<LocalDate?>> DueAsync(CancellationToken ct)
    {
        if (Input.Due.IsBlank)
        {
            return (LocalDate?)null;
        }

        var read = Input.Due.Read("Due");
        if (read.Error is { } wrong)
        {
            return wrong;
        }

        var days = await calendar.ReadAsync(ct);
        var sentence = read.Value < OfficeYear.Today(clock) ? "วันครบกำหนดผ่านไปแล้ว กรุณาเลือกวันนี้หรือวันหลังจากนี้"
            : !days.IsWorkingDay(read.Value) ? $"วันนั้นเป็นวันหยุด วันทำการก่อนหน้าคือ {ThaiDates.Format(days.AddWorkingDays(read.Value, -1), ThaiDateStyle.Short)}"
            : null;
        return sentence is null ? read.Value : new Error.Invalid("work.due", sentence, [new("Due", sentence)]);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Known = await receivers.AllAsync(ct);
        Choices = [.. Known.Select(k => new Choice(k.Value, k.Receiver.Name))];
    }
}

internal sealed class NewTaskForm
{
    [MaxLength(200, ErrorMessage = "กรุณาเขียนให้สั้นกว่า 200 ตัวอักษร")]
    public string? Title { get; set; }

    public string? Receiver { get; set; }

    public DateEntry Due { get; set; } = new();

    [MaxLength(2000, ErrorMessage = "กรุณาเขียนให้สั้นกว่า 2,000 ตัวอักษร")]
    public string? Note { get; set; }

    public string? Path { get; set; }

    public bool IsRestricted { get; set; }
}
