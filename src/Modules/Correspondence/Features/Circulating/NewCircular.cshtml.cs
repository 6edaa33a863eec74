using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Features.Drafting;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features.Circulating;

/// <summary>Sends a letter or a notice to many people at once.</summary>
[Authorize(Policy = "circulars.send")]
internal sealed class NewCircularModel(Circulars circulars, LetterStore letters, IPeople people, IOffice office, CircularSurroundings around) : PageModel
{
    [BindProperty]
    public CircularForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Letter { get; set; }

    /// <summary>Of this form: pressed twice, the circular still goes out once.</summary>
    [BindProperty]
    public Guid? Once { get; set; }

    public string? LetterTitle { get; private set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public static IReadOnlyList<Choice> Groups =>
    [
        new(nameof(PersonGroup.Political), "ฝ่ายการเมือง"), new(nameof(PersonGroup.Council), "สภา"), new(nameof(PersonGroup.Official), "ข้าราชการ/พนักงานส่วนท้องถิ่น"),
        new(nameof(PersonGroup.Teacher), "ครูและบุคลากรทางการศึกษา"), new(nameof(PersonGroup.PermanentEmployee), "ลูกจ้างประจำ"), new(nameof(PersonGroup.Employee), "พนักงานจ้าง"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        Once = Guid.CreateVersion7();
        if (Letter is { } id && await letters.FindAsync(id, ct) is { } view)
        {
            Input.Title = view.Letter.Subject;
            var byName = (await people.InServiceAsync(around.Viewing.Today, ct)).ToLookup(p => p.Name, p => p.Id);
            Input.People = [.. view.Content.Members.SelectMany(m => m.Person is { } person ? [person] : byName[m.Name]).Distinct().Select(p => p.ToString())];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var read = Input.Read();
        var sent = read.IsOk ? await circulars.SendAsync(read.Value.Title, read.Value.Text, Letter, read.Value.Due, Input.To(), ct, Once) : read.Error;
        if (sent.IsOk)
        {
            TempData.Done("ส่งหนังสือเวียนแล้ว ผู้รับเห็นในงานของตน");
            return Redirect($"/office/circulars/{sent.Value}");
        }

        ModelState.Take(sent.Error, "Input");
        return Page();
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (Letter is { } id)
        {
            if (await letters.FindAsync(id, ct) is not { Letter.SignedAt: not null } view)
            {
                return false;
            }

            LetterTitle = LetterWords.Title(view.Letter);
        }

        Units = [.. (await office.UnitsAsync(ct)).Select(u => new Choice($"{u.Id}", u.Name))];
        Bodies = [.. (await around.Bodies.AllAsync(ct)).Select(b => new Choice($"{b.Id}", b.Name))];
        People = [.. (await people.InServiceAsync(around.Viewing.Today, ct)).Select(p => new Choice($"{p.Id}", p.Name, p.Post))];
        return true;
    }
}

internal sealed record CircularSurroundings(BodyChoices Bodies, Viewing Viewing);

/// <summary>The form of a circular.</summary>
public sealed class CircularForm
{
    private const int LongestTitle = 300;
    private const int LongestText = 10_000;

    public string? Title { get; set; }
    public string? Text { get; set; }
    public DateEntry Due { get; set; } = new();
    public List<string> Groups { get; set; } = [];
    public List<string> Units { get; set; } = [];
    public List<string> Bodies { get; set; } = [];
    public List<string> People { get; set; } = [];

    internal Addressees To() => new(
        Ids(People),
        Groups.Select(g => Enum.TryParse<PersonGroup>(g, out var group) && Enum.IsDefined(group) ? (PersonGroup?)group : null).OfType<PersonGroup>().ToHashSet(),
        Ids(Units),
        Ids(Bodies));

    internal Result<(string Title, string Text, LocalDate? Due)> Read()
    {
        if (ThaiText.Typed(Title) is not { Length: <= LongestTitle } title)
        {
            return Fault(nameof(Title), $"กรอกชื่อเรื่อง ยาวไม่เกิน {LongestTitle} ตัวอักษร");
        }

        if (Text?.Length > LongestText)
        {
            return Fault(nameof(Text), $"ข้อความยาวได้ไม่เกิน {LongestText} ตัวอักษร ตอนนี้ {Text.Length}");
        }

        if (Due.IsBlank)
        {
            return (title, Text?.Trim() ?? "", null);
        }

        var due = Due.Read("Input.Due");
        return due.IsOk ? (title, Text?.Trim() ?? "", due.Value) : due.Error;
    }

    private static HashSet<Guid> Ids(List<string> typed) => typed.Select(t => Guid.TryParse(t, out var id) ? (Guid?)id : null).OfType<Guid>().ToHashSet();

    private static Error.Invalid Fault(string field, string message) => new("circulars.form", message, [new FieldFault($"Input.{field}", message)]);
}
