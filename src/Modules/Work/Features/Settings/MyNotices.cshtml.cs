using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Web;
using Prongsai.Work.Data;
using Prongsai.Work.Domain;

namespace Prongsai.Work.Features.Settings;

/// <summary>How the person at work wants to be told.</summary>
[Authorize(Policy = "office.work")]
internal sealed class MyNoticesModel(Choices choices, Outbox outbox) : PageModel
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    [BindProperty]
    public MyNoticesForm Input { get; set; } = new();

    public bool SendsMail => outbox.IsConfigured;

    public static IEnumerable<Choice> Rhythms =>
    [
        new(nameof(MailRhythm.Daily), "ทุกวันทำการ", "เฉพาะวันที่มีงานใกล้หรือเกินกำหนด"),
        new(nameof(MailRhythm.Weekly), "สัปดาห์ละครั้ง", "วันทำการแรกของสัปดาห์"),
        new(nameof(MailRhythm.Off), "ไม่รับอีเมล", "แจ้งในระบบเท่านั้น"),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (time, version) = await choices.OwnAsync(ct);
        Input = new() { Rhythm = time.Rhythm, SendAt = Text(time.SendAt), QuietFrom = Text(time.Quiet.From), QuietUntil = Text(time.Quiet.Until), Seen = version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (at, from, until) = (Read("SendAt", Input.SendAt), Read("QuietFrom", Input.QuietFrom), Read("QuietUntil", Input.QuietUntil));
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var chosen = await choices.ChooseAsync(new DigestTime(Input.Rhythm, at, new(from, until)), Input.Seen, ct);
        if (chosen.Error is { } fault)
        {
            ModelState.Take(fault, "Input");
            return Page();
        }

        TempData.Done("บันทึกแล้ว");
        return Redirect("/me/notices");
    }

    private static string Text(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private LocalTime Read(string field, string? typed)
    {
        if (Pattern.Parse(Kernel.ThaiDigits.ToArabic(typed ?? "").Trim()) is { Success: true } read)
        {
            return read.Value;
        }

        ModelState.AddModelError($"Input.{field}", "กรุณากรอกเวลาแบบ 08:30");
        return default;
    }
}

internal sealed class MyNoticesForm
{
    public MailRhythm Rhythm { get; set; }

    public string? SendAt { get; set; }

    public string? QuietFrom { get; set; }

    public string? QuietUntil { get; set; }

    public int? Seen { get; set; }
}
