namespace Prongsai.Organization.Contracts;

/// <summary>How large the office is, in the words its structure announcement uses. The older words are sizes, the newer ones types;
/// which of them an office bears is for its province's committee (ก.จังหวัด) to say, so neither is worked out from the other.</summary>
public enum OfficeSize
{
    /// <summary>ขนาดเล็ก.</summary>
    Small,

    /// <summary>ขนาดกลาง.</summary>
    Medium,

    /// <summary>ขนาดใหญ่.</summary>
    Large,

    /// <summary>ประเภทสามัญ.</summary>
    Ordinary,

    /// <summary>ประเภทสามัญระดับสูง.</summary>
    OrdinaryHigh,

    /// <summary>ประเภทพิเศษ.</summary>
    Special,
}
