using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Privacy.Domain;

/// <summary>What a person may ask for (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562).</summary>
public enum Wanted
{
    /// <summary>มาตรา 30.</summary>
    Access,

    /// <summary>มาตรา 31.</summary>
    Portability,

    /// <summary>มาตรา 32.</summary>
    Objection,

    /// <summary>มาตรา 33.</summary>
    Erasure,

    /// <summary>มาตรา 34.</summary>
    Restriction,

    /// <summary>มาตรา 35-36.</summary>
    Rectification,
}

public enum RequestState
{
    /// <summary>Nobody has looked at it.</summary>
    Received,

    /// <summary>Identity shown, being worked on.</summary>
    InProgress,

    /// <summary>Erasure proposed; another person decides.</summary>
    AwaitingApproval,

    Answered,

    /// <summary>Refused with a reason the law allows; the refusal is part of the record (มาตรา 39 (7)).</summary>
    Refused,
}

/// <summary>Where a request came in.</summary>
public enum Origin
{
    Office,
    Public,
}

/// <summary>A right in the words of the law.</summary>
/// <param name="LimitTh">Where it ends for an office of the state, for the officer who answers.</param>
public sealed record RightWords(Wanted Right, string Section, string NameTh, string LimitTh)
{
    public static readonly IReadOnlyList<RightWords> All =
    [
        new(Wanted.Access, "30", "ขอเข้าถึงหรือขอสำเนาข้อมูลของตน", "ปฏิเสธได้เฉพาะเมื่อมีกฎหมายหรือคำสั่งศาล หรือกระทบสิทธิและเสรีภาพของผู้อื่น และต้องบันทึกเหตุผล ต้องดำเนินการภายใน 30 วัน"),
        new(Wanted.Portability, "31", "ขอรับหรือโอนข้อมูลในรูปแบบที่เครื่องอ่านได้", "ใช้กับข้อมูลตามความยินยอมหรือสัญญา ไม่ใช้กับข้อมูลที่จำเป็นต่อภารกิจสาธารณะหรือหน้าที่ตามกฎหมาย"),
        new(Wanted.Objection, "32", "คัดค้านการใช้ข้อมูล", "ใช้กับข้อมูลตามมาตรา 24 (4) และ (5) ปฏิเสธได้เมื่อมีเหตุอันชอบด้วยกฎหมายที่สำคัญยิ่งกว่า"),
        new(Wanted.Erasure, "33", "ขอให้ลบหรือทำให้ระบุตัวไม่ได้", "ไม่ใช้กับข้อมูลที่จำเป็นตามมาตรา 24 (1) หรือ (4) หน้าที่ตามกฎหมาย หรือการใช้สิทธิเรียกร้องตามกฎหมาย"),
        new(Wanted.Restriction, "34", "ขอให้ระงับการใช้ข้อมูล", "ใช้ระหว่างตรวจความถูกต้อง หรือเมื่อผู้ขอต้องใช้ข้อมูลเพื่อสิทธิเรียกร้อง"),
        new(Wanted.Rectification, "35-36", "ขอแก้ไขข้อมูลให้ถูกต้องเป็นปัจจุบัน", "ถ้าไม่แก้ตามคำขอ ต้องบันทึกคำขอและเหตุผลไว้"),
    ];

    public static RightWords Of(Wanted right) => All.First(r => r.Right == right);
}

/// <summary>When a request must be answered.</summary>
public static class RequestDue
{
    /// <summary>มาตรา 30 วรรคสี่ says 30 days for access. Source for the other rights: รอยืนยัน; the same time is used for all.</summary>
    public const int Days = 30;

    public static LocalDate Of(LocalDate received) => received.PlusDays(Days);

    /// <summary>The last working day on which an answer still reaches the person in time.</summary>
    public static LocalDate LastWorkingDay(LocalDate due, WorkingCalendar calendar)
    {
        var day = due;
        while (calendar.Covers(day) && !calendar.IsWorkingDay(day))
        {
            day = day.PlusDays(-1);
        }

        return day;
    }
}
