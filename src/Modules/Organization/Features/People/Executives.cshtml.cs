using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Features.Disclosed;
using Prongsai.Platform.Pictures;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>Photograph and contact of one executive or head, as typed.</summary>
public sealed class ExecutiveForm
{
    public Guid Person { get; set; }
    public int Version { get; set; }
    public string? Telephone { get; set; }
    public string? Email { get; set; }
    public IFormFile? Upload { get; set; }

    /// <summary>As it stands, before anything is typed.</summary>
    internal static ExecutiveForm Of(Person person) => new() { Person = person.Id, Version = person.Version, Telephone = person.Telephone, Email = person.Email };
}

/// <summary>Photographs and contacts of all executives and heads in one form, because that is what their public page asks for.</summary>
[Authorize(Policy = "people.manage")]
[RequestSizeLimit(MostPeople * PlainPicture.LargestFile)]
[RequestFormLimits(MultipartBodyLengthLimit = MostPeople * PlainPicture.LargestFile)]
internal sealed class ExecutivesModel(PeopleEditing people, PersonPhotos photos, IOffice office, IClock clock) : PageModel
{
    private const int MostPeople = 60;

    [BindProperty]
    public List<ExecutiveForm> Rows { get; set; } = [];

    /// <summary>Whoever has no number or address of his own gets the office's.</summary>
    [BindProperty]
    public bool UseOffices { get; set; }

    public IReadOnlyList<(Person Person, string Post)> Shown { get; private set; } = [];

    public OfficeProfile Office { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Rows = [.. Shown.Select(s => ExecutiveForm.Of(s.Person))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        var typed = Rows.DistinctBy(r => r.Person).ToDictionary(r => r.Person);
        Rows = [.. Shown.Select(s => typed.GetValueOrDefault(s.Person.Id) ?? ExecutiveForm.Of(s.Person))];
        var kept = 0;
        for (var i = 0; i < Rows.Count; i++)
        {
            kept += await KeepAsync(Shown[i].Person, Rows[i], $"{nameof(Rows)}[{i}]", ct) ? 1 : 0;
        }

        if (ModelState.IsValid)
        {
            TempData.Done(kept == 0 ? "ไม่มีอะไรเปลี่ยน" : $"บันทึก {kept} คนแล้ว");
            return Redirect("/office/people/executives");
        }

        ModelState.AddModelError("", kept == 0 ? "ยังไม่ได้บันทึกใคร แก้ตามข้อความแล้วบันทึกอีกครั้ง" : $"บันทึก {kept} คนแล้ว เหลือคนที่มีข้อความกำกับ แก้แล้วบันทึกอีกครั้ง");
        await ReadAsync(ct);
        for (var i = 0; i < Rows.Count; i++)
        {
            ModelState.Remove($"{nameof(Rows)}[{i}].{nameof(ExecutiveForm.Version)}");
            Rows[i].Version = Shown[i].Person.Version;
        }

        return Page();
    }

    /// <returns>Whether something of the person changed.</returns>
    private async Task<bool> KeepAsync(Person person, ExecutiveForm row, string field, CancellationToken ct)
    {
        var (telephone, email) = (ThaiText.Typed(row.Telephone) ?? (UseOffices ? Office.Telephone : null), ThaiText.Typed(row.Email) ?? (UseOffices ? Office.Email : null));
        var form = new PersonForm { Name = person.Name, Telephone = telephone, Email = email };
        var contact = (telephone, email) != (person.Telephone, person.Email);
        if (contact && (form.Details(ModelState, field) is not { } details || !Take(await people.ChangeAsync(person.Id, row.Version, details, null, ct), field)))
        {
            return false;
        }

        if (row.Upload is not { Length: > 0 } upload)
        {
            return contact;
        }

        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, ct);
        return Take(await photos.PutAsync(person.Id, bytes.ToArray(), ct), field) || contact;
    }

    private bool Take(Result<Kernel.Unit> result, string field)
    {
        if (!result.IsOk)
        {
            ModelState.Take(result.Error, field);
        }

        return result.IsOk;
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var (today, roster) = (OfficeYear.Today(clock), await people.ReadAsync(ct));
        Office = await office.ProfileAsync(ct);
        Shown =
        [
            .. roster.PostsOn(today).Where(p => KeyPosts.IsHead(p.Rank)).Select(p => (Post: p, Charge: roster.InCharge(p, today))).Where(x => x.Charge.Person is not null)
                .DistinctBy(x => x.Charge.Person!.Id).Take(MostPeople).Select(x => (roster.Person(x.Charge.Person!.Id)!, x.Charge.Person.Post)),
        ];
    }
}
