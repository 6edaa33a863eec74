using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Targets;

/// <summary>A target as typed.</summary>
public sealed class TargetForm
{
    public int Version { get; set; }
    public string? Indicator { get; set; }
    public string? Unit { get; set; }
    public string? Source { get; set; } = nameof(ActualSource.Typed);
    public string? BaselineYear { get; set; }
    public string? Baseline { get; set; }
    public Dictionary<string, string?> Goals { get; set; } = [];
    public Dictionary<string, string?> Typed { get; set; } = [];

    public static IEnumerable<Choice> Sources =>
    [
        new(nameof(ActualSource.ItaTotal), "คะแนน ITA รวมของปี", "ระบบอ่านจากผลประเมินที่บันทึกไว้"),
        new(nameof(ActualSource.FallFromBaseline), "ร้อยละที่ลดลงจากปีฐาน", "กรอกจำนวนของแต่ละปี ระบบคำนวณร้อยละให้"),
        new(nameof(ActualSource.Typed), "กรอกเอง"),
    ];

    internal static TargetForm Of(PlanTarget? target, PlanPeriod period) => new()
    {
        Version = target?.Version ?? 0,
        Indicator = target?.Indicator,
        Unit = target?.Unit,
        Source = (target?.Source ?? ActualSource.Typed).ToString(),
        BaselineYear = target?.BaselineYear?.ToString(),
        Baseline = Text(target?.Baseline),
        Goals = period.Years.ToDictionary(y => y.ToString(), y => Text(target is not null && target.Goals.TryGetValue(y.BuddhistYear, out var goal) ? goal : null)),
        Typed = period.Years.ToDictionary(y => y.ToString(), y => Text(target is not null && target.Typed.TryGetValue(y.BuddhistYear, out var typed) ? typed : null)),
    };

    internal TargetInput? Read(ModelStateDictionary state, PlanPeriod period)
    {
        if (ThaiText.Typed(Indicator) is null)
        {
            state.AddModelError("Input.Indicator", "กรอกชื่อตัวชี้วัด เช่น คะแนน ITA");
        }

        var source = Enum.TryParse<ActualSource>(Source, out var parsed) && Enum.IsDefined(parsed) ? parsed : ActualSource.Typed;
        var baseline = Number(Baseline, "Baseline", state);
        if (source == ActualSource.FallFromBaseline && (baseline is null || PlanWords.Year(BaselineYear) is null))
        {
            state.AddModelError("Input.Baseline", "การลดลงต้องมีปีฐานและจำนวนของปีฐาน ถ้าปีฐานไม่มีให้กรอก 0");
        }

        var goals = period.Years.ToDictionary(y => y.BuddhistYear, y => Number(Goals.GetValueOrDefault($"{y}"), $"Goals[{y}]", state));
        var typed = period.Years.ToDictionary(y => y.BuddhistYear, y => Number(Typed.GetValueOrDefault($"{y}"), $"Typed[{y}]", state));
        return state.IsValid ? new(ThaiText.Typed(Indicator)!, ThaiText.Typed(Unit) ?? "", source, PlanWords.Year(BaselineYear), baseline, goals, typed) : null;
    }

    private static decimal? Number(string? text, string field, ModelStateDictionary state)
    {
        if (ThaiText.Typed(text) is not { } typed)
        {
            return null;
        }

        if (decimal.TryParse(ThaiDigits.ToArabic(typed).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000)
        {
            return value;
        }

        state.AddModelError($"Input.{field}", $"\"{typed}\" ไม่ใช่ตัวเลข กรอกเช่น 90 หรือ 87.5");
        return null;
    }

    private static string? Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
