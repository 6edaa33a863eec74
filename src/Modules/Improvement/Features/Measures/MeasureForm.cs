using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Improvement.Domain.Library;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>A measure as typed: steps and other owners a line each.</summary>
public sealed class MeasureForm
{
    public const int MostSteps = 30;

    public int Version { get; set; }
    public string? Title { get; set; }
    public string? Steps { get; set; }
    public List<string> Owners { get; set; } = [];
    public string? OtherOwners { get; set; }
    public string? Period { get; set; }
    public string? Indicator { get; set; }
    public string? Counted { get; set; }
    public string? OriginKind { get; set; }
    public string? OriginKey { get; set; }
    public string? OriginText { get; set; }

    /// <summary>What it answers was chosen from a result or a register, not written.</summary>
    internal bool IsFromRegister => OriginText is { Length: > 0 } && OriginKey is { Length: > 0 } && OriginKind is { Length: > 0 } and not MeasureOriginRef.Own;

    internal static MeasureForm Of(MeasureView view) => new()
    {
        Version = view.Row.Version,
        Title = view.Row.Title,
        Steps = string.Join('\n', view.Steps.Select(s => s.Text)),
        Owners = [.. view.Row.OwnerUnits.Select(u => u.ToString())],
        OtherOwners = string.Join('\n', view.Row.OtherOwners),
        Period = view.Row.PeriodText,
        Indicator = view.Row.Indicator?.ToString(CultureInfo.InvariantCulture),
        Counted = view.Row.Counted,
        OriginKind = view.Row.OriginKind,
        OriginKey = view.Row.OriginKey,
        OriginText = view.Row.OriginText,
    };

    internal static MeasureForm Of(ProvenMeasure proven, IEnumerable<OfficeUnit> units) => new()
    {
        Title = proven.Title,
        Steps = string.Join('\n', proven.Steps),
        Owners = [.. units.Where(u => u.Key == proven.UnitKey).Select(u => u.Id.ToString())],
        Period = proven.Period,
        Indicator = proven.Indicator.ToString(CultureInfo.InvariantCulture),
        Counted = proven.Counted,
    };

    /// <summary>Null while something has to be mended; what that is stands in the state.</summary>
    internal MeasureDetails? Read(FiscalYear year, MeasureKind kind, IReadOnlyList<OfficeUnit> units, RulePack pack, ModelStateDictionary state)
    {
        if (ThaiText.Typed(Title) is null)
        {
            state.AddModelError("Input.Title", "กรอกชื่อมาตรการ");
        }

        var steps = Lines(Steps);
        if (steps.Length == 0)
        {
            state.AddModelError("Input.Steps", "กรอกขั้นตอนอย่างน้อยหนึ่งบรรทัด");
        }
        else if (steps.Length > MostSteps)
        {
            state.AddModelError("Input.Steps", $"มีได้ไม่เกิน {MostSteps} ขั้นตอน");
        }

        var owners = units.Where(u => Owners.Contains(u.Id.ToString())).Select(u => u.Id).ToImmutableArray();
        var others = Lines(OtherOwners);
        if (owners.IsEmpty && others.IsEmpty)
        {
            state.AddModelError("Input.Owners", "เลือกผู้รับผิดชอบอย่างน้อยหนึ่งหน่วย");
        }

        var period = MeasurePeriod.Read(Period, year);
        if (!period.IsOk)
        {
            state.AddModelError("Input.Period", period.Error.Message);
        }

        int? indicator = int.TryParse(Indicator, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && pack.Indicators.Any(i => i.Number == number) ? number : null;
        if (kind == MeasureKind.Uplift && indicator is null)
        {
            state.AddModelError("Input.Indicator", "เลือกตัวชี้วัดที่ยกระดับ");
        }

        return state.IsValid && period.IsOk
            ? new(ThaiText.Typed(Title)!, period.Value, owners, others, steps)
            {
                Indicator = indicator,
                Counted = ThaiText.Typed(Counted),
                Origin = ThaiText.Typed(OriginText) is not { } text ? null : IsFromRegister ? new(OriginKind!, OriginKey!, text) : new(MeasureOriginRef.Own, MeasureOriginRef.Own, text),
            }
            : null;
    }

    private static ImmutableArray<string> Lines(string? text) => [.. ThaiText.Lines(text).Distinct(StringComparer.Ordinal)];
}
