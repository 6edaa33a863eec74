using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Improvement.Data;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>A proof as typed.</summary>
public sealed class ProofForm
{
    private const int LongestTitle = 300;

    public string? Title { get; set; }
    public string? Address { get; set; }

    internal NewProof? Read(ModelStateDictionary state)
    {
        var (title, address) = (ThaiText.Typed(Title), TypedAddress.Of(Address));
        if (title is null or { Length: > LongestTitle })
        {
            state.AddModelError("Proof.Title", "กรอกชื่อหลักฐาน เช่น ภาพถ่ายการประชุม 30 ม.ค. 69");
        }

        if (address is null)
        {
            state.AddModelError("Proof.Address", "กรอกที่อยู่ของหลักฐาน ขึ้นต้นด้วย https:// เช่น หน้าข้อมูลเปิดเผย หรือแฟ้มที่เผยแพร่แล้ว");
        }

        return state.IsValid ? new(title!, address) : null;
    }
}
