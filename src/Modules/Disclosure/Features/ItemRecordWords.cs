using Prongsai.Frameworks;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class ItemRecordWords
{
    private static readonly Dictionary<string, string> Showing = new()
    {
        ["Internal"] = "ใช้ภายใน",
        ["Public"] = "เผยแพร่",
        ["Restricted"] = "จำกัดการเข้าถึง",
        ["EmbargoUntil"] = "เผยแพร่เมื่อถึงวัน",
    };

    private static readonly Dictionary<string, string> Items = Newest(pack => pack.Items.Select(item => (item.Key, item.Title)));

    private static readonly Dictionary<string, string> Components = Newest(pack => pack.Items.SelectMany(item => item.Components).Select(part => (part.Key, part.Text)));

    private static readonly Dictionary<string, string> Tables = RulePackLibrary.Shipped.Forms.SelectMany(f => f.Tables).GroupBy(t => t.Key).Where(g => g.Select(t => t.Title).Distinct().Count() == 1)
        .ToDictionary(g => g.Key, g => g.First().Title);

    private static readonly Dictionary<string, string> EvidenceColumns = new()
    {
        ["component_key"] = "องค์ประกอบ",
        ["title_th"] = "ชื่อ", // of acts from before documents were
        ["title_en"] = "ชื่อภาษาอังกฤษ",
        ["address"] = "ที่อยู่เว็บ",
        ["as_of"] = "ข้อมูล ณ วันที่",
        ["prominence"] = "การแสดง",
        ["embargo_until"] = "เผยแพร่ตั้งแต่",
        ["added_at"] = "แนบเมื่อ",
        ["removed_at"] = "เอาออกเมื่อ",
    };

    public static readonly RecordWords[] All =
    [
        new("disclosure.year_item", "ข้อที่ต้องเปิดเผย")
        {
            Columns =
            {
                ["fiscal_year"] = "ปีงบประมาณ", ["item_key"] = "ข้อ", ["unit_id"] = "ส่วนราชการที่รับผิดชอบ", ["due_on"] = "ครบกำหนด", ["prominence"] = "การแสดง",
                ["embargo_until"] = "เผยแพร่ตั้งแต่", ["published_at"] = "เผยแพร่เมื่อ", ["covers_from"] = "ข้อมูลตั้งแต่", ["covers_to"] = "ข้อมูลถึง", ["progress"] = "ความก้าวหน้า",
                ["changed_at"] = "แก้ไขเมื่อ", ["shown_changed_at"] = "เนื้อหาที่ประชาชนเห็นเปลี่ยนเมื่อ", ["reported_done"] = "รายงานว่าเสร็จแล้ว", ["left_over"] = "เหลือจากเกณฑ์เดิม",
                ["review"] = "สิ่งที่ต้องให้คนดู", ["pack_year"] = "ชุดเกณฑ์ปี", ["live_tables"] = "ตารางที่ใช้ข้อมูลจากทะเบียน", ["import_made"] = "ได้จากการนำเข้า",
            },
            Values = { ["prominence"] = Showing, ["item_key"] = Items },
            Hidden = { "import_id", "imported_unit_id", "imported_progress" },
        },
        new("disclosure.component_answer", "ข้อมูลตามองค์ประกอบ")
        {
            Columns = { ["component_key"] = "องค์ประกอบ", ["text_th"] = "ข้อความ", ["text_en"] = "ข้อความภาษาอังกฤษ", ["is_nil"] = "ไม่มีข้อมูล", ["confirmed_by"] = "ผู้ยืนยัน" },
            Values = { ["component_key"] = Components },
            Hidden = { "year_item_id" },
        },
        new("disclosure.item_row", "แถวในตารางของข้อ") { Columns = { ["table_key"] = "ตาราง", ["place"] = "ลำดับ", ["cells"] = "ช่องข้อมูล" }, Values = { ["table_key"] = Tables }, Hidden = { "year_item_id" } },
        new("disclosure.question", "คำถามจากประชาชน")
        {
            Columns =
            {
                ["state"] = "สถานะ", ["text"] = "คำถาม", ["asker_name"] = "ชื่อผู้ถาม", ["asker_email"] = "อีเมลผู้ถาม", ["english"] = "ถามเป็นภาษาอังกฤษ", ["asked_at"] = "ถามเมื่อ", ["due_on"] = "ต้องตอบภายใน",
                ["answer"] = "คำตอบ", ["answered_by_post"] = "ตำแหน่งผู้ตอบ", ["answered_at"] = "ตอบเมื่อ", ["hidden_reason"] = "เหตุที่ไม่แสดง", ["closed_at"] = "ปิดเมื่อ",
            },
            Values = { ["state"] = new Dictionary<string, string> { ["Waiting"] = "รอตอบ", ["Shown"] = "ตอบแล้ว แสดงอยู่", ["Private"] = "ตอบแล้ว เฉพาะผู้ถาม", ["Hidden"] = "ไม่แสดง" } },
            Hidden = { "code" },
            Path = id => $"/office/questions/{id}",
        },
        new("disclosure.evidence", "หลักฐานที่ข้อใช้") { Columns = EvidenceColumns, Values = { ["prominence"] = Showing, ["component_key"] = Components }, Hidden = { "year_item_id", "document_id", "file_id" } },
        new("disclosure.evidence_document", "เอกสารหลักฐาน")
        {
            Columns =
            {
                ["title_th"] = "ชื่อ", ["title_en"] = "ชื่อภาษาอังกฤษ", ["as_of"] = "ข้อมูล ณ วันที่", ["valid_until"] = "ใช้ได้ถึง", ["current_number"] = "ฉบับที่ใช้", ["added_at"] = "เพิ่มเมื่อ",
                ["vouched_by"] = "ผู้รับรอง", ["vouched_position"] = "ตำแหน่งผู้รับรอง", ["vouched_at"] = "รับรองเมื่อ", ["unused_since"] = "ไม่มีข้อใดใช้ตั้งแต่", ["removed_at"] = "เอาออกจากคลังเมื่อ",
            },
            Hidden = { "unit_id", "added_by" },
            Path = id => $"/office/disclosure/documents/{id}",
        },
        new("disclosure.document_version", "ฉบับของเอกสารหลักฐาน")
        {
            Columns = { ["number"] = "ฉบับที่", ["address"] = "ที่อยู่เว็บ", ["reason"] = "เหตุผล", ["made_at"] = "เพิ่มเมื่อ", ["publishers_only"] = "เปิดได้เฉพาะผู้มีสิทธิ์เผยแพร่" },
            Hidden = { "document_id", "file_id" },
        },
        new("disclosure.watched_link", "ลิงก์ภายนอก")
        {
            Columns =
            {
                ["address"] = "ที่อยู่เว็บ", ["title"] = "ชื่อหน้าเว็บ", ["final_address"] = "ส่งต่อไปที่", ["checked_at"] = "ตรวจล่าสุด", ["failing_since"] = "เปิดไม่ได้ตั้งแต่",
                ["host"] = "เว็บ", ["first_seen_at"] = "พบครั้งแรก", ["unused_since"] = "ไม่มีข้อใดใช้ตั้งแต่", ["next_at"] = "ตรวจครั้งต่อไป", ["lease_until"] = "กำลังตรวจถึง", ["touched_at"] = "ติดต่อเว็บล่าสุด",
                ["verdict"] = "ผล", ["fault"] = "สาเหตุ", ["status"] = "รหัสตอบ", ["failures"] = "เปิดไม่ได้ติดกันกี่ครั้ง", ["worked_at"] = "เปิดได้ล่าสุด", ["text_hash"] = "ค่าแฮชของข้อความ", ["changed_at"] = "เนื้อหาเปลี่ยนเมื่อ", ["certificate_ends_at"] = "ใบรับรองหมดอายุ", ["took_ms"] = "เวลาที่ใช้ (มิลลิวินาที)",
                ["picture_due_at"] = "จะถ่ายภาพเมื่อ", ["picture_tried_at"] = "ถ่ายภาพล่าสุด", ["picture_fault"] = "เหตุที่ไม่ได้ภาพ",
            },
        },
        new("disclosure.file_text", "ข้อความของแฟ้ม")
        {
            Columns = { ["state"] = "ผลการอ่าน", ["sentence"] = "สาเหตุ", ["is_paged"] = "มีหน้า", ["is_cut"] = "อ่านไม่ครบ", ["read_at"] = "อ่านเมื่อ", ["typed_at"] = "วางข้อความเมื่อ", ["typed_by"] = "ผู้วางข้อความ" },
        },
        new("disclosure.file_page", "ข้อความของหน้าในแฟ้ม") { Columns = { ["source"] = "ที่มา", ["number"] = "หน้า", ["part"] = "ส่วน", ["has_picture"] = "มีรูป", ["text"] = "ข้อความ" }, Hidden = { "file_id", "folded", "grams" } },
        new("disclosure.meant_text", "สิ่งที่ยืนยันว่าตั้งใจให้เผยแพร่")
        {
            Columns = { ["kind"] = "เรื่อง", ["shown"] = "ข้อความ (ปิดบัง)", ["place"] = "ที่", ["reason"] = "เหตุผล", ["by_name"] = "ผู้ยืนยัน", ["at"] = "เมื่อ" },
            Values = { ["kind"] = Enum.GetValues<Domain.Texts.FindingKind>().ToDictionary(kind => kind.ToString(), Checks.FindingWords.Of) },
            Hidden = { "year_item_id", "mark" },
        },
        new("disclosure.link_check", "การตรวจลิงก์") { Columns = { ["at"] = "เมื่อ", ["verdict"] = "ผล", ["fault"] = "สาเหตุ", ["status"] = "รหัสตอบ", ["hops"] = "ส่งต่อกี่ครั้ง", ["took_ms"] = "เวลาที่ใช้ (มิลลิวินาที)", ["changed"] = "เนื้อหาเปลี่ยน" }, Hidden = { "watched_link_id" } },
        new("disclosure.link_snapshot", "ข้อความของหน้าเว็บ") { Columns = { ["at"] = "เมื่อ", ["title"] = "ชื่อหน้าเว็บ", ["text"] = "ข้อความ" }, Hidden = { "watched_link_id" } },
        new("disclosure.link_picture", "ภาพของหน้าเว็บ") { Columns = { ["at"] = "เมื่อ" }, Hidden = { "watched_link_id", "file_id" } },
        new("disclosure.removed_evidence", "หลักฐานที่เอาออก") { Columns = EvidenceColumns, Values = { ["prominence"] = Showing, ["component_key"] = Components }, Hidden = { "year_item_id", "document_id", "file_id" } },
        new("disclosure.submission_freeze", "ข้อมูลวันส่งที่ตรึง") { Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["number"] = "ครั้งที่", ["frozen_at"] = "ตรึงเมื่อ", ["manifest_sha256"] = "รหัสยืนยัน" }, Hidden = { "manifest" } },
        new("disclosure.frozen_item_text", "ข้อที่ตรึง") { Columns = { ["item_key"] = "ข้อ", ["ordinal"] = "ลำดับ" }, Values = { ["item_key"] = Items }, Hidden = { "freeze_id", "content" } },
        new("disclosure.frozen_file", "แฟ้มที่ตรึง") { Columns = { ["item_key"] = "ข้อ" }, Values = { ["item_key"] = Items }, Hidden = { "freeze_id", "file_id", "sha256" } },
        new("disclosure.assessor_finding", "ผลของผู้ตรวจ") { Columns = { ["item_key"] = "ข้อ", ["score"] = "คะแนน", ["remark"] = "ข้อสังเกต", ["entered_at"] = "กรอกเมื่อ" }, Values = { ["item_key"] = Items }, Hidden = { "freeze_id" } },
        new("disclosure.clarification_answer", "คำชี้แจง") { Columns = { ["item_key"] = "ข้อ", ["place"] = "ฉบับที่", ["text"] = "ข้อความ", ["written_at"] = "เขียนเมื่อ" }, Values = { ["item_key"] = Items }, Hidden = { "freeze_id" } },
        new("disclosure.inspection", "คำเชิญผู้ตรวจ")
        {
            Columns =
            {
                ["name"] = "ชื่อ", ["from_agency"] = "หน่วยงาน", ["from_day"] = "ตั้งแต่", ["until_day"] = "ถึง", ["fiscal_years"] = "ปีที่ตรวจ", ["with_internal"] = "รวมข้อมูลภายใน", ["with_restricted"] = "ขอรวมข้อมูลจำกัดการเข้าถึง",
                ["answer_days"] = "ตอบภายใน (วันทำการ)", ["given_by_name"] = "ผู้เชิญ", ["invited_at"] = "เชิญเมื่อ", ["restricted_by_name"] = "ผู้เห็นชอบคนที่สอง", ["restricted_at"] = "เห็นชอบเมื่อ", ["ended_at"] = "สิ้นสุดเมื่อ",
            },
            Hidden = { "account_id", "given_by" },
            Path = id => $"/office/disclosure/submission/inspectors/{id}",
        },
        new("disclosure.inspection_look", "การเปิดดูของผู้ตรวจ") { Columns = { ["at"] = "เมื่อ", ["what"] = "ดูอะไร", ["path"] = "หน้า" }, Hidden = { "inspection_id" } },
        new("disclosure.inspector_question", "คำถามของผู้ตรวจ")
        {
            Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["item_key"] = "ข้อ", ["moment"] = "ข้อมูลของวัน", ["text"] = "คำถาม", ["asked_at"] = "ถามเมื่อ", ["due_on"] = "ต้องตอบภายใน" },
            Values = { ["item_key"] = Items },
            Hidden = { "inspection_id" },
            Path = id => $"/office/disclosure/submission/inspector-questions/{id}",
        },
        new("disclosure.inspector_reply", "ข้อความในคำถามของผู้ตรวจ") { Columns = { ["place"] = "ลำดับ", ["by_office"] = "หน่วยงานตอบ", ["post"] = "ตำแหน่งผู้เขียน", ["text"] = "ข้อความ", ["at"] = "เมื่อ", ["evidence"] = "หลักฐาน" }, Hidden = { "question_id" } },
        new("disclosure.submission_note", "คำอธิบายสำหรับ ITAS") { Columns = { ["fiscal_year"] = "ปีงบประมาณ", ["item_key"] = "ข้อ", ["text"] = "ข้อความ" }, Values = { ["item_key"] = Items } },
    ];

    /// <summary>Keys as the newest pack that has them names them; a key that means different things in different items keeps no word.</summary>
    private static Dictionary<string, string> Newest(Func<RulePack, IEnumerable<(string Key, string Text)>> named)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var texts in RulePackLibrary.Shipped.Packs.OrderBy(pack => pack.Year).SelectMany(pack => named(pack).ToLookup(one => one.Key, one => one.Text)))
        {
            if (texts.Distinct().Count() == 1) words[texts.Key] = texts.First();
            else words.Remove(texts.Key);
        }

        return words;
    }
}
