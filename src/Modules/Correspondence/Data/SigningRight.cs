using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
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

        var held = Held(step, person, viewer);
        if (held is null)
        {
            return NotYours;
        }

        return (step.PostId is not null || step.IsFinal) && held.Kind != CapacityKind.ByDelegation && !rights.Has(Viewing.Sign, letter.UnitId) ? NoRight : held;
    }

    private static Capacity? Held(Endorsement step, Guid person, Viewer viewer)
    {
        if (step.PersonId == person)
        {
            return Capacity.Own;
        }

        if (step.PostId is not { } post)
        {
            return null;
        }

        return viewer.InCharge.FirstOrDefault(p => p.PostId == post && p.Person?.Id == person)?.Capacity
            ?? (viewer.Delegated.FirstOrDefault(d => d.FromPost == step.PostName) is { } power ? new Capacity(CapacityKind.ByDelegation, step.PostName, power.Order) : null);
    }
}
