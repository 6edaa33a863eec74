using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Correspondence.Features;

/// <summary>States and days of letters as the pages show them.</summary>
internal static class LetterWords
{
    public static Sign Sign(LetterState state) => state switch
    {
        LetterState.Signed or LetterState.Sent => Platform.Web.Sign.Done,
        LetterState.Returned or LetterState.Cancelled => Platform.Web.Sign.Problem,
        LetterState.Proposed => Platform.Web.Sign.Progress,
        _ => Platform.Web.Sign.Unknown,
    };

    public static string State(Data.Letter letter) => letter.ReplacedById is not null && letter.State != LetterState.Cancelled ? "มีฉบับใหม่ใช้แทน" : LetterStates.NameTh(letter.State);

    public static string Title(Data.Letter letter) => letter.Subject.Length > 0 ? letter.Subject : "(ยังไม่มีชื่อเรื่อง)";

    public static string Day(LocalDate day) => ThaiDates.Format(day, ThaiDateStyle.Short);

    public static string Day(Instant at) => Day(OfficeYear.DayOf(at));

    public static string Moment(Instant at) => $"{Day(at)} {at.InZone(OfficeYear.Bangkok).TimeOfDay.ToString("HH'.'mm", System.Globalization.CultureInfo.InvariantCulture)} น.";

    public static string Audience(LetterAudience audience) => audience switch
    {
        LetterAudience.Public => "ประชาชน",
        LetterAudience.Office => "ทุกคนในสำนักงาน",
        _ => "เฉพาะผู้เกี่ยวข้อง",
    };

    public static Sign Sign(Endorsement step, bool isTurn) => step.State switch
    {
        ChainState.Signed => Platform.Web.Sign.Done,
        ChainState.Returned => Platform.Web.Sign.Problem,
        _ => isTurn ? Platform.Web.Sign.Progress : Platform.Web.Sign.Unknown,
    };

    public static string Of(Endorsement step, bool isTurn) => step.State switch
    {
        ChainState.Signed => "ลงนามแล้ว",
        ChainState.Returned => "ส่งกลับ",
        ChainState.HandedOn => "มอบหมายต่อ",
        ChainState.Dropped => "ยังไม่ถึง",
        _ => isTurn ? "อยู่ที่นี่" : "รอ",
    };
}
