using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Domain.Library;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>A new measure: for a point of the result, from the library, or blank.</summary>
[Authorize(Policy = MeasureEditing.Manage)]
internal sealed class NewMeasureModel(MeasureEditing editing, PointReading points, CountedOutcomes counts, IOffice office, RulePackLibrary packs, IClock clock) : PageModel
{
    [BindProperty]
    public MeasureForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>What it answers, as kind:key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? For { get; set; }

    /// <summary>Key of the library's measure to begin with; "own" for a blank one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public MeasureChoices Choices { get; private set; } = null!;

    public ResultPoint? Point { get; private set; }

    public string? OriginText { get; private set; }

    /// <summary>The library's measures to choose from; empty once one is chosen.</summary>
    public IReadOnlyList<ProvenMeasure> Offered { get; private set; } = [];

    /// <summary>The one chosen.</summary>
    public ProvenMeasure? Proven => ProvenMeasures.All.FirstOrDefault(m => m.Key == From);

    public FiscalYear Year { get; private set; }

    private MeasureKind MeasureKind => Enum.TryParse<MeasureKind>(Kind, out var kind) && Enum.IsDefined(kind) && kind != MeasureKind.Internal ? kind : MeasureKind.Measure;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        if (From is null)
        {
            var ofIndicator = ProvenMeasures.All.Where(m => For == $"{MeasureOriginRef.Indicator}:{m.Indicator}").ToList(); // asked for before its result is stored
            Offered = [.. Point is { } point ? ProvenMeasure.For(point.Indicator, point.Origin.Kind == MeasureOriginRef.Question ? point.Name : null) : ofIndicator.Count > 0 ? ofIndicator : ProvenMeasures.All];
        }

        Input = Proven is { } proven ? MeasureForm.Of(proven, Choices.AllUnits) : new();
        (Input.OriginKind, Input.OriginKey, Input.OriginText) = (Point?.Origin.Kind ?? OtherOrigin?.Kind, Point?.Origin.Key ?? OtherOrigin?.Key, OriginText);
        Input.Indicator ??= Point?.Indicator.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        From ??= "own";
        if (Input.Read(Year, MeasureKind, Choices.AllUnits, Choices.Pack, ModelState) is not { } details)
        {
            return Page();
        }

        var made = await editing.MakeAsync(Year, MeasureKind, details, ct);
        if (!made.IsOk)
        {
            ModelState.Take(made.Error, nameof(Input));
            return Page();
        }

        TempData.Done("เพิ่มมาตรการแล้ว");
        return Redirect($"/office/improvement/{made.Value}");
    }

    /// <summary>The address of this page with a choice from the library.</summary>
    public string With(string from) => $"/office/improvement/new?kind={MeasureKind}{(For is null ? "" : $"&for={Uri.EscapeDataString(For)}")}&from={from}";

    private MeasureOriginRef? OtherOrigin { get; set; }

    private async Task FillAsync(CancellationToken ct)
    {
        Year = OfficeYear.Chosen(HttpContext, clock);
        Choices = await MeasureChoices.OfAsync(Year, MeasureKind, office, packs, counts, ct);
        (Point, OtherOrigin) = await points.FindAsync(Year, For, ct);
        OriginText = Point?.Cited(Year.Previous) ?? OtherOrigin?.TextTh;
    }
}
