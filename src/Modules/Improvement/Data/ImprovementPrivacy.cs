using Prongsai.Platform.Privacy;

namespace Prongsai.Improvement.Data;

/// <summary>What this module holds about people: names that an officer writes into a result.</summary>
internal static class ImprovementPrivacy
{
    private const string Why = "รายงานผลตามมาตรการเป็นหนังสือราชการที่ต้องเก็บตามระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526";

    public static readonly ProcessingActivity Measures = new("improvement", "measures", new("กำหนดและรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส", "measures for integrity and their reports"))
    {
        Whose = new("ผู้ที่เจ้าหน้าที่เอ่ยชื่อในผลของมาตรการ", "people whom officers name in the results of measures"),
        Categories = new("ชื่อและตำแหน่งในข้อความ", "names and posts in texts"),
        Source = new("จากเจ้าหน้าที่ผู้รายงาน", "from the officers who report"),
        Basis = LegalBasis.PublicTask,
        LawTh = "พ.ร.ป. ว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561 มาตรา 36 และ 128 (การประเมิน ITA)",
        Recipients = new("รายงานที่ลงนามแล้วเผยแพร่เป็นข้อของ OIT", "the signed report is public"),
        Kept = new("ตามอายุการเก็บหนังสือราชการ", "as long as official papers are kept"),
        GuardedTh = "แก้ไขได้เฉพาะผู้ประสานงานและผู้รับผิดชอบของมาตรการ",
        UnsureTh = "เลขมาตราที่ให้อำนาจการประเมิน ตรวจกับคู่มือ ITA ของปี และพระราชบัญญัติประกอบรัฐธรรมนูญ",
    };

    public static readonly IReadOnlyList<PersonalTable> Tables =
    [
        Mentioned("improvement.measure", "มาตรการที่มีชื่อนี้", new("title", "มาตรการ"), new("result", "ผล"), new("outcome", "ผลลัพธ์")),
        Mentioned("improvement.measure_step", "ขั้นตอนของมาตรการที่มีชื่อนี้", new("text", "ขั้นตอน"), new("result", "ผล")),
        Mentioned("improvement.follow_up", "การประชุมติดตามที่มีชื่อนี้", new("subject", "เรื่อง"), new("notes", "บันทึก")),
    ];

    private static PersonalTable Mentioned(string table, string title, params PersonalColumn[] columns) =>
        new("improvement", table, title, [.. columns.Select(c => c with { Mention = true })]) { Fate = PersonalFate.Stays, WhyTh = Why };
}
