namespace Prongsai.Improvement.Domain.Library;

/// <summary>Where the proof of a measure comes to lie while the work is done.</summary>
/// <param name="Path">Page for officers.</param>
internal sealed record ProofHome(string NameTh, string Path)
{
    public static readonly ProofHome Letters = new("หนังสือ คำสั่ง และประกาศ", "/office/letters");
    public static readonly ProofHome Circulars = new("หนังสือเวียนและผู้รับทราบ", "/office/circulars");
    public static readonly ProofHome Bodies = new("คณะทำงานและคณะกรรมการ", "/office/bodies");
    public static readonly ProofHome Items = new("ข้อมูลเปิดเผย", "/office/disclosure");
    public static readonly ProofHome Documents = new("คลังหลักฐาน", "/office/disclosure/documents");
    public static readonly ProofHome Links = new("ลิงก์และช่องทางที่ตรวจแล้ว", "/office/disclosure/links");
    public static readonly ProofHome Questions = new("กระดานถามตอบ", "/office/questions");
    public static readonly ProofHome Meetings = new("การประชุมติดตาม", "/office/improvement/meetings");
    public static readonly ProofHome Internal = new("มาตรการภายใน", "/office/improvement/internal");
    public static readonly ProofHome Plan = new("แผนป้องกันการทุจริต", "/office/plan");
    public static readonly ProofHome Risk = new("ความเสี่ยงการทุจริต", "/office/risk");
    public static readonly ProofHome Control = new("การควบคุมภายใน", "/office/control");
    public static readonly ProofHome Findings = new("ข้อตรวจพบ", "/office/control/findings");
    public static readonly ProofHome People = new("คนและตำแหน่ง", "/office/people");
}
