using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Books;

/// <summary>Which units keep their own book, and where a book begun on paper goes on.</summary>
[Authorize(Policy = Viewing.KeepBooks)]
internal sealed class BooksModel(UnitPrefixes prefixes, IOffice office, Viewing viewing, AgencySession session) : PageModel
{
    private static readonly Error.Forbidden WholeOffice = new("letters.whole_office", "กำหนดได้เฉพาะผู้ดูแลทะเบียนของทั้งสำนักงาน เลขและรหัสเดิมยังอยู่ครบ");

    [BindProperty]
    public List<PrefixRow> Rows { get; set; } = [];

    [BindProperty]
    public string? Book { get; set; }

    [BindProperty]
    public string? Last { get; set; }

    public string? OfficePrefix { get; private set; }

    public int Year => viewing.Today.Year + 543;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public IReadOnlyList<(string Name, int Last)> Kept { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => FillAsync(true, ct);

    public async Task<IActionResult> OnPostPrefixesAsync(CancellationToken ct)
    {
        var known = await prefixes.AllAsync(ct);
        foreach (var row in Rows.Where(r => ThaiText.Typed(r.Prefix) != known.GetValueOrDefault(r.Unit)))
        {
            var set = session.Rights.Has(Viewing.KeepBooks, null) ? await prefixes.SetAsync(row.Unit, ThaiText.Typed(row.Prefix), ct) : WholeOffice;
            if (!set.IsOk)
            {
                ModelState.Take(set.Error is Error.Conflict ? new Error.Invalid("letters.prefix_taken", $"รหัส {row.Prefix} มีส่วนอื่นใช้อยู่ กรุณาใช้รหัสอื่น") : set.Error);
                await FillAsync(false, ct);
                return Page();
            }
        }

        TempData.Done("บันทึกรหัสแล้ว ใช้กับหนังสือที่ลงนามต่อจากนี้");
        return Redirect("/office/letters/books");
    }

    public async Task<IActionResult> OnPostContinueAsync(CancellationToken ct)
    {
        var (book, unit) = Read(Book);
        var last = int.TryParse(ThaiDigits.ToArabic(Last ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var done = !session.Rights.Has(Viewing.KeepBooks, null) ? WholeOffice
            : book is null ? new Error.Invalid("letters.no_book", "กรุณาเลือกเล่ม") : await prefixes.ContinueAsync(book.Value, unit, Year, last, ct);
        if (!done.IsOk)
        {
            ModelState.Take(done.Error);
            await FillAsync(true, ct);
            return Page();
        }

        TempData.Done($"ต่อเลขแล้ว เลขถัดไปคือ {last + 1}");
        return Redirect("/office/letters/books");
    }

    private static (Book? Book, Guid? Unit) Read(string? chosen)
    {
        var parts = (chosen ?? "").Split(':');
        return Enum.TryParse<Book>(parts[0], out var book) && Enum.IsDefined(book) ? (book, parts.Length > 1 && Guid.TryParse(parts[1], out var unit) ? unit : null) : (null, null);
    }

    private async Task FillAsync(bool rows, CancellationToken ct)
    {
        OfficePrefix = (await office.ProfileAsync(ct)).DocumentPrefix;
        var (units, own) = (await office.UnitsAsync(ct), await prefixes.AllAsync(ct));
        Rows = rows ? [.. units.Select(u => new PrefixRow { Unit = u.Id, Name = u.Name, Prefix = own.GetValueOrDefault(u.Id) })] : Rows;
        Choices =
        [
            .. Enum.GetValues<Book>().Select(b => new Choice(NumberBooks.Key(b, null), $"{LetterKinds.BookName(b)} (เล่มกลาง)")),
            .. units.Where(u => own.ContainsKey(u.Id)).SelectMany(u => new[] { Domain.Book.Sent, Domain.Book.Circular }.Select(b => new Choice(NumberBooks.Key(b, u.Id), $"{LetterKinds.BookName(b)} {u.Name}"))),
        ];
        var names = Choices.ToDictionary(c => c.Value, c => c.Label);
        Kept = [.. (await prefixes.BooksAsync(Year, ct)).Select(b => (names.GetValueOrDefault(b.Key, b.Key), b.LastNumber))];
    }
}

/// <summary>A unit with the letters of its own book.</summary>
public sealed class PrefixRow
{
    public Guid Unit { get; set; }
    public string? Name { get; set; }
    public string? Prefix { get; set; }
}
