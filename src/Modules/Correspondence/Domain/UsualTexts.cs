using Prongsai.Correspondence.Contracts;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Domain;

/// <summary>What a fresh letter of a kind says before the officer writes: addressee, law and close in the words the office uses anyway.</summary>
internal static class UsualTexts
{
    private static readonly string[] Agenda =
    [
        "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "รับรองรายงานการประชุมครั้งก่อน", "เรื่องเสนอเพื่อทราบ", "เรื่องเสนอเพื่อพิจารณา", "เรื่องอื่น ๆ",
    ];

    public static LetterContent Of(LetterKind kind, OfficeProfile office) => kind switch
    {
        LetterKind.Memo => new() { To = office.Name.ExecutiveTitle, Closing = "จึงเรียนมาเพื่อโปรดพิจารณา" },
        LetterKind.External => new() { Closing = "จึงเรียนมาเพื่อโปรดทราบ" },
        LetterKind.ComplaintReply => new()
        {
            Subject = "แจ้งผลการดำเนินการเรื่องร้องเรียน",
            Paragraphs = [$"ตามที่ท่านได้ร้องเรียนต่อ{office.Name.Full} เมื่อวันที่ .................... เรื่อง .................... นั้น", $"{office.Name.Full}ได้ตรวจสอบข้อเท็จจริงแล้ว ขอแจ้งผลดังนี้"],
            Closing = "จึงเรียนมาเพื่อโปรดทราบ",
        },
        LetterKind.Circular => new() { To = "หัวหน้าส่วนราชการและบุคลากรทุกคน", Closing = "จึงเรียนมาเพื่อทราบและถือปฏิบัติ" },
        LetterKind.Announcement => new() { Closing = "จึงประกาศให้ทราบโดยทั่วกัน" },
        LetterKind.AppointmentOrder or LetterKind.AssignmentOrder => new() { Law = Law(office), Closing = "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป" },
        LetterKind.Minutes => new() { Meeting = new() { Place = $"ห้องประชุม{office.Name.Full}", From = "09.30", Agenda = [.. Agenda.Select(a => new AgendaItem(a, "", null))] } },
        _ => new(),
    };

    /// <summary>The office fills in the section; the name of the law is given so that nobody has to look it up.</summary>
    private static string Law(OfficeProfile office) => office.Name.Kind switch
    {
        Kernel.AgencyKind.SubdistrictAdministrativeOrganization => "อาศัยอำนาจตามความในมาตรา ........ แห่งพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 และที่แก้ไขเพิ่มเติม จึงมีคำสั่งดังนี้",
        Kernel.AgencyKind.ProvincialAdministrativeOrganization => "อาศัยอำนาจตามความในมาตรา ........ แห่งพระราชบัญญัติองค์การบริหารส่วนจังหวัด พ.ศ. 2540 และที่แก้ไขเพิ่มเติม จึงมีคำสั่งดังนี้",
        _ => "อาศัยอำนาจตามความในมาตรา ........ แห่งพระราชบัญญัติเทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติม จึงมีคำสั่งดังนี้",
    };
}
