using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Features.Demo;

/// <param name="Signatures">Levels above the maker that have signed; -1 leaves it a draft.</param>
internal sealed record DemoLetter(LetterKind Kind, LetterContent Content, LetterAudience Audience, int Signatures)
{
    public string? ReturnedBecause { get; init; }

    public string? SentHow { get; init; }

    public string? CancelledBecause { get; init; }

    public bool Circulated { get; init; }
}

/// <summary>The words of the demo's letters, all made up.</summary>
internal static class DemoLetterTexts
{
    private const int BothLevels = 2;

    public static IReadOnlyList<DemoLetter> All(OfficeProfile office, OfficePerson maker, IReadOnlyList<OfficePerson> people)
    {
        var agency = office.Name.Full;
        return
        [
            new(LetterKind.AppointmentOrder, Committee(office, people), LetterAudience.Office, BothLevels) { SentHow = "แจ้งเวียนในระบบ", Circulated = true },
            new(LetterKind.AssignmentOrder, Usual(LetterKind.AssignmentOrder, office) with
            {
                Subject = "มอบหมายผู้รับผิดชอบจัดเตรียมข้อมูลการประเมิน ITA (ฉบับที่พิมพ์ชื่อผิด)",
                Paragraphs = ["เพื่อให้การจัดเตรียมข้อมูลเปิดเผยต่อสาธารณะครบถ้วนตามกำหนด จึงมอบหมายดังนี้"],
                Members = [new(maker.Name, maker.Post, "ข้อมูลพื้นฐานและข่าวประชาสัมพันธ์") { Person = maker.Id }],
            }, LetterAudience.Office, BothLevels) { CancelledBecause = "พิมพ์ชื่อผู้รับมอบหมายผิด ออกฉบับใหม่แทน" },
            new(LetterKind.Announcement, Usual(LetterKind.Announcement, office) with
            {
                Subject = "เจตนารมณ์ไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ (No Gift Policy)",
                Paragraphs = [$"{agency}มุ่งมั่นให้บริการประชาชนด้วยความซื่อสัตย์และโปร่งใส จึงประกาศเจตนารมณ์ไว้ดังนี้"],
                Clauses = ["ผู้บริหารและเจ้าหน้าที่ทุกคนไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่", "การแสดงความยินดีหรืออวยพรใช้บัตร สมุดลงนาม หรือสื่อออนไลน์แทน"],
                EnglishSubject = "No Gift Policy",
                EnglishParagraphs = ["No member of the executive and no officer accepts any gift for the performance of duty. Greetings are given by card, guest book or online instead."],
            }, LetterAudience.Public, BothLevels) { SentHow = "ติดประกาศหน้าสำนักงานและเผยแพร่ทางเว็บไซต์" },
            new(LetterKind.Memo, Usual(LetterKind.Memo, office) with
            {
                Subject = "ขออนุมัติจัดอบรมการใช้ทรัพย์สินของราชการอย่างถูกต้อง",
                Paragraphs = ["ด้วยผลการประเมินปีที่ผ่านมาพบว่าเจ้าหน้าที่ส่วนหนึ่งยังไม่ทราบขั้นตอนการยืมทรัพย์สินของราชการ", "สำนักปลัดจึงขออนุมัติจัดอบรมภายใน 1 ครั้ง ใช้เวลาครึ่งวัน โดยไม่ใช้งบประมาณ"],
            }, LetterAudience.Office, 1),
            new(LetterKind.ComplaintReply, Usual(LetterKind.ComplaintReply, office) with
            {
                To = "ผู้ร้องเรียน (สมมติ)",
                Paragraphs = [$"ตามที่ท่านแจ้งเรื่องไฟส่องสว่างดับบริเวณหมู่ที่ 4 นั้น", $"{agency}ได้ซ่อมแซมแล้วเสร็จและตรวจสอบว่าใช้งานได้ตามปกติ"],
            }, LetterAudience.Concerned, 1),
            new(LetterKind.Memo, Usual(LetterKind.Memo, office) with
            {
                Subject = "รายงานผลการสำรวจความพึงพอใจผู้มาติดต่อ",
                Paragraphs = ["สำนักปลัดขอรายงานผลการสำรวจของไตรมาสที่ผ่านมา ตามเอกสารที่แนบ"],
            }, LetterAudience.Office, 0) { ReturnedBecause = "ขอให้ใส่จำนวนผู้ตอบและช่วงวันที่สำรวจ" },
            new(LetterKind.External, Usual(LetterKind.External, office) with
            {
                Subject = "ขอเชิญร่วมรับฟังความคิดเห็นเรื่องการปรับปรุงถนนสายหมู่ที่ 4",
                To = "ผู้ใหญ่บ้านหมู่ที่ 4 (สมมติ)",
                Enclosures = ["กำหนดการ จำนวน 1 ชุด", "แบบตอบรับ จำนวน 1 แผ่น"],
                Paragraphs = [$"ด้วย{agency}กำหนดจัดเวทีรับฟังความคิดเห็นของประชาชนก่อนเริ่มงานปรับปรุงถนนสายหมู่ที่ 4", "จึงขอเชิญท่านและประชาชนในหมู่บ้านเข้าร่วมตามกำหนดการที่ส่งมาด้วยนี้"],
            }, LetterAudience.Office, -1),
            new(LetterKind.Minutes, Usual(LetterKind.Minutes, office) with { Subject = "รายงานการประชุมคณะทำงาน ITA ครั้งที่ 1/2569" }, LetterAudience.Office, -1),
        ];
    }

    public static IEnumerable<ReceivedLetter> Received(LocalDate today, Guid? office, Guid? finance) =>
    [
        new("ที่ว่าการอำเภอสาธิต (สมมติ)", "ขอให้รายงานผลการดำเนินงานตามแผนป้องกันการทุจริต รอบ 6 เดือน", "ด่วน")
        {
            TheirNumber = "สธ 0018/ว 112", DatedOn = today.PlusDays(-3), UnitId = office, DueOn = today.PlusDays(12),
        },
        new("สำนักงานท้องถิ่นจังหวัดสมมติ", "ซักซ้อมแนวทางการเปิดเผยข้อมูลการจัดซื้อจัดจ้าง", "ปกติ")
        {
            TheirNumber = "สม 0023.3/ว 845", DatedOn = today.PlusDays(-5), UnitId = finance, DueOn = today.PlusDays(20),
        },
        new("กลุ่มแม่บ้านหมู่ที่ 2 (สมมติ)", "ขอใช้ห้องประชุม", "ปกติ") { UnitId = office },
    ];

    private static LetterContent Committee(OfficeProfile office, IReadOnlyList<OfficePerson> people)
    {
        var heads = people.Where(p => p.Rank is PostRank.ChiefAdministrator or PostRank.UnitHead).ToList();
        return Usual(LetterKind.AppointmentOrder, office) with
        {
            Subject = "แต่งตั้งคณะทำงานสนับสนุนการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2569",
            Paragraphs = [$"เพื่อให้การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{office.Name.Full}เป็นไปด้วยความเรียบร้อยและครบถ้วนตามกำหนด"],
            Members = [.. heads.Select((p, i) => new Member(p.Name, p.Post, i == 0 ? "ประธานคณะทำงาน" : "คณะทำงาน") { Person = p.Id })],
            Duties = ["ติดตามการจัดเตรียมข้อมูลเปิดเผยของแต่ละส่วนราชการให้ครบทุกข้อ", "ตรวจสอบความถูกต้องของข้อมูลก่อนนำเข้าระบบ", "รายงานความก้าวหน้าต่อนายกทุกเดือน"],
        };
    }

    private static LetterContent Usual(LetterKind kind, OfficeProfile office)
    {
        var usual = UsualTexts.Of(kind, office);
        return usual with { Law = usual.Law is null ? null : "อาศัยอำนาจตามกฎหมายว่าด้วยสภาตำบลและองค์การบริหารส่วนตำบล จึงมีคำสั่งดังนี้" };
    }
}
