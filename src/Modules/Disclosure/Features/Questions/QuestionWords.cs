using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Questions;

/// <summary>Officers' words of the board.</summary>
internal static class QuestionWords
{
    private const int ShortLength = 80;

    public static string Of(QuestionState state) => state switch
    {
        QuestionState.Waiting => "รอตอบ",
        QuestionState.Shown => "ตอบแล้ว แสดงอยู่",
        QuestionState.Private => "ตอบแล้ว เฉพาะผู้ถาม",
        _ => "ไม่แสดง",
    };

    public static Sign SignOf(QuestionState state) => state switch
    {
        QuestionState.Waiting => Sign.Progress,
        QuestionState.Hidden => Sign.Unknown,
        _ => Sign.Done,
    };

    public static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > ShortLength } longer ? longer[..ShortLength] + "…" : text.ReplaceLineEndings(" ");

    public static string Day(Instant at) => Day(OfficeYear.DayOf(at));

    public static string Day(LocalDate day) => ThaiDates.Format(day, ThaiDateStyle.Short);
}
