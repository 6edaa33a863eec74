using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Organization.Features.Pictures;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Agency;

[Authorize(Policy = "office.manage")]
internal sealed class AgencyModel(OfficeEditing editing, OfficePictures pictures, IOffice office) : PageModel
{
    private const int MostPlaces = 30;

    [BindProperty]
    public AgencyForm Input { get; set; } = new();

    public string Title { get; private set; } = "";

    public static IReadOnlyList<Choice> Sizes { get; } =
    [
        new(nameof(OfficeSize.Small), "ขนาดเล็ก"), new(nameof(OfficeSize.Medium), "ขนาดกลาง"), new(nameof(OfficeSize.Large), "ขนาดใหญ่"),
        new(nameof(OfficeSize.Ordinary), "ประเภทสามัญ"), new(nameof(OfficeSize.OrdinaryHigh), "ประเภทสามัญระดับสูง"), new(nameof(OfficeSize.Special), "ประเภทพิเศษ"),
    ];

    /// <summary>Address of the logo; null while there is none.</summary>
    public string? Logo { get; private set; }

    public string Letter { get; private set; } = "";

    public string Memo { get; private set; } = "";

    /// <summary>Places to choose from; empty until the officer asks.</summary>
    public IReadOnlyList<Choice> Places { get; private set; } = [];

    /// <summary>What was found when the officer asked for the place.</summary>
    public string? PlaceSaid { get; private set; }

    /// <summary>Offered once the list of places has objected.</summary>
    public bool MayKeepAsTyped => Input.PlaceAsTyped || ModelState.GetFieldValidationState("Input.Subdistrict") == ModelValidationState.Invalid
        || ModelState.GetFieldValidationState("Input.Postcode") == ModelValidationState.Invalid;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        Input = await editing.ReadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Chosen() is { } place)
        {
            Input.Take(place);
        }

        var saved = await editing.SaveAsync(Input, ct);
        if (saved.IsOk)
        {
            TempData.Done("บันทึกข้อมูลหน่วยงานแล้ว");
            return Redirect("/office/agency/profile");
        }

        ModelState.Take(saved.Error, nameof(Input));
        await FillAsync(ct);
        return Page();
    }

    /// <summary>Fills in the rest of the place, or offers the places that it may be. Nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostPlaceAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var chosen = Chosen();
        var asked = PlaceChecks.Asked(Input);
        var named = chosen is null ? ShippedAreas.Search.Named(asked, MostPlaces + 1) : [chosen];
        ModelState.Clear(); // the boxes show what was found, not what was typed
        if (named is [var only])
        {
            Input.Take(only);
            PlaceSaid = $"เติมให้แล้ว: {only.Text} ตรวจดูแล้วกดบันทึก";
            return Page();
        }

        var offered = named.IsEmpty ? ShippedAreas.Search.Nearest(asked, MostPlaces) : named;
        Places = [.. offered.Take(MostPlaces).Select(a => new Choice(a.Code, a.Text))];
        PlaceSaid = asked.Subdistrict.Length == 0 ? "กรอกชื่อตำบลก่อน แล้วกดค้นอีกครั้ง"
            : offered.IsEmpty ? $"ไม่พบชื่อที่ใกล้เคียง \"{Input.Subdistrict}\" กรุณาดูตัวสะกด หรือกรอกอำเภอและจังหวัดเอง"
            : named.IsEmpty ? $"ไม่พบ \"{Input.Subdistrict}\" ตรงตัว ชื่อที่ใกล้เคียง:"
            : named.Length > MostPlaces ? $"มีตำบลชื่อนี้มากกว่า {MostPlaces} แห่ง กรอกจังหวัดด้วยจะเหลือน้อยลง:"
            : $"มีตำบลชื่อนี้ {named.Length} แห่ง เลือกแห่งที่ใช่แล้วกดบันทึก:";
        return Page();
    }

    private Area? Chosen() => Input.PlaceCode is { } code ? ShippedAreas.Search.ByCode(code) : null;

    private async Task FillAsync(CancellationToken ct)
    {
        var (profile, emblem, now) = (await office.ProfileAsync(ct), await pictures.EmblemAsync(ct), await pictures.NowAsync(ct));
        (Title, Logo) = (profile.Name.Full, now.TryGetValue(PicturePlace.Logo, out var logo) ? IOfficePictures.Address(logo.Sha256) : null);
        (Letter, Memo) = (LetterheadPreview.Letter(profile, emblem), LetterheadPreview.Memo(profile, emblem));
    }
}
