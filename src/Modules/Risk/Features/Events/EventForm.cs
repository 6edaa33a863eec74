using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Kernel;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Events;

/// <summary>An event as typed.</summary>
public sealed class EventForm
{
    public string? Process { get; set; }
    public string? Domain { get; set; }
    public string? Unit { get; set; }
    public string? Step { get; set; }
    public string? Text { get; set; }
    public string? Parties { get; set; }

    internal static EventForm Of(RiskEvent e, RiskProcess process) => new()
    {
        Process = process.Name,
        Domain = process.Domain,
        Unit = process.UnitId?.ToString(),
        Step = e.Step,
        Text = e.Text,
        Parties = e.Parties,
    };

    internal EventDetails? Read(ModelStateDictionary state)
    {
        var process = Typed.Needed(Process, state, "Input.Process", "กรอกชื่องานหรือกระบวนงาน เช่น การจัดซื้อจัดจ้าง");
        var text = Typed.Needed(Text, state, "Input.Text", "เขียนเหตุการณ์ที่อาจเกิด ใครอาจทำอะไร เช่น แบ่งซื้อเพื่อเลี่ยงการประกวดราคา");
        if (Typed.Id(Unit) is null)
        {
            state.AddModelError("Input.Unit", "เลือกส่วนราชการที่รับผิดชอบงานนี้");
        }

        return state.IsValid ? new(process, ThaiText.Typed(Domain), Typed.Id(Unit), ThaiText.Typed(Step), text, ThaiText.Typed(Parties)) : null;
    }
}
