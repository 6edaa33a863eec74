namespace Prongsai.Risk.Domain;

/// <summary>How many of the control activities to be improved have been corrected, against the year's aim. Source: features S144, S236.</summary>
/// <param name="Asked">Those with an improvement to make.</param>
internal readonly record struct CorrectedShare(int Asked, int Corrected)
{
    /// <summary>Percent aimed at; not confirmed.</summary>
    public const int Aim = 80;

    public bool IsMet => Corrected * 100 >= Asked * Aim;

    /// <summary>Whole percent, cut and not rounded up, so that 79.9 is never shown as 80.</summary>
    public int? Percent => Asked == 0 ? null : Corrected * 100 / Asked;

    /// <summary>So many more reach the aim.</summary>
    public int StillNeeded => Math.Max(0, ((Asked * Aim) + 99) / 100 - Corrected);

    public string SayTh => Percent is not { } percent ? "ยังไม่มีข้อที่ต้องปรับปรุง"
        : IsMet ? $"แก้ไขแล้ว {Corrected} จาก {Asked} ข้อ ร้อยละ {percent} ถึงเป้าร้อยละ {Aim}"
        : $"แก้ไขแล้ว {Corrected} จาก {Asked} ข้อ ร้อยละ {percent} ต้องแก้อีก {StillNeeded} ข้อจึงถึงร้อยละ {Aim}";
}
