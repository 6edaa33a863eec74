using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Import;

/// <summary>A row as the officer corrects it.</summary>
public sealed class RowFix
{
    public int Line { get; set; }
    public string? Name { get; set; }
    public string? Post { get; set; }
    public string? Unit { get; set; }
    public PersonGroup Group { get; set; }

    /// <summary>Right as it stands, doubts or not.</summary>
    public bool Confirmed { get; set; }
    public bool Skip { get; set; }
}

/// <summary>The rows that were read: only doubtful ones ask; all is kept at one press.</summary>
[Authorize(Policy = "people.manage")]
internal sealed class ReviewModel(StaffKeeping keeping, StaffUndo undo, IClock clock) : PageModel
{
    private const int MostFixes = 100;

    [BindProperty]
    public List<RowFix> Fixes { get; set; } = [];

    public StaffImport Import { get; private set; } = null!;

    public StaffPlan Plan { get; private set; } = null!;

    public IReadOnlyList<PlannedRow> Sure { get; private set; } = [];

    public bool MayUndo => Import.UndoneAt is null && Import.KeptAt is { } kept && clock.GetCurrentInstant() - kept < StaffKeeping.UndoTime;

    public static string Word(PlannedRow row) => row.Step switch
    {
        StaffStep.Add => row.Post is null ? "เพิ่มคนและตำแหน่ง" : "เพิ่มคน",
        StaffStep.Change => row.Moves ? "ย้ายตำแหน่ง" : "แก้ไขข้อมูล",
        StaffStep.VacantPost => "เพิ่มตำแหน่งว่าง",
        StaffStep.Same => "เหมือนเดิม",
        _ => "ไม่นำเข้า",
    };

    public IReadOnlyList<string> DoubtsOf(int line) => Plan.Rows.First(r => r.Row.Line == line).Doubts;

    public string PrintedOf(int line) => Plan.Rows.First(r => r.Row.Line == line).Row.Printed;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Fixes = Open();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        var corrected = Fixes.Take(MostFixes).Select(f => (Fix: f, Row: Plan.Rows.FirstOrDefault(r => r.Row.Line == f.Line)?.Row)).Where(x => x.Row is not null).ToDictionary(x => x.Fix.Line, x => Corrected(x.Row!, x.Fix));
        if (corrected.Count > 0 && (await keeping.ReviewAsync(id, corrected, ct)).Error is { } fault)
        {
            ModelState.Take(fault);
            return Page();
        }

        await FillAsync(id, ct);
        if (Plan.Rows.Any(r => r.IsDoubtful))
        {
            ModelState.Clear(); // the boxes show the rows that are still open
            Fixes = Open();
            ModelState.AddModelError("", $"ยังมี {Fixes.Count} แถวที่ต้องดู แก้ไข ทำเครื่องหมาย \"ถูกแล้ว ใช้ตามนี้\" หรือเลือกไม่นำเข้า");
            return Page();
        }

        var kept = await keeping.KeepAsync(id, ct);
        if (!kept.IsOk)
        {
            ModelState.Take(kept.Error);
            return Page();
        }

        TempData.Done($"บันทึกแล้ว เพิ่ม {kept.Value.Count(StaffStep.Add)} คน เปลี่ยน {kept.Value.Count(StaffStep.Change)} คน ย้อนกลับได้ 7 วัน", $"/office/people/import/{id}?handler=Undo");
        return Redirect(kept.Value.Rows.All(r => r.Step is StaffStep.Add or StaffStep.VacantPost) ? "/office/agency" : "/office/people"); // an office's first list leads back to what it has to set up next
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken ct)
    {
        var undone = await undo.UndoAsync(id, ct);
        TempData.Say(undone.IsOk ? Sign.Done : Sign.Problem, undone.Match(Undone, error => error.Message));
        return Redirect("/office/people");
    }

    private static string Undone(IReadOnlyList<string> kept) => kept.Count == 0
        ? "ย้อนการนำเข้าบัญชีบุคลากรแล้ว"
        : $"ย้อนการนำเข้าบัญชีบุคลากรแล้ว แต่คง{string.Join(" ", kept)}ไว้ เพราะมีตำแหน่งหรือส่วนราชการที่เพิ่มภายหลังอยู่ข้างใต้ ถ้าไม่ใช้ให้ยุบที่โครงสร้างส่วนราชการ";

    private static StaffRow Corrected(StaffRow row, RowFix fix)
    {
        var name = PersonName.Parse(fix.Name);
        var post = ThaiText.Typed(fix.Post) ?? "";
        var changed = row with
        {
            Name = name,
            Vacant = ThaiText.Typed(fix.Name) is null && post.Length > 0,
            Post = post,
            Rank = post == row.Post ? row.Rank : PostWords.RankOf(post),
            Unit = ThaiText.Typed(fix.Unit),
            Group = fix.Group,
            Skip = fix.Skip,
        };
        return fix.Skip || (fix.Confirmed && post.Length > 0 && (name is not null || changed.Vacant)) ? changed with { Doubts = [], Confirmed = true } : StaffReader.Judged(changed);
    }

    private List<RowFix> Open() =>
    [
        .. Plan.Rows.Where(r => r.IsDoubtful).Take(MostFixes).Select(r => new RowFix
        {
            Line = r.Row.Line,
            Name = r.Row.Name?.Full,
            Post = r.Row.Post,
            Unit = r.Row.Unit,
            Group = r.Row.Group,
        }),
    ];

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await keeping.FindAsync(id, ct) is not { } found)
        {
            return false;
        }

        (Import, Plan) = found;
        Sure = [.. Plan.Rows.Where(r => !r.IsDoubtful)];
        return true;
    }
}
