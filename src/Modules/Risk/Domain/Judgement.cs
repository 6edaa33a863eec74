using Prongsai.Kernel;

namespace Prongsai.Risk.Domain;

/// <summary>How likely and how grave, and why: nobody judges without a reason.</summary>
internal sealed record Judgement(int Likelihood, int Impact, string Reason);

/// <summary>What must hold of a judgement before controls and the one after them.</summary>
internal static class JudgementRule
{
    /// <param name="field">Prefix of the fields: <c>Before</c> or <c>After</c>.</param>
    public static Result<Judgement> Read(RiskScale scale, string field, int? likelihood, int? impact, string? reason)
    {
        List<FieldFault> faults = [];
        if (likelihood is not { } l || l < 1 || l > scale.Likelihood.Length)
        {
            faults.Add(new($"{field}.Likelihood", "เลือกโอกาสที่จะเกิด"));
        }

        if (impact is not { } i || i < 1 || i > scale.Impact.Length)
        {
            faults.Add(new($"{field}.Impact", "เลือกผลกระทบ"));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            faults.Add(new($"{field}.Reason", "บอกเหตุผลที่ประเมินเช่นนี้ เช่น ปีที่ผ่านมาเกิดกี่ครั้ง ใครได้รับผล"));
        }

        return faults.Count == 0 ? new Judgement(likelihood!.Value, impact!.Value, reason!.Trim()) : new Error.Invalid("risk.judgement", "การประเมินยังไม่ครบ", [.. faults]);
    }

    /// <summary>Controls never make a risk greater, and none stays smaller without a control.</summary>
    public static Error? Fault(RiskScale scale, Judgement before, Judgement? after, int controls)
    {
        if (after is null)
        {
            return null;
        }

        var (was, stays) = (scale.LevelOf(before.Likelihood, before.Impact)!, scale.LevelOf(after.Likelihood, after.Impact)!);
        return stays.Score > was.Score ? new Error.Invalid("risk.after", "ระดับหลังมีมาตรการสูงกว่าก่อนมีไม่ได้", [new("After.Likelihood", $"ก่อนมีมาตรการได้ {was.Score} คะแนน หลังมีมาตรการได้ {stays.Score} คะแนน ตรวจทั้งสองครั้งอีกรอบ")])
            : stays.Score < was.Score && controls == 0 ? new Error.Invalid("risk.after", "ยังไม่มีมาตรการ", [new("After.Likelihood", "ยังไม่มีมาตรการควบคุมของงานนี้ ความเสี่ยงจึงลดลงไม่ได้ เพิ่มมาตรการก่อน")])
            : null;
    }
}
