namespace Prongsai.Platform.Privacy;

/// <summary>The ground on which personal data is processed: sections of พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562.</summary>
/// <param name="Section">For example <c>24(4)</c>.</param>
/// <param name="Words">The ground in words.</param>
public sealed record LegalBasis(string Section, InBoth Words)
{
    /// <summary>มาตรา 24 (3): performance of a contract.</summary>
    public static readonly LegalBasis Contract = new("24(3)", new("จำเป็นเพื่อปฏิบัติตามสัญญากับเจ้าของข้อมูล", "needed to perform a contract with the person"));

    /// <summary>มาตรา 24 (4): a task in the public interest, or state authority given to the office.</summary>
    public static readonly LegalBasis PublicTask = new("24(4)", new("จำเป็นเพื่อภารกิจเพื่อประโยชน์สาธารณะ หรือการใช้อำนาจรัฐที่ได้มอบให้แก่หน่วยงาน", "needed for a task in the public interest or the exercise of state authority"));

    /// <summary>มาตรา 24 (6): a law binds the office to do it.</summary>
    public static readonly LegalBasis LegalDuty = new("24(6)", new("เป็นการปฏิบัติตามกฎหมายของหน่วยงาน", "needed to comply with a law that binds the office"));

    /// <summary>มาตรา 19: the person agreed, and may take it back at any time.</summary>
    public static readonly LegalBasis Consent = new("19", new("ได้รับความยินยอมจากเจ้าของข้อมูล ซึ่งถอนได้ทุกเมื่อ", "the person has consented and may withdraw it at any time"));

    public static readonly IReadOnlyList<LegalBasis> All = [Contract, PublicTask, LegalDuty, Consent];
}
