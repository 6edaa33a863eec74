using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Domain.Library;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Internal;

/// <summary>The ten internal measures: which the office makes this year, and how far each has come in its four steps (features S69-S79).</summary>
[Authorize(Policy = "improvement.read")]
internal sealed class InternalMeasuresModel(MeasureBook book, MeasureEditing editing, ILetters letters, IOffice office, AgencySession session, IClock clock) : PageModel
{
    public FiscalYear Year { get; private set; }

    /// <summary>The ten, each with the year's measure where there is one.</summary>
    public ImmutableArray<(InternalMeasure Of, MeasureView? Made)> All { get; private set; } = [];

    public bool MayManage => session.Rights.Has(MeasureEditing.Manage);

    public Task OnGetAsync(CancellationToken ct) => FillAsync(ct);

    public async Task<IActionResult> OnPostStartAsync(int number, CancellationToken ct)
    {
        await FillAsync(ct);
        if (!MayManage || All.FirstOrDefault(m => m.Of.Number == number) is not { Of: { } measure, Made: null })
        {
            return MayManage ? Redirect("/office/improvement/internal") : Forbid();
        }

        var owner = (await office.UnitsAsync(ct)).Where(u => u.Key == "office").Select(u => u.Id).ToImmutableArray();
        var made = await editing.MakeAsync(Year, MeasureKind.Internal, new(measure.Title, MeasurePeriod.Read("ตลอดปีงบประมาณ", Year).Value!, owner, owner.IsEmpty ? ["สำนักปลัด"] : [], InternalMeasures.Steps) { InternalNumber = measure.Number }, ct);
        if (!made.IsOk)
        {
            ModelState.Take(made.Error);
            return Page();
        }

        TempData.Done($"เริ่มจัดทำ{measure.Title}แล้ว");
        return Redirect($"/office/improvement/internal?year={Year}#m-{number}");
    }

    /// <summary>Starts the announcement of a measure, with the words a person then mends.</summary>
    public async Task<IActionResult> OnPostAnnounceAsync(int number, CancellationToken ct)
    {
        await FillAsync(ct);
        if (!MayManage || All.FirstOrDefault(m => m.Of.Number == number) is not { Of: { } measure, Made: not null })
        {
            return MayManage ? NotFound() : Forbid();
        }

        var name = (await office.ProfileAsync(ct)).Name.Full;
        var started = await letters.StartAsync(new(LetterKind.Announcement, $"{measure.Title} ประจำปีงบประมาณ พ.ศ. {Year}")
        {
            Origin = OriginOf(number),
            Audience = LetterAudience.Public,
            Paragraphs = [$"เพื่อให้การปฏิบัติงานของ{name}โปร่งใสและตรวจสอบได้ จึงกำหนด{measure.Title} ซึ่งครอบคลุม{measure.AboutTh} ดังนี้", "ให้ทุกส่วนราชการถือปฏิบัติ และให้สำนักปลัดรายงานผลเมื่อสิ้นปีงบประมาณ"],
        }, ct);
        if (!started.IsOk)
        {
            ModelState.Take(started.Error);
            return Page();
        }

        return Redirect($"/office/letters/{started.Value}");
    }

    public LetterStanding? AnnouncementOf(int number) => Announcements.GetValueOrDefault(OriginOf(number));

    private IReadOnlyDictionary<string, LetterStanding> Announcements { get; set; } = new Dictionary<string, LetterStanding>();

    private string OriginOf(int number) => $"internal-measure/{Year}/{number}";

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        var made = await book.OfYearAsync(Year, MeasureKind.Internal, ct);
        Announcements = await letters.FromEachAsync([.. InternalMeasures.All.Select(m => OriginOf(m.Number))], ct);
        All = [.. InternalMeasures.All.Select(m => (m, made.FirstOrDefault(v => v.Row.InternalNumber == m.Number)))];
    }
}
