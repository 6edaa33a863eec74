using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Features.Agency;
using Prongsai.Organization.Features.Bodies;
using Prongsai.Organization.Features.Delegations;
using Prongsai.Organization.Features.People;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features;

/// <summary>Thai words of this module's tables in the record of acts.</summary>
internal static class OfficeRecordWords
{
    private static readonly Dictionary<string, string>
        Ranks = PeopleWords.Ranks.ToDictionary(r => r.ToString(), PeopleWords.Of),
        Groups = PeopleWords.Groups.ToDictionary(g => g.ToString(), PeopleWords.Of),
        UnitKinds = Enum.GetValues<UnitKind>().ToDictionary(k => k.ToString(), PeopleWords.Of),
        Acting = Enum.GetValues<CapacityKind>().ToDictionary(k => k.ToString(), PeopleWords.Of),
        YesNo = new() { ["true"] = "ได้", ["false"] = "ไม่ได้" };

    public static readonly RecordWords[] All =
    [
        new("organization.agency_profile", "ข้อมูลหน่วยงาน")
        {
            Columns =
            {
                ["kind"] = "ประเภท", ["place"] = "ชื่อ", ["place_en"] = "ชื่อภาษาอังกฤษ", ["name_en"] = "ชื่อเต็มภาษาอังกฤษ", ["subdistrict"] = "ตำบล", ["district"] = "อำเภอ",
                ["province"] = "จังหวัด", ["postcode"] = "รหัสไปรษณีย์", ["address"] = "ที่ตั้ง", ["telephone"] = "โทรศัพท์", ["email"] = "อีเมล", ["website"] = "เว็บไซต์",
                ["document_prefix"] = "รหัสหนังสือ", ["fax"] = "โทรสาร", ["hours"] = "วันและเวลาทำการ", ["latitude"] = "ละติจูด", ["longitude"] = "ลองจิจูด",
                ["official_code"] = "รหัส อปท.", ["size"] = "ขนาดหรือประเภท", ["name_variants"] = "ชื่ออื่นที่เอกสารใช้",
            },
            Values = { ["kind"] = Enum.GetValues<AgencyKind>().ToDictionary(k => k.ToString(), AgencyName.FullPrefix), ["size"] = Of(AgencyModel.Sizes) },
            Path = _ => "/office/agency/profile",
        },
        new("organization.site_look", "สีของเว็บสาธารณะ")
        {
            Columns = { ["main_colour"] = "สีหลัก", ["accent_colour"] = "สีรอง" },
            Path = _ => "/office/agency/colours",
        },
        new("organization.office_picture", "ตราของหน่วยงาน")
        {
            Columns =
            {
                ["place"] = "ใช้ที่", ["file_id"] = "แฟ้ม", ["sha256"] = "ลายนิ้วมือแฟ้ม", ["media_type"] = "ชนิดภาพ", ["width"] = "กว้าง (จุด)", ["height"] = "สูง (จุด)",
                ["put_at"] = "ใส่เมื่อ", ["taken_at"] = "เอาออกเมื่อ",
            },
            Values = { ["place"] = new() { ["Logo"] = "ตราหน่วยงาน", ["Seal"] = "ตราบนหัวหนังสือ" } },
            Hidden = ["file_id", "sha256"],
            Path = _ => "/office/agency/emblem",
        },
        new("organization.unit", "ส่วนราชการ") { Columns = { ["key"] = "รหัส", ["place"] = "ลำดับ" }, Path = id => $"/office/agency/units/{id}" },
        new("organization.unit_period", "ช่วงเวลาของส่วนราชการ")
        {
            Columns = { ["unit_id"] = "ส่วนราชการ", ["kind"] = "ชนิด", ["name"] = "ชื่อ", ["name_en"] = "ชื่อภาษาอังกฤษ", ["parent_id"] = "ขึ้นกับ", ["since"] = "ตั้งแต่", ["until"] = "ถึง", ["reason"] = "เหตุผล" },
            Values = { ["kind"] = UnitKinds },
        },
        new("organization.local_holiday", "วันหยุดของสำนักงาน")
        {
            Columns = { ["date"] = "วันที่", ["works"] = "มาทำงาน", ["name"] = "ชื่อวันหยุด", ["reason"] = "เหตุผล" },
            Path = _ => "/office/agency/holidays",
        },
        new("organization.person", "บุคคล")
        {
            Columns = { ["title"] = "คำนำหน้า", ["given_name"] = "ชื่อ", ["family_name"] = "นามสกุล", ["email"] = "อีเมล", ["telephone"] = "โทรศัพท์", ["photo_id"] = "รูปถ่าย" },
            Path = id => $"/office/people/{id}",
        },
        new("organization.post", "ตำแหน่ง")
        {
            Columns =
            {
                ["number"] = "เลขที่ตำแหน่ง", ["name"] = "ชื่อตำแหน่ง", ["name_en"] = "ชื่อภาษาอังกฤษ", ["rank"] = "ระดับ", ["person_group"] = "กลุ่ม", ["unit_id"] = "ส่วนราชการ",
                ["place"] = "ลำดับ", ["closed_on"] = "ยุบเลิกวันที่",
            },
            Values = { ["rank"] = Ranks, ["person_group"] = Groups },
            Path = id => $"/office/people/posts/{id}",
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
            Values = { ["kind"] = Acting },
        },
        new("organization.acting_turn", "ลำดับผู้รักษาราชการแทน") { Columns = { ["post_id"] = "ตำแหน่ง", ["acting_post_id"] = "ตำแหน่งที่รักษาแทน", ["place"] = "ลำดับ" } },
        new("organization.body", "คณะกรรมการหรือคณะทำงาน")
        {
            Columns =
            {
                ["name"] = "ชื่อคณะ", ["kind"] = "ชนิด", ["order_number"] = "คำสั่งที่", ["order_date"] = "ลงวันที่", ["signed_by"] = "ผู้ลงนามคำสั่ง", ["duties"] = "หน้าที่", ["quota"] = "องค์ประกอบ",
                ["since"] = "ตั้งแต่", ["until"] = "ถึง", ["ended_on"] = "ยกเลิกวันที่", ["end_reason"] = "เหตุที่ยกเลิก",
            },
            Values = { ["kind"] = Of(BodyForm.Kinds) },
            Hidden = ["template"],
            Path = id => $"/office/bodies/{id}",
        },
        new("organization.body_member", "กรรมการ")
        {
            Columns =
            {
                ["body_id"] = "คณะ", ["person_id"] = "คนของสำนักงาน", ["name"] = "ชื่อ", ["post"] = "ตำแหน่งหรือฐานะ", ["side"] = "มาจากฝ่าย", ["role"] = "หน้าที่ในคณะ", ["place"] = "ลำดับ",
                ["since"] = "ตั้งแต่", ["until"] = "ถึง",
            },
            Values = { ["role"] = Of(BodyForm.Roles) },
        },
        new("organization.delegation_order", "คำสั่งมอบอำนาจ")
        {
            Columns =
            {
                ["number"] = "คำสั่งที่", ["signed_on"] = "ลงวันที่", ["law"] = "อาศัยอำนาจตาม", ["from_post_id"] = "ผู้มอบอำนาจ", ["given_by"] = "ผู้ลงนาม", ["to_post_id"] = "มอบให้ตำแหน่ง",
                ["to_person_id"] = "มอบให้เฉพาะตัว", ["since"] = "มีผลตั้งแต่", ["until"] = "ถึง", ["may_pass_on"] = "มอบอำนาจช่วง", ["revoked_on"] = "ยกเลิกตั้งแต่", ["revoke_reason"] = "เหตุที่ยกเลิก",
            },
            Values = { ["may_pass_on"] = YesNo },
            Path = id => $"/office/delegations/{id}",
        },
        new("organization.order_power", "อำนาจที่มอบ")
        {
            Columns =
            {
                ["order_id"] = "คำสั่ง", ["source_id"] = "มอบต่อจากอำนาจ", ["place"] = "ข้อ", ["words"] = "อำนาจ", ["law"] = "ระเบียบที่เกี่ยวข้อง", ["limit_amount"] = "วงเงินไม่เกิน (สตางค์)",
                ["limit_words"] = "เงื่อนไขอื่น", ["permission"] = "สิทธิในระบบที่ไปด้วยกัน", ["unit_id"] = "เฉพาะส่วนราชการ",
            },
        },
        new("organization.delegation_report", "รายงานการใช้อำนาจ")
        {
            Columns = { ["order_id"] = "คำสั่ง", ["month"] = "เดือน", ["lines"] = "ที่รายงานเพิ่ม", ["submitted_at"] = "ส่งเมื่อ", ["submitted_by"] = "ผู้ส่ง" },
        },
        new("organization.delegation_setting", "กำหนดวันส่งรายงาน")
        {
            Columns = { ["report_due"] = "ส่งรายงานของเดือนภายใน" },
            Values = { ["report_due"] = Of(DelegationsModel.Rules) },
            Path = _ => "/office/delegations",
        },
        new("organization.reaffirmation", "การให้เอกสารเดิมใช้ต่อ")
        {
            Columns = { ["paper_id"] = "เอกสาร", ["holder_id"] = "ผู้ดำรงตำแหน่งใหม่", ["on"] = "วันที่" },
            Path = _ => "/office/terms",
        },
        new("fact:PersonChangedFor", "เหตุที่แก้ไขข้อมูลบุคลากร") { Columns = { ["reason"] = "เหตุผล" } },
        new("organization.staff_import", "บัญชีบุคลากรที่นำเข้า")
        {
            Columns = { ["file_name"] = "แฟ้ม", ["stored_at"] = "อ่านเมื่อ", ["numbers_dropped"] = "เลขประจำตัวประชาชนที่ไม่เก็บ", ["kept_at"] = "บันทึกเมื่อ", ["undone_at"] = "ย้อนเมื่อ" },
            Hidden = ["rows", "journal"],
        },
    ];

    private static Dictionary<string, string> Of(IEnumerable<Choice> choices) => choices.ToDictionary(c => c.Value, c => c.Label);
}
