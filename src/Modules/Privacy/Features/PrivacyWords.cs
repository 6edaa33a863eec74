using System.Globalization;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Privacy;
using Prongsai.Platform.Web;
using Prongsai.Privacy.Domain;

namespace Prongsai.Privacy.Features;

/// <summary>Words that several pages use.</summary>
internal static class PrivacyWords
{
    public static string Of(RequestState state) => state switch
    {
        RequestState.Received => "รอยืนยันตัวผู้ขอ",
        RequestState.InProgress => "กำลังดำเนินการ",
        RequestState.AwaitingApproval => "รออนุมัติลบ",
        RequestState.Answered => "ตอบแล้ว",
        _ => "ปฏิเสธแล้ว",
    };

    public static Sign SignOf(RequestState state) => state switch
    {
        RequestState.Answered => Sign.Done,
        RequestState.Refused => Sign.Unknown,
        _ => Sign.Progress,
    };

    public static string Of(PersonalFate fate) => fate switch
    {
        PersonalFate.RowGoes => "ลบทั้งรายการ",
        PersonalFate.ValuesGo => "ลบค่าส่วนบุคคล รายการยังอยู่",
        _ => "ต้องเก็บไว้",
    };

    public static string Date(LocalDate date) => ThaiDates.Format(date, ThaiDateStyle.Short);

    public static string Date(Instant at) => Date(OfficeYear.DayOf(at));

    /// <summary>"16 ก.พ. 2569 09:05".</summary>
    public static string Time(Instant at)
    {
        var local = at.InZone(OfficeYear.Bangkok);
        return $"{Date(local.Date)} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>"เหลือ 12 วัน", "ครบกำหนดวันนี้", "เกินมา 3 วัน".</summary>
    public static string Left(LocalDate due, LocalDate today) => Period.DaysBetween(today, due) switch
    {
        > 0 and var left => $"เหลือ {left} วัน",
        0 => "ครบกำหนดวันนี้",
        var over => $"เกินมา {-over} วัน",
    };
}
