using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Start;

/// <summary>A plan as a whole, as typed.</summary>
public sealed class StartForm
{
    public int Version { get; set; }
    public string? First { get; set; }
    public string? Last { get; set; }
    public string? Title { get; set; }
    public string? MadeBy { get; set; }
    public DateEntry MadeOn { get; set; } = new();
    public string? Dimensions { get; set; }

    internal (PlanPeriod Period, PlanDetails Details)? Read(ModelStateDictionary state, string agency)
    {
        if (PlanWords.Year(First) is not { } first)
        {
            state.AddModelError("Input.First", "กรอกปีงบประมาณแรกของแผน เช่น 2566");
            first = default;
        }

        if (PlanWords.Year(Last) is not { } last)
        {
            state.AddModelError("Input.Last", "กรอกปีงบประมาณสุดท้ายของแผน เช่น 2570");
            last = default;
        }

        var details = ReadDetails(state, PlanStart.TitleOf(new(first, last), agency));
        return details is null ? null : (new(first, last), details);
    }

    internal PlanDetails? ReadDetails(ModelStateDictionary state, string usualTitle)
    {
        NodaTime.LocalDate? made = null;
        if (!MadeOn.IsBlank)
        {
            var read = MadeOn.Read("MadeOn");
            if (read.IsOk)
            {
                made = read.Value;
            }
            else
            {
                state.Take(read.Error, "Input");
            }
        }

        return state.IsValid ? new(ThaiText.Typed(Title) ?? usualTitle, made, ThaiText.Typed(MadeBy)) : null;
    }
}
