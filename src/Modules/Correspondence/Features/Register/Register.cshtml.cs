using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Features.Register;

/// <summary>The books of the office: letters sent, orders, announcements, circulars, minutes.</summary>
[Authorize(Policy = "letters.read")]
internal sealed class RegisterModel(LetterStore store, Viewing viewing, IOffice office, AgencySession session) : PageModel
{
    private const string Minutes = "minutes";

    [BindProperty(SupportsGet = true, Name = "book")]
    public string? BookKey { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "y")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public LetterState? State { get; set; }

    public IReadOnlyList<Letter> Rows { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<OfficeUnit> Units { get; private set; } = [];

    public int Waiting { get; private set; }

    public string? NextPage { get; private set; }

    public static IReadOnlyList<LetterState> States => [LetterState.Signed, LetterState.Sent, LetterState.Cancelled];

    public bool MayWrite => session.Rights.Has(LetterDrafts.Write);

    public bool MayKeepBooks => session.Rights.Has(Viewing.KeepBooks);

    public int Year => AskedYear is > 2400 and < 2700 ? AskedYear.Value : viewing.Today.Year + 543;

    public string BookName => Book is { } book ? book.ToString().ToLowerInvariant() : Minutes;

    public bool HasAddressee => Book is Domain.Book.Sent or Domain.Book.Circular;

    public string Caption => $"{(Book is { } book ? LetterKinds.BookName(book) : "รายงานการประชุม")} ปี {Year}";

    public string EmptyTitle => Q is { Length: > 0 } || Unit is not null || State is not null ? "ไม่พบตามที่ค้น" : $"{Caption} ยังไม่มีฉบับที่ลงนาม";

    public string ExportPath => Link("/office/letters", null) + "&handler=Export";

    public static IReadOnlyList<(string Book, string Label)> Chips =>
    [
        ("sent", "หนังสือส่งและบันทึก"), ("order", "คำสั่ง"), ("announcement", "ประกาศ"), ("circular", "หนังสือเวียน"), (Minutes, "รายงานการประชุม"),
    ];

    private Book? Book => BookKey == Minutes ? null : Enum.TryParse<Book>(BookKey, true, out var book) && Enum.IsDefined(book) && book != Domain.Book.Incoming ? book : Domain.Book.Sent;

    public string Address(string book) => $"/office/letters?book={book}&y={Year}";

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken ct)
    {
        var query = new RegisterQuery(Book, Year, Unit, State, Q) { AfterTime = Place(after)?.At, AfterId = Place(after)?.Id };
        var rows = await store.RegisterAsync(query, LetterStore.PageSize + 1, ct);
        Rows = [.. rows.Take(LetterStore.PageSize)];
        NextPage = rows.Count > LetterStore.PageSize ? Link("/office/letters", Rows[^1]) : null;
        var current = viewing.Today.Year + 543;
        Years = [.. (await store.YearsAsync(ct)).Append(current).Append(Year).Distinct().OrderDescending()];
        Units = await office.UnitsAsync(ct);
        Waiting = (await store.WaitingAsync(ct)).Count;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        var rows = await store.RegisterAsync(new(Book, Year, Unit, State, Q), LetterStore.LongestExport, ct);
        using var sheet = new MemoryStream();
        XlsxWriter.Write(RegisterSheet.Of(Caption, rows), sheet);
        return File(sheet.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"register-{BookName}-{Year}.xlsx");
    }

    private static (Instant At, Guid Id)? Place(string? after)
    {
        var parts = after?.Split('_') ?? [];
        return parts.Length == 2 && InstantPattern.ExtendedIso.Parse(parts[0]) is { Success: true } at && Guid.TryParse(parts[1], out var id) ? (at.Value, id) : null;
    }

    private string Link(string path, Letter? last) => path + QueryString.Create(new Dictionary<string, string?>
    {
        ["book"] = BookName,
        ["y"] = Year.ToString(CultureInfo.InvariantCulture),
        ["unit"] = Unit?.ToString(),
        ["state"] = State?.ToString(),
        ["q"] = Q,
        ["after"] = last is null ? null : $"{InstantPattern.ExtendedIso.Format(last.SignedAt!.Value)}_{last.Id}",
    }.Where(p => p.Value is not null)).Value;
}
