using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Assessment.Contracts;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;
using Prongsai.Platform.Web;

namespace Prongsai.Assessment.Features.Import;

/// <summary>Review of one paper: source and reading side by side, corrected in place, kept or taken back.</summary>
[Authorize(Policy = "assessment.manage")]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class ImportModel(ImportReview review, IEnumerable<IPaperTaker> takers, IOffice office, IClock clock) : PageModel
{
    [BindProperty]
    public int? Year { get; set; }

    public PaperImport Import { get; private set; } = null!;

    public StagedPaper Paper { get; private set; } = null!;

    public ImmutableArray<Finding> Findings { get; private set; }

    public IReadOnlyList<(int Line, string Text)> Source { get; private set; } = [];

    public IReadOnlyList<Choice> Years { get; private set; } = [];

    public IReadOnlyList<(string Name, string Label, string Text)> Scores { get; private set; } = [];

    /// <summary>Says so when the paper is not this office's.</summary>
    public string? AgencyNote { get; private set; }

    public bool Figures { get; private set; }

    public FiscalYear ThisYear => FiscalYear.Of(OfficeYear.Today(clock));

    /// <summary>What became of the paper's content.</summary>
    public string KeptText
    {
        get
        {
            var others = Paper.Tables.Where(t => t.Kind is not (TableKind.OitItems or TableKind.IndicatorScores) && !takers.Any(k => k.Kinds.Contains(t.Kind))).Select(t => $"{ImportWords.Of(t.Kind)} {t.Rows.Length} รายการ").ToList();
            string?[] parts =
            [
                Figures ? $"คะแนนเป็นผลประเมินปี {Import.FiscalYear}" : null,
                Import.ItemsTaken > 0 ? $"ข้อ OIT {Import.ItemsTaken} ข้ออยู่ในกระดานความพร้อม" : null,
                .. Taken.Select(t => $"{t.Name} {t.Count} รายการอยู่ในทะเบียน"),
                others.Count > 0 ? $"{string.Join(" ", others)} เก็บไว้กับเอกสารนี้" : null,
            ];
            return $"บันทึกแล้ว {string.Join(" · ", parts.OfType<string>())}";
        }
    }

    public string KeepText { get; private set; } = "";

    /// <summary>Registers that took rows of this paper, and how many.</summary>
    public IReadOnlyList<(string Name, int Count, string Path)> Taken => Import.RowsTaken is { } json
        ? [.. Stored.Read<Dictionary<string, int>>(json).Join(takers, r => r.Key, t => t.Key, (r, t) => (t.NameTh, r.Value, t.Path))]
        : [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        Year = Import.FiscalYear?.BuddhistYear;
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, int version, CancellationToken ct)
    {
        var corrected = await SaveCorrectionsAsync(id, version, ct);
        if (!corrected.IsOk)
        {
            return await AgainAsync(id, corrected.Error, ct);
        }

        TempData.Done("เก็บการแก้ไขแล้ว");
        return Redirect($"/office/imports/{id}");
    }

    public async Task<IActionResult> OnPostKeepAsync(Guid id, int version, CancellationToken ct)
    {
        var corrected = await SaveCorrectionsAsync(id, version, ct);
        if (!corrected.IsOk)
        {
            return await AgainAsync(id, corrected.Error, ct);
        }

        var kept = await review.KeepAsync(id, corrected.Value, ct);
        if (!kept.IsOk)
        {
            return await AgainAsync(id, kept.Error, ct);
        }

        TempData.Done("บันทึกสิ่งที่อ่านจากเอกสารแล้ว ย้อนกลับได้ภายใน 7 วัน", $"/office/imports/{id}?handler=TakeBack");
        return Redirect($"/office/imports/{id}");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken ct)
    {
        var undone = await review.TakeBackAsync(id, ct);
        if (!undone.IsOk)
        {
            return await AgainAsync(id, undone.Error, ct);
        }

        TempData.Done("ย้อนกลับแล้ว ข้อมูลเดิมกลับมาครบ");
        return Redirect($"/office/imports/{id}");
    }

    /// <returns>The version the import has now.</returns>
    private async Task<Result<int>> SaveCorrectionsAsync(Guid id, int version, CancellationToken ct)
    {
        if (await review.FindAsync(id, ct) is not { } import)
        {
            return new Error.NotFound("import.not_found", "ไม่พบเอกสารนำเข้านี้ กรุณาเลือกจากรายการเอกสารที่นำเข้า");
        }

        var corrections = Changed(Stored.Read<StagedPaper>(import.Staged), Cells()).ToList();
        var year = Year is { } y ? new FiscalYear(y) : (FiscalYear?)null;
        if (corrections.Count == 0 && year == import.FiscalYear)
        {
            return version;
        }

        return await review.CorrectAsync(import, version, year, corrections, ct);
    }

    /// <summary>Posted cells by place; read by hand because a long table has more of them than model binding takes.</summary>
    private Dictionary<string, string?> Cells() => Request.Form
        .Where(f => f.Key.StartsWith("cells[", StringComparison.Ordinal) && f.Key.EndsWith(']'))
        .ToDictionary(f => f.Key["cells[".Length..^1], f => (string?)f.Value);

    /// <summary>Only cells that were changed are corrections.</summary>
    private static IEnumerable<Correction> Changed(StagedPaper paper, Dictionary<string, string?> cells)
    {
        var shown = ShownScores(paper.Scores).ToDictionary(s => "scores:" + s.Name, s => s.Text);
        foreach (var row in paper.Tables.SelectMany(RowView.Of))
        {
            foreach (var field in row.Fields)
            {
                shown[$"{row.Place}:{field.Name}"] = field.Text;
            }
        }

        return cells
            .Select(c => new Correction(c.Key, (c.Value ?? "").ReplaceLineEndings("\n").Trim()))
            .Where(c => shown.TryGetValue(c.Place, out var before) && before.Trim() != c.Text);
    }

    private async Task<IActionResult> AgainAsync(Guid id, Error error, CancellationToken ct)
    {
        if (!await FillAsync(id, ct))
        {
            return NotFound();
        }

        ModelState.Take(error);
        return Page();
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken ct)
    {
        if (await review.FindAsync(id, ct) is not { } import)
        {
            return false;
        }

        (Import, Paper, Findings) = (import, Stored.Read<StagedPaper>(import.Staged), Stored.Read<ImmutableArray<Finding>>(import.Findings));
        Source = [.. SourceLines.Read(import.SourceText)];
        Scores = [.. ShownScores(Paper.Scores)];
        Figures = PaperFigures.Of(Paper) is not null;
        Years = [.. WorkYears.Around(OfficeYear.Today(clock)).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Choice(y, y))];
        var rows = Paper.Tables.Where(t => t.Kind == TableKind.OitItems).Sum(t => t.Rows.Length);
        KeepText = (Figures, rows) switch { (true, > 0) => $"บันทึกผลประเมินและ {rows} ข้อ", (true, _) => "บันทึกผลประเมิน", (_, > 0) => $"บันทึก {rows} ข้อ", _ => "เก็บเอกสารไว้" };
        var own = await office.ProfileAsync(ct);
        AgencyNote = import.AgencyName is { } named && !own.IsCalled(named) && AgencyName.TryParse(named) is { } other
            ? $"เอกสารนี้เป็นของ {other.Full} ไม่ใช่ {own.Name.Full} ถ้าเป็นชื่ออื่นของหน่วยงานนี้ ให้เพิ่มที่ข้อมูลหน่วยงาน ถ้าต้องการเริ่มหน่วยงานใหม่ ให้ใช้หน้าเริ่มจากเอกสารของท่าน"
            : null;
        return true;
    }

    private static IEnumerable<(string Name, string Label, string Text)> ShownScores(PrintedScores scores) =>
        new (string Name, string Label, object? Value)[]
        {
            ("Iit", "IIT", scores.Iit), ("Eit1", "EIT ส่วนที่ 1", scores.Eit1), ("Eit2", "EIT ส่วนที่ 2", scores.Eit2), ("Eit", "EIT", scores.Eit),
            ("Oit", "OIT", scores.Oit), ("Total", "คะแนนรวม", scores.Total), ("Level", "ระดับ", scores.Level),
        }
        .Where(s => s.Value is not null)
        .Select(s => (s.Name, s.Label, StagedEditing.Text(s.Value)));
}
