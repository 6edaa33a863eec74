using Prongsai.Kernel;

namespace Prongsai.Risk.Domain;

/// <summary>Where the price of a building material was found.</summary>
internal enum PriceOrigin
{
    /// <summary>สำนักงานพาณิชย์จังหวัดที่สถานที่ก่อสร้างตั้งอยู่.</summary>
    OwnOffice,

    /// <summary>สำนักงานพาณิชย์จังหวัดใกล้เคียง.</summary>
    NearOffice,

    /// <summary>สืบราคาในท้องที่ใกล้ที่สุด.</summary>
    Survey,
}

/// <param name="Price">As found, transport included where <paramref name="Transport"/> says so.</param>
/// <param name="Transport">Part of the price that is transport.</param>
/// <param name="Km">From the provincial hall, or the shop, to the site.</param>
internal sealed record FoundPrice(PriceOrigin Origin, string Name, decimal? Km, Satang Price, Satang Transport)
{
    public Satang Bare => new(Price.Value - Transport.Value);
}

/// <summary>The price to use and how it was come by.</summary>
/// <param name="Price">Null while the rule cannot be followed yet.</param>
/// <param name="Exact">The average before it is rounded to a satang.</param>
/// <param name="Used">The found prices it rests on.</param>
internal sealed record WorkedPrice(Satang? Price, decimal? Exact, PriceOrigin? Origin, IReadOnlyList<FoundPrice> Used, string SayTh);

/// <summary>The rule for a material whose price the province's commerce office does not publish (features S151).</summary>
internal static class MaterialPrice
{
    /// <summary>So few surveyed prices at least. How many the manual asks is not confirmed.</summary>
    public const int LeastSurveyed = 3;

    public static WorkedPrice Of(IReadOnlyList<FoundPrice> found)
    {
        if (found.FirstOrDefault(f => f.Origin == PriceOrigin.OwnOffice) is { } own)
        {
            return new(own.Bare, Exact(own), own.Origin, [own], $"ใช้ราคาที่{own.Name}เผยแพร่");
        }

        var near = found.Where(f => f.Origin == PriceOrigin.NearOffice).OrderBy(f => f.Km ?? decimal.MaxValue).ThenBy(f => f.Bare.Value).ToList();
        if (near.Count > 0)
        {
            return near[0].Km is not { } km
                ? new(null, null, null, near, "กรอกระยะทางจากศาลากลางจังหวัดถึงสถานที่ก่อสร้าง เพื่อเลือกจังหวัดที่ใกล้ที่สุด")
                : new(near[0].Bare, Exact(near[0]), PriceOrigin.NearOffice, [near[0]], $"ใช้ราคาที่{near[0].Name}เผยแพร่ ใกล้ที่สุด {km:0.##} กม.");
        }

        var surveyed = found.Where(f => f.Origin == PriceOrigin.Survey).ToList();
        if (surveyed.Count < LeastSurveyed)
        {
            return new(null, null, null, surveyed, surveyed.Count == 0
                ? $"ยังไม่มีราคา ดูที่พาณิชย์จังหวัดก่อน ถ้าไม่เผยแพร่ดูจังหวัดใกล้เคียง ถ้าไม่มีอีกจึงสืบราคาอย่างน้อย {LeastSurveyed} ราย"
                : $"สืบราคาได้ {surveyed.Count} ราย ต้องมีอย่างน้อย {LeastSurveyed} ราย");
        }

        var exact = surveyed.Sum(s => (decimal)s.Bare.Value) / surveyed.Count / 100m;
        return new(Satang.FromBaht(exact), exact, PriceOrigin.Survey, surveyed, $"ราคาเฉลี่ยไม่รวมค่าขนส่งของ {surveyed.Count} รายที่สืบได้");
    }

    private static decimal Exact(FoundPrice found) => found.Bare.Value / 100m;
}
