using Prongsai.Platform.Acts;

namespace Prongsai.Organization.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class OfficeRecordWords
{
    public static readonly RecordWords[] All =
    [
        new("organization.agency_profile", "ข้อมูลหน่วยงาน")
        {
            Columns =
            {
                ["kind"] = "ประเภท", ["place"] = "ชื่อ", ["place_en"] = "ชื่อภาษาอังกฤษ", ["name_en"] = "ชื่อเต็มภาษาอังกฤษ", ["subdistrict"] = "ตำบล", ["district"] = "อำเภอ",
                ["province"] = "จังหวัด", ["postcode"] = "รหัสไปรษณีย์", ["address"] = "ที่ตั้ง", ["telephone"] = "โทรศัพท์", ["email"] = "อีเมล", ["website"] = "เว็บไซต์",
                ["document_prefix"] = "รหัสหนังสือ",
                ["official_code"] = "รหัส อปท.", ["size"] = "ขนาดหรือประเภท", ["name_variants"] = "ชื่ออื่นที่เอกสารใช้",
            },
            Path = _ => "/office/agency/profile",
        },
        new("organization.office_picture", "ตราของหน่วยงาน")
        {
            Columns =
            {
                ["place"] = "ใช้ที่", ["file_id"] = "แฟ้ม", ["sha256"] = "ลายนิ้วมือแฟ้ม", ["media_type"] = "ชนิดภาพ", ["width"] = "กว้าง (จุด)", ["height"] = "สูง (จุด)",
                ["put_at"] = "ใส่เมื่อ", ["taken_at"] = "เอาออกเมื่อ",
            },
            Path = _ => "/office/agency/emblem",
        },
        new("organization.unit", "ส่วนราชการ") { Columns = { ["key"] = "รหัส", ["place"] = "ลำดับ" } },
        new("organization.unit_period", "ช่วงเวลาของส่วนราชการ")
        {
            Columns = { ["unit_id"] = "ส่วนราชการ", ["kind"] = "ชนิด", ["name"] = "ชื่อ", ["name_en"] = "ชื่อภาษาอังกฤษ", ["parent_id"] = "ขึ้นกับ", ["since"] = "ตั้งแต่", ["until"] = "ถึง", ["reason"] = "เหตุผล" },
        },
        new("organization.local_holiday", "วันหยุดของสำนักงาน")
        {
            Columns = { ["date"] = "วันที่", ["works"] = "มาทำงาน", ["name"] = "ชื่อวันหยุด", ["reason"] = "เหตุผล" },
            Path = _ => "/office/agency/holidays",
        },
        new("organization.person", "บุคคล")
        {
            Columns = { ["title"] = "คำนำหน้า", ["given_name"] = "ชื่อ", ["family_name"] = "นามสกุล", ["email"] = "อีเมล", ["telephone"] = "โทรศัพท์" },
            Path = id => $"/office/people/{id}",
        },
        new("organization.post", "ตำแหน่ง")
        {
            Columns =
            {
                ["number"] = "เลขที่ตำแหน่ง", ["name"] = "ชื่อตำแหน่ง", ["name_en"] = "ชื่อภาษาอังกฤษ", ["rank"] = "ระดับ", ["person_group"] = "กลุ่ม", ["unit_id"] = "ส่วนราชการ",
                ["place"] = "ลำดับ", ["closed_on"] = "ยุบเลิกวันที่",
            },
        },
        new("organization.holding", "การดำรงตำแหน่ง")
        {
            Columns =
            {
                ["post_id"] = "ตำแหน่ง", ["person_id"] = "บุคคล", ["since"] = "ตั้งแต่", ["until"] = "ถึง", ["term_ends"] = "วาระสิ้นสุด", ["beside"] = "ดำรงควบ",
                ["reason"] = "เหตุผล", ["end_reason"] = "เหตุที่พ้น",
            },
        },
        new("organization.acting", "การรักษาราชการแทน")
        {
            Columns =
            {
                ["post_id"] = "ตำแหน่ง", ["person_id"] = "ผู้รักษาราชการแทน", ["kind"] = "ชนิด", ["since"] = "ตั้งแต่", ["until"] = "ถึง", ["order_number"] = "คำสั่งที่", ["reason"] = "เหตุผล",
            },
        },
        new("organization.acting_turn", "ลำดับผู้รักษาราชการแทน") { Columns = { ["post_id"] = "ตำแหน่ง", ["acting_post_id"] = "ตำแหน่งที่รักษาแทน", ["place"] = "ลำดับ" } },
    ];
}
