using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>What was done, as typed.</summary>
public sealed class ReportForm
{
    public int Version { get; set; }
    public string? Status { get; set; }
    public string? Result { get; set; }
    public string? Outcome { get; set; }
    public List<StepForm> Steps { get; set; } = [];

    internal static ReportForm Of(MeasureView view) => new()
    {
        Version = view.Row.Version,
        Status = view.Row.Status?.ToString(),
        Result = view.Row.Result,
        Outcome = view.Row.Outcome,
        Steps = [.. view.Steps.Select(s => new StepForm { Id = s.Id, Text = s.Text, Result = s.Result, Done = s.Result is null ? null : s.IsDone ? StepForm.Yes : StepForm.No })],
    };

    /// <summary>The words of the steps, which are not sent back by the form.</summary>
    internal void Join(MeasureView view)
    {
        foreach (var step in Steps)
        {
            step.Text = view.Steps.FirstOrDefault(s => s.Id == step.Id)?.Text ?? "";
        }
    }

    internal MeasureReport? Read(MeasureView view, ModelStateDictionary state)
    {
        if (!Enum.TryParse<MeasureStatus>(Status, out var status) || !Enum.IsDefined(status))
        {
            state.AddModelError("Input.Status", "เลือกสถานะหนึ่งอย่าง");
        }

        var answers = new Dictionary<Guid, StepAnswer>();
        for (var i = 0; i < Steps.Count; i++)
        {
            var step = Steps[i];
            var result = ThaiText.Typed(step.Result);
            if (result is null && step.Done == StepForm.Yes)
            {
                state.AddModelError($"Input.Steps[{i}].Result", "ขั้นนี้เสร็จแล้ว กรุณาเขียนว่าทำอะไร เมื่อใด");
            }

            if (ResultDays.Outside(result, view.Row.FiscalYear) is { } outside)
            {
                state.AddModelError($"Input.Steps[{i}].Result", outside);
            }

            answers[step.Id] = new(result, step.Done == StepForm.Yes, ResultDays.Last(result, view.Row.FiscalYear));
        }

        return state.IsValid ? new(status, ThaiText.Typed(Result), ThaiText.Typed(Outcome), answers) : null;
    }
}

/// <summary>The answer to a step, as typed.</summary>
public sealed class StepForm
{
    internal const string Yes = "yes", No = "no";

    public Guid Id { get; set; }
    public string Text { get; set; } = "";
    public string? Result { get; set; }

    /// <summary>"yes", "no", or nothing while it is not answered.</summary>
    public string? Done { get; set; }
}
