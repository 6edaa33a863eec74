using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.InternalControl;

/// <summary>A row of ปค.5 as typed.</summary>
public sealed class RowForm
{
    public string? Mission { get; set; }
    public string? Objective { get; set; }
    public string? Risk { get; set; }
    public string? Existing { get; set; }
    public string? Evaluation { get; set; }
    public string? Remaining { get; set; }
    public string? Improvement { get; set; }
    public List<string> Units { get; set; } = [];
    public DateEntry DueOn { get; set; } = new();

    internal static RowForm Of(ControlRow r) => new()
    {
        Mission = r.Mission,
        Objective = r.Objective,
        Risk = r.Risk,
        Existing = r.Existing,
        Evaluation = r.Evaluation,
        Remaining = r.Remaining,
        Improvement = r.Improvement,
        Units = [.. r.Units.Select(u => u.ToString())],
        DueOn = DateEntry.From(r.DueOn),
    };

    internal RowDetails? Read(ModelStateDictionary state)
    {
        var (mission, risk) = (Typed.Needed(Mission, state, "Input.Mission", "กรอกภารกิจหรืองานที่ประเมิน"), Typed.Needed(Risk, state, "Input.Risk", "กรอกความเสี่ยง"));
        var (evaluation, remaining, improvement) = (ThaiText.Typed(Evaluation), ThaiText.Typed(Remaining), ThaiText.Typed(Improvement));
        if (remaining is not null && improvement is null)
        {
            state.AddModelError("Input.Improvement", "ยังมีความเสี่ยงอยู่ บอกการปรับปรุงที่จะทำ");
        }

        if (remaining is not null && evaluation is null)
        {
            state.AddModelError("Input.Evaluation", "บอกผลการประเมินก่อนสรุปว่ายังมีความเสี่ยงอยู่");
        }

        var (units, due) = (Units.Select(Typed.Id).OfType<Guid>().ToList(), Typed.Day(DueOn, state, "Input.DueOn"));
        if (units.Count == 0)
        {
            state.AddModelError("Input.Units", "เลือกหน่วยงานที่รับผิดชอบ");
        }

        if (improvement is not null && due is null && DueOn.IsBlank)
        {
            state.AddModelError("Input.DueOn", "กรอกกำหนดเสร็จของการปรับปรุง");
        }

        return state.IsValid ? new(mission, ThaiText.Typed(Objective), risk, ThaiText.Typed(Existing), evaluation, remaining, improvement, units, due) : null;
    }
}
