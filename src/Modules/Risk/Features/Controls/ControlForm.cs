using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Controls;

/// <summary>A control as typed.</summary>
public sealed class ControlForm
{
    public string? Text { get; set; }
    public string? Event { get; set; }
    public List<string> Units { get; set; } = [];
    public DateEntry DueOn { get; set; } = new();
    public string? Project { get; set; }
    public string? Measure { get; set; }

    internal static ControlForm Of(RiskControl c) => new()
    {
        Text = c.Text,
        Event = c.EventId?.ToString(),
        Units = [.. c.Units.Select(u => u.ToString())],
        DueOn = DateEntry.From(c.DueOn),
        Project = c.ProjectId?.ToString(),
        Measure = c.MeasureId?.ToString(),
    };

    internal ControlDetails? Read(ModelStateDictionary state)
    {
        var text = Typed.Needed(Text, state, "Input.Text", "เขียนสิ่งที่จะทำ เช่น ตรวจนับพัสดุทุกเดือน");
        var units = Units.Select(Typed.Id).OfType<Guid>().ToList();
        if (units.Count == 0)
        {
            state.AddModelError("Input.Units", "เลือกส่วนราชการที่ทำ อย่างน้อยหนึ่งแห่ง");
        }

        var due = Typed.Day(DueOn, state, "Input.DueOn");
        return state.IsValid ? new(text, Typed.Id(Event), units, due, Typed.Id(Project), Typed.Id(Measure)) : null;
    }
}

/// <summary>What the boxes of a control choose from.</summary>
internal sealed record ControlChoices(IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Events, IReadOnlyList<Choice> Projects, IReadOnlyList<Choice> Measures)
{
    public static ControlChoices Of(RiskBook book, Guid process, IReadOnlyList<OfficeUnit> units, PossibleControls possible) => new(
        RiskWords.Choices(units), [.. book.Events.Where(e => e.ProcessId == process).Select(e => new Choice(e.Id.ToString(), $"ข้อ {e.Place} {e.Text}"))],
        [.. possible.Projects.Select(p => new Choice(p.Id.ToString(), $"{p.Number}. {p.Title}"))], [.. possible.Measures.Select(m => new Choice(m.Id.ToString(), $"{m.Number}. {m.Title}"))]);
}
