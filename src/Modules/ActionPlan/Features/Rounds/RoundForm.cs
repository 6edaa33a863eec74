using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.ActionPlan.Data;
using Prongsai.ActionPlan.Domain;
using Prongsai.Kernel;
using Prongsai.Platform.Web;

namespace Prongsai.ActionPlan.Features.Rounds;

/// <summary>A project in a round, as typed.</summary>
public sealed class RoundForm
{
    /// <summary>Null while nothing was reported yet.</summary>
    public int? Version { get; set; }
    public string? Status { get; set; }
    public string? Reason { get; set; }
    public string? Progress { get; set; }
    public string? Ordinance { get; set; }
    public string? Paid { get; set; }
    public string? Problems { get; set; }
    public string? Suggestions { get; set; }

    public static IEnumerable<Choice> Statuses => StatusWords.All.Select(s => new Choice(s.Status.ToString(), s.Th));

    public static IEnumerable<Choice> Reasons => NotDoneReasons.All.Select(r => new Choice(r.Key, r.Th));

    internal static RoundForm Of(RoundResult? result, Amount ordinance) => result is null
        ? new() { Ordinance = ordinance.Typed, Paid = ordinance.Kind == AmountKind.None ? ordinance.Typed : null }
        : new()
        {
            Version = result.Version,
            Status = result.Status.ToString(),
            Reason = result.Reason,
            Progress = result.Progress,
            Ordinance = result.Entry().Ordinance.Typed,
            Paid = result.Entry().Paid.Typed,
            Problems = result.Problems,
            Suggestions = result.Suggestions,
        };

    internal RoundEntry? Read(ModelStateDictionary state)
    {
        if (!Enum.TryParse<ProjectStatus>(Status, out var status) || !Enum.IsDefined(status))
        {
            state.AddModelError("Input.Status", "เลือกสถานะของโครงการ 1 ข้อ");
        }

        var (ordinance, paid) = (Money(Ordinance, "Ordinance", state), Money(Paid, "Paid", state));
        return state.IsValid ? new(status)
        {
            Reason = ThaiText.Typed(Reason),
            Progress = PlanEditing.Kept(Progress),
            Ordinance = ordinance,
            Paid = paid,
            Problems = PlanEditing.Kept(Problems),
            Suggestions = PlanEditing.Kept(Suggestions),
        } : null;
    }

    private static Amount Money(string? typed, string field, ModelStateDictionary state)
    {
        if (Amount.Read(typed) is { } amount)
        {
            return amount;
        }

        state.AddModelError($"Input.{field}", $"\"{typed}\" อ่านเป็นเงินไม่ได้ กรอกตัวเลข หรือ - เมื่อไม่ใช้งบประมาณ");
        return Amount.Unknown;
    }
}
