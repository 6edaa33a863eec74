using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Record.Data;
using Prongsai.Record.Features.Export;
using Prongsai.Record.Features.Words;

namespace Prongsai.Record.Features.Acts;

/// <summary>All acts of the office, newest first, with a filter.</summary>
[Authorize(Policy = "record.read")]
internal sealed class ActsModel(ActReading reading, FilterChoices choices, WordList words, ClosedActs closed, ExportFile export) : PageModel
{
    public const string ByPeople = "people";

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateEntry From { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public DateEntry To { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public ActFilter Filter { get; private set; } = new();

    public ActPage Shown { get; private set; } = new([], false, false);

    public IEnumerable<Choice> People { get; private set; } = [];

    public IEnumerable<Choice> Kinds { get; private set; } = [];

    public IEnumerable<Choice> Tables => words.Tables.Where(t => !closed.IsClosedTable(t.Table)).Select(t => new Choice(t.Table, t.NameTh));

    /// <summary>What the filter asks for, in words.</summary>
    public string Asked { get; private set; } = "";

    public async Task OnGetAsync(long? before, long? after, CancellationToken ct)
    {
        var (people, kinds) = (await choices.PeopleAsync(ct), await choices.KindsAsync(ct));
        People = people.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice(p.Code, p.Name));
        Kinds = kinds.OrderBy(k => k.Name, StringComparer.Ordinal).Select(k => new Choice(k.Code, k.Name));
        if (FilterReading.Read(this) is { } filter)
        {
            Filter = filter;
            Shown = await reading.PageAsync(filter, before, after, ct);
        }

        Asked = InWords(people, kinds);
    }

    /// <summary>The filtered list as a file; posted, because taking it out is recorded.</summary>
    public async Task<IActionResult> OnPostAsync(string format, CancellationToken ct)
    {
        if (FilterReading.Read(this) is not { } filter)
        {
            return RedirectToPage();
        }

        var recorded = await export.RecordAsync(format, filter, ct);
        if (!recorded.IsOk)
        {
            ModelState.Take(recorded.Error);
            return Page();
        }

        await export.SendAsync(format, filter, Response, ct);
        return new EmptyResult();
    }

    private string InWords(IReadOnlyList<(string Code, string Name)> people, IReadOnlyList<(string Code, string Name)> kinds)
    {
        string?[] parts =
        [
            Filter.Account is { } account ? $"โดย {people.FirstOrDefault(p => p.Code == account).Name ?? account}" : null,
            Filter.Kind is { } kind ? $"การกระทำ “{kinds.FirstOrDefault(k => k.Code == kind).Name ?? kind}”" : null,
            Filter.Table is { } table ? $"เรื่อง “{words.Table(table)}”" : null,
            Filter.From is { } from ? $"ตั้งแต่ {Day(from)}" : null,
            Filter.To is { } to ? $"ถึง {Day(to)}" : null,
            Filter.Text is { } text ? $"มีคำว่า “{text}”" : null,
            Filter.ByPeople ? "เฉพาะที่คนทำ" : null,
        ];
        return string.Join(" ", parts.OfType<string>());
    }

    private static string Day(LocalDate day) => ThaiDates.Format(day, ThaiDateStyle.Short);
}
