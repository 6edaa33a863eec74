using Microsoft.AspNetCore.Mvc.ModelBinding;
using Prongsai.Kernel;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;

namespace Prongsai.Risk.Features.Findings;

/// <summary>A finding as typed.</summary>
public sealed class FindingForm
{
    public string? Text { get; set; }
    public string? Source { get; set; } = nameof(FindingSource.Internal);
    public string? Reference { get; set; }
    public DateEntry FoundOn { get; set; } = new();
    public string? Unit { get; set; }
    public DateEntry DueOn { get; set; } = new();

    public static IEnumerable<Choice> Sources => [new(nameof(FindingSource.Internal), "ผู้ตรวจสอบภายใน"), new(nameof(FindingSource.External), "หน่วยภายนอก เช่น สตง. จังหวัด อำเภอ")];

    internal static FindingForm Of(AuditFinding f) => new()
    {
        Text = f.Text,
        Source = f.Source.ToString(),
        Reference = f.Reference,
        FoundOn = DateEntry.From(f.FoundOn),
        Unit = f.UnitId?.ToString(),
        DueOn = DateEntry.From(f.DueOn),
    };

    internal FindingDetails? Read(ModelStateDictionary state)
    {
        var (text, found, due) = (Typed.Needed(Text, state, "Input.Text", "เขียนสิ่งที่ตรวจพบ"), Typed.Day(FoundOn, state, "Input.FoundOn", needed: true), Typed.Day(DueOn, state, "Input.DueOn"));
        if (due < found)
        {
            state.AddModelError("Input.DueOn", "กำหนดแก้ไขต้องไม่ก่อนวันที่ตรวจพบ");
        }

        return state.IsValid ? new(text, Enum.TryParse<FindingSource>(Source, out var source) ? source : FindingSource.Internal, ThaiText.Typed(Reference), found!.Value, Typed.Id(Unit), due) : null;
    }
}
