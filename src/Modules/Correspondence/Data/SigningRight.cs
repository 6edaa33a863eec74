using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Data;

/// <summary>In which right the viewer signs a place today, or why not.</summary>
internal static class SigningRight
{
    private static readonly Error.Forbidden NoPerson = new("letters.no_person", "บัญชีของท่านยังไม่ได้ผูกกับชื่อในบัญชีบุคลากร จึงลงนามไม่ได้ กรุณาแจ้งผู้ดูแลระบบให้ผูกบัญชีกับบุคลากรก่อน");
    private static readonly Error.Forbidden NotYours = new("letters.not_your_turn", "ลำดับนี้เป็นของผู้อื่น ท่านจึงลงนามแทนไม่ได้ เรื่องยังอยู่ที่เดิม");
    private static readonly Error.Forbidden NoRight = new("letters.no_right", "ท่านยังไม่มีสิทธิ์ลงนามหนังสือ เรื่องยังอยู่ครบ กรุณาขอให้ผู้ดูแลระบบให้สิทธิ์ลงนาม");

    private static readonly Error.RuleBroken OwnDraft = new(
        "letters.own_draft",
        "ผู้จัดทำลงนามอนุมัติหนังสือที่ตนร่างเองไม่ได้ เรื่องยังอยู่ครบ กรุณาให้ผู้บังคับบัญชาเหนือขึ้นไปหรือผู้รักษาราชการแทนคนอื่นลงนาม",
        "แบ่งแยกหน้าที่ผู้จัดทำกับผู้อนุมัติ");

    public static Result<Capacity> Of(Letter letter, Endorsement step, Viewer viewer, Rights rights)
    {
        if (viewer.Person is not { } person)
        {
            return NoPerson;
        }

        if (step.Level != ChainLevel.Maker && (letter.DrafterPerson == person || letter.DrafterAccount == viewer.Account))
        {
            return OwnDraft;
        }

        var held = step.PersonId == person ? Capacity.Own : ByPost(step, person, viewer);
        if (held is not null)
        {
            return (step.PostId is not null || step.IsFinal) && !rights.Has(Viewing.Sign, letter.UnitId) ? NoRight : held;
        }

        return ByDelegation(letter, step, viewer);
    }

    private static Capacity? ByPost(Endorsement step, Guid person, Viewer viewer) =>
        step.PostId is { } post ? viewer.InCharge.FirstOrDefault(p => p.PostId == post && p.Person?.Id == person)?.Capacity : null;

    /// <summary>An order gives only what it says: letters of its unit, of its kinds, up to its amount.</summary>
    private static Result<Capacity> ByDelegation(Letter letter, Endorsement step, Viewer viewer)
    {
        var powers = viewer.Delegated.Where(p => step.PostId == p.FromPostId && SigningPower.Covers(p.Permission, letter.Kind) && (p.Unit is null || p.Unit == letter.UnitId)).ToList();
        return powers.Count == 0 ? NotYours
            : powers.FirstOrDefault(p => p.Reaches(letter.UnitId, letter.Amount)) is { } power ? new Capacity(CapacityKind.ByDelegation, step.PostName, power.Order)
            : TooMuch(letter, powers.MaxBy(p => p.LimitAmount?.Value)!);
    }

    private static Error.Forbidden TooMuch(Letter letter, DelegatedPower power) => new("letters.beyond_limit", letter.Amount is { } amount
        ? $"เรื่องนี้มีวงเงิน {amount} บาท เกินที่คำสั่งที่ {power.OrderNumber} มอบให้ท่าน คือ{power.LimitPrinted} เรื่องยังอยู่ที่เดิม กรุณาให้{power.FromPost}ลงนามเอง"
        : $"คำสั่งที่ {power.OrderNumber} มอบให้ท่านลงนาม{power.LimitPrinted} แต่เรื่องนี้ยังไม่ระบุวงเงิน กรุณาส่งกลับให้ผู้จัดทำกรอกวงเงิน (เรื่องที่ไม่ใช้เงินกรอก 0) หรือให้{power.FromPost}ลงนามเอง");
}
