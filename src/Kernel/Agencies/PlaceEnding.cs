using System.Text.RegularExpressions;

namespace Prongsai.Kernel;

/// <summary>Where the name of a place ends in running Thai text, which has no spaces between words.
/// A word that no place is called after always ends it. A short word that also stands inside names (มี in หนองมีชัย, ตาม in บ้านตามา, ขอ in ท่าขอนยาง)
/// ends it only when the letters after it go on as a sentence does (มีผล, ตามหลัก, ขอให้).</summary>
internal static partial class PlaceEnding
{
    private const string Always =
        "อำเภอ|จังหวัด|ตำบล|ประจำ|เรื่อง|ปีงบ|ปีที่|ประกาศ|กำหนด|ดำเนิน|สามารถ|ตระหนัก|เล็งเห็น|ปฏิบัติ|มอบหมาย|สำหรับ|รวมทั้ง|รวมถึง|ตลอดจน|เพื่อ" +
        "|และ|หรือ|ซึ่ง|จึง|ให้|ได้|ลดลง|เพิ่มขึ้น|ทราบ|เนื่องจาก|ตั้งแต่|จำนวน|หมู่ที่|เลขที่|โครงการ|แผนปฏิบัติ|รายงาน|คณะกรรม|พนักงาน|ข้าราชการ" +
        "|ผู้บริหาร|ผู้อำนวย|หน่วยงาน|ประชาชน|เกี่ยวข้อง|ดังกล่าว|ระหว่าง";

    private const string WhenGoingOn =
        "มี(?=ผล|วัฒน|ค่านิยม|ความ|การ|นโยบาย|คะแนน|หน้าที่|อำนาจ|จำนวน|แผน|มาตรการ|ระบบ|ช่องทาง|โครง|บุคลากร|ภารกิจ|ประสิทธิ|คุณธรรม|ศูนย์|มติ|แนว|ส่วน|เจต|รายได้|พื้นที่|งบ|หนังสือ|คำสั่ง|เว็บ)" +
        "|ตาม(?=หลัก|แผน|มาตร|แนว|กฎ|ระเบียบ|พระราช|ประ|ที่|ข้อ|นโยบาย|อำนาจ|คำสั่ง|โครง|หนังสือ|ภารกิจ|ลำดับ|ปี|ความ|เกณฑ์|กรอบ|ขั้น)" +
        "|ของ(?=หน่วย|ตน|รัฐ|ทาง|องค์|อบต|เรา|ผู้|ปี|เจ้า|ประชา)" +
        "|ขอ(?=ให้|ความ|เชิญ|รายงาน|ประกาศ|แจ้ง|เรียน|เสนอ|อนุ|แสดง|รับรอง|ส่ง|ประชา|สรุป|ยืนยัน|สนับ)" +
        "|จัด(?=ทำ|ให้|ตั้ง|กิจ|โครง|ประชุม|อบรม|ส่ง|การ|หา|ซื้อ|สรร|แสดง|งาน)" +
        "|กับ(?=ปลัด|หน่วย|ประชา|องค์|อบต|เทศบาล|ส่วน|ภาค|ผู้|เจ้า|ชุมชน|สำนัก|คณะ|สมาชิก|ทาง)" +
        "|ต่อ(?=ไป|ประชา|สาธารณ|หน่วย|ผู้|ต้าน|การ|ความ|สภา|คณะ|นายก|เนื่อง|เจ้า)" +
        "|เป็น(?=ไป|ผู้|หน่วย|องค์|ปัจจุบัน|การ|แบบ|ต้น|ส่วน|ที่|เจ้า|ประธาน|ลาย|ระยะ|เกณฑ์|ธรรม)" +
        "|โดย(?=การ|ใช้|มี|นาย|คณะ|ที่|เฉพาะ|ไม่|ความ|ผู้|เปิด|สำนัก|ยึด|อาศัย)" +
        "|ทั้ง(?=หมด|นี้|ใน|ภาย|ผู้|ฝ่าย|ที่|การ|สิ้น|ส่วน|ด้าน|ปี)" +
        "|ใน(?=ปี|การ|ด้าน|ช่วง|รอบ|ฐานะ|ภาพ|พื้น|ส่วน|ทุก|ระดับ|แต่|หน้า|ครั้ง|วัน|เขต|นาม|ระบบ)" +
        "|ที่(?=มี|เกี่ยว|เป็น|ไม่|ต้อง|อยู่|จะ|ผ่าน|รับ|ทำ|ว่า|จัด|ถูก|มา|แสดง)" +
        "|จาก(?=การ|ผล|ผู้|เดิม|นี้|ภาย|สำนัก|ภาค)" +
        "|ทุก(?=คน|แห่ง|ระดับ|ส่วน|ฝ่าย|ท่าน|กอง|สำนัก|ปี|ตำแหน่ง|ประเภท|ด้าน|ครั้ง|เดือน)" +
        "|ว่า(?=ด้วย|มี|จะ|เป็น|การ|ไม่)|ร่วม(?=กับ|กัน|มือ|ประชุม|กิจ|จัด)|ผ่าน(?=เกณฑ์|การ|ช่อง|เว็บ|ทาง|ระบบ|สื่อ)" +
        "|ต้อง(?=มี|ไม่|จัด|ส่ง|เป็น|ทำ)|เห็น(?=ความ|ชอบ|ว่า|ถึง|ควร|สม)|แล้ว(?=เสร็จ|นั้น)|ครบ(?=ถ้วน|ทุก|ตาม|วาระ)|พร้อม(?=ด้วย|ทั้ง|ที่|กับ|แนบ|รับ)" +
        "|อย่าง(?=ต่อ|มี|เป็น|ยิ่ง|น้อย|สม่ำ)|แต่ง(?=ตั้ง|กาย)|จะ(?=ต้อง|มี|จัด|เป็น|ไม่|นำ|ทำ|ใช้)|ไม่(?=มี|เป็น|ใช้|รับ|พบ|ยอม)|มุ่ง(?=เน้น|มั่น|พัฒนา)|บริหาร(?=งาน|ราชการ|จัดการ)" +
        "|ปลัด(?=องค์|เทศ|อบต)|นายก(?=องค์|เทศ|อบต)|สำนัก(?=ปลัด|งาน)|กอง(?=คลัง|ช่าง|การศึกษา|สวัสดิ|สาธารณ|ยุทธ)|แหล่ง(?=เรียน|ข้อมูล)";

    // Words that may hang at the end of a name before a space; only a name known from elsewhere tells them apart (เขาทองมี คะแนน)
    private const string Hanging = "มี|ขอ|ตาม|ของ|จัด|กับ|ต่อ|เป็น|โดย|ทั้ง|ใน|ที่|จาก|จะ|ไม่|ว่า|ผ่าน|ร่วม|ต้อง|แล้ว|ทุก";

    /// <summary>The place at the start of a run of Thai letters; empty when the run goes on as a sentence and names none.</summary>
    public static string Cut(string run)
    {
        if (NoName().IsMatch(run))
        {
            return "";
        }

        var end = Ending().Match(run);
        return end.Success ? run[..end.Index] : run;
    }

    /// <summary>The place at the start of the run, given places that the same text ends cleanly elsewhere.</summary>
    public static string Cut(string run, IReadOnlySet<string> known)
    {
        var cut = Cut(run);
        if (cut.Length == 0)
        {
            return cut;
        }

        if (HangingEnd().Match(cut) is { Success: true } hanging && known.Contains(cut[..hanging.Index]))
        {
            return cut[..hanging.Index];
        }

        return known.Where(place => place.Length > cut.Length && run.StartsWith(place, StringComparison.Ordinal)).MaxBy(place => place.Length) ?? cut;
    }

    [GeneratedRegex("(?<=..)(?:" + Always + "|" + WhenGoingOn + ")", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex("^(?:" + Always + "|" + WhenGoingOn + "|(?:ต่าง|อื่น)(?:ๆ|$)|แต่ละ|(?:" + Hanging + "|นี้|นั้น|เหล่า|แห่ง|บาง)(?:$|นี้|นั้น|ๆ))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoName();

    [GeneratedRegex("(?<=..)(?:" + Hanging + ")$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HangingEnd();
}
