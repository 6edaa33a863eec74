using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Correspondence.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Files;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Incoming;

/// <summary>Writes a letter received into the book.</summary>
[Authorize(Policy = Viewing.KeepBooks)]
[RequestSizeLimit(2 * FileStore.LargestFile)]
internal sealed class ReceiveLetterModel(IncomingBook book, IOffice office) : PageModel
{
    [BindProperty]
    public ReceivedForm Input { get; set; } = new();

    /// <summary>Of this form: pressed twice, the letter still takes one number.</summary>
    [BindProperty]
    public Guid? Once { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public static IEnumerable<Choice> Readings => [new(ReceivedForm.Restricted, "เฉพาะส่วนที่รับผิดชอบและผู้ดูแลทะเบียน")];

    public static IEnumerable<Choice> Urgencies => IncomingBook.Urgencies.Select(u => new Choice(u, u));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Once = Guid.CreateVersion7();
        await FillAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var received = Input.Read();
        var registered = received.IsOk ? await RegisterAsync(received.Value, ct) : received.Error;
        if (registered.IsOk)
        {
            TempData.Done($"ลงรับแล้ว เลขรับที่ {registered.Value}");
            return Redirect("/office/letters/incoming");
        }

        ModelState.Take(registered.Error, "Input");
        await FillAsync(ct);
        return Page();
    }

    private async Task<Result<int>> RegisterAsync(ReceivedLetter received, CancellationToken ct)
    {
        if (Upload is null)
        {
            return await book.RegisterAsync(received, null, ct, Once);
        }

        await using var content = Upload.OpenReadStream();
        return await book.RegisterAsync(received, new(Upload.FileName, content), ct, Once);
    }

    private async Task FillAsync(CancellationToken ct) => Units = [.. (await office.UnitsAsync(ct)).Select(u => new Choice($"{u.Id}", u.Name))];
}

/// <summary>The form of a letter received.</summary>
public sealed class ReceivedForm
{
    internal const string Restricted = "restricted";
    private const int Longest = 300;

    public string? FromWhom { get; set; }
    public string? Subject { get; set; }
    public string? TheirNumber { get; set; }
    public DateEntry Dated { get; set; } = new();
    public string? Urgency { get; set; } = IncomingBook.Urgencies[0];
    public Guid? Unit { get; set; }
    public DateEntry Due { get; set; } = new();
    public List<string> Reading { get; set; } = [];

    internal Result<ReceivedLetter> Read()
    {
        var faults = new List<FieldFault>();
        var from = Required(FromWhom, nameof(FromWhom), "กรอกว่าใครส่งมา", faults);
        var subject = Required(Subject, nameof(Subject), "กรอกชื่อเรื่อง", faults);
        var dated = Day(Dated, nameof(Dated), faults);
        var due = Day(Due, nameof(Due), faults);
        if (faults.Count > 0)
        {
            return new Error.Invalid("letters.received", "บางช่องยังใช้ไม่ได้ ที่พิมพ์ไว้ยังอยู่ครบ", [.. faults]);
        }

        return new ReceivedLetter(from!, subject!, IncomingBook.Urgencies.Contains(Urgency) ? Urgency! : IncomingBook.Urgencies[0])
        {
            TheirNumber = ThaiText.Typed(TheirNumber),
            DatedOn = dated,
            IsRestricted = Reading.Contains(Restricted),
            UnitId = Unit,
            DueOn = due,
        };
    }

    private static string? Required(string? text, string field, string message, List<FieldFault> faults)
    {
        var typed = ThaiText.Typed(text);
        if (typed is null || typed.Length > Longest)
        {
            faults.Add(new($"Input.{field}", typed is null ? message : $"ยาวได้ไม่เกิน {Longest} ตัวอักษร"));
        }

        return typed;
    }

    private static LocalDate? Day(DateEntry entry, string field, List<FieldFault> faults)
    {
        if (entry.IsBlank)
        {
            return null;
        }

        var read = entry.Read($"Input.{field}");
        if (!read.IsOk)
        {
            faults.Add(new($"Input.{field}", read.Error.Message));
            return null;
        }

        return read.Value;
    }
}
