using Prongsai.Disclosure.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features;

/// <summary>Words and signs of an item's state.</summary>
internal static class ItemWords
{
    public static string Of(Readiness readiness) => readiness switch
    {
        Readiness.Published => "เผยแพร่แล้ว",
        Readiness.Complete => "ครบ รอเผยแพร่",
        Readiness.InProgress => "กำลังทำ",
        _ => "ยังไม่เริ่ม",
    };

    public static Sign SignOf(ItemState state) => state.Readiness switch
    {
        Readiness.Published => state.PreScore == 100 ? Sign.Done : Sign.Problem,
        Readiness.Complete => Sign.Progress,
        Readiness.InProgress => Sign.Progress,
        _ => Sign.Unknown,
    };

    public static Sign SignOf(Outcome outcome) => outcome switch { Outcome.Pass => Sign.Done, Outcome.Fail => Sign.Problem, _ => Sign.Progress };

    public static string Of(Outcome outcome) => outcome switch { Outcome.Pass => "ครบ", Outcome.Fail => "ขาด", _ => "รอคนตรวจ" };
}
