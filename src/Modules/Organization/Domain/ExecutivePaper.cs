using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

/// <summary>Whatever makes somebody the executive, or acting executive, names the paper it rests on.</summary>
internal static class ExecutivePaper
{
    public const string Wanted = "กรอกคำสั่ง ประกาศ หรือมาตราของกฎหมายที่ให้อำนาจนี้ เช่น คำสั่งที่ 12/2569 หรือ ประกาศ กกต. ลงวันที่ 3 พ.ค. 2569";

    /// <param name="paper">As typed: an order, an announcement or a section of law, each of which has a number.</param>
    public static bool IsMissing(PostRank rank, string? paper) => rank is PostRank.Executive or PostRank.DeputyExecutive && !(paper ?? "").Any(char.IsDigit);
}
