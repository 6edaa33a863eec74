using System.Collections.Immutable;

namespace Prongsai.ActionPlan.Domain;

/// <summary>The eight steps in which a plan is made and carried out (S111).</summary>
internal static class PlanMaking
{
    public static readonly ImmutableArray<MakingWork> Steps =
    [
        new(1, "แต่งตั้งคณะทำงานจัดทำแผน", "คำสั่งแต่งตั้งคณะทำงาน"), new(2, "ศึกษาแผนระดับชาติและผลการดำเนินงานที่ผ่านมา", "สรุปข้อมูลหรือรายงานการประชุม"), new(3, "วิเคราะห์ความเสี่ยงการทุจริตของหน่วยงาน", "ตารางความเสี่ยง"),
        new(4, "ยกร่างแผนและโครงการตาม 4 มิติ", "ร่างแผน"), new(5, "ประกาศใช้และเผยแพร่แผน บันทึกในระบบ E-PlanNACC", "ประกาศ ลิงก์หน้าเผยแพร่"), new(6, "ชี้แจงให้ทุกส่วนราชการทราบ", "รายงานการประชุมหรือหนังสือเวียน"),
        new(7, "ดำเนินการตามแผน", "รายงานรอบ 6 เดือน"), new(8, "ติดตาม ประเมินผล รายงานประจำปี และเผยแพร่", "รายงานประจำปี บันทึกในระบบ E-PlanNACC"),
    ];
}

/// <param name="ProofTh">What shows that it was done.</param>
internal sealed record MakingWork(int Number, string Name, string ProofTh);
