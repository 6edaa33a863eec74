using System.Collections.Immutable;
using System.Globalization;
using Prongsai.Kernel;

namespace Prongsai.Risk.Domain;

/// <summary>Scores from <paramref name="From"/> to <paramref name="To"/>, both included, are of the level <paramref name="Word"/>.</summary>
internal sealed record LevelBand(int From, int To, string Word)
{
    /// <summary>"10-14 สูง": as it is kept and as the record of acts shows it.</summary>
    public string Line => $"{From}-{To} {Word}";

    public static LevelBand? Read(string line)
    {
        var parts = ThaiDigits.ToArabic(line).Replace('–', '-').Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        var ends = parts[0].Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts[1].Length > 0 && ends.Length == 2 && Number(ends[0]) is { } from && Number(ends[1]) is { } to ? new(from, to, parts[1]) : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}

/// <summary>A level as worked out: never typed.</summary>
/// <param name="Rank">0 is the lowest band.</param>
internal sealed record RiskLevel(int Score, string Word, int Rank);

/// <summary>The office's own scales of likelihood and impact, and the bands that turn their product into a word. Every product belongs to exactly one band.</summary>
internal sealed record RiskScale
{
    /// <summary>Fewest and most steps of a scale.</summary>
    public const int Least = 3, Most = 5;

    private RiskScale(ImmutableArray<string> likelihood, ImmutableArray<string> impact, ImmutableArray<LevelBand> bands) => (Likelihood, Impact, Bands) = (likelihood, impact, bands);

    /// <summary>Texts of the steps, from 1.</summary>
    public ImmutableArray<string> Likelihood { get; }

    public ImmutableArray<string> Impact { get; }

    /// <summary>Lowest first.</summary>
    public ImmutableArray<LevelBand> Bands { get; }

    public int Top => Likelihood.Length * Impact.Length;

    /// <summary>Five by five. Texts are ours; the bands are those most offices print, not confirmed by a manual.</summary>
    public static RiskScale Usual { get; } = Of(
        ["ไม่เคยเกิด หรือไม่เกิน 5 ครั้งต่อปี", "6 ถึง 10 ครั้งต่อปี", "11 ถึง 15 ครั้งต่อปี", "16 ถึง 25 ครั้งต่อปี", "มากกว่า 25 ครั้งต่อปี"],
        ["กระทบภายในงาน แก้ไขได้ทันที", "งานล่าช้าหรือมีข้อทักท้วงภายใน", "กระทบภาพลักษณ์ของหน่วยงาน", "กระทบภาพลักษณ์ และประชาชนเดือดร้อน", "กระทบภาพลักษณ์ ประชาชนเดือดร้อน และทรัพย์สินหรือความปลอดภัยเสียหาย"],
        [new(1, 3, "ต่ำ"), new(4, 9, "ปานกลาง"), new(10, 14, "สูง"), new(15, 25, "สูงมาก")]).Value!;

    /// <returns>The scale, or what is wrong with it in sentences that name the place.</returns>
    public static Result<RiskScale> Of(IReadOnlyList<string> likelihood, IReadOnlyList<string> impact, IReadOnlyList<LevelBand> bands)
    {
        List<FieldFault> faults = [.. StepFaults("Likelihood", "โอกาส", likelihood), .. StepFaults("Impact", "ผลกระทบ", impact)];
        faults.AddRange(BandFaults(bands, likelihood.Count * impact.Count).Select(text => new FieldFault("Bands", text)));
        return faults.Count == 0 ? new RiskScale([.. likelihood], [.. impact], [.. bands]) : new Error.Invalid("risk.scale", "เกณฑ์ยังใช้ไม่ได้", [.. faults]);
    }

    /// <summary>Null for steps outside the scale.</summary>
    public RiskLevel? LevelOf(int likelihood, int impact) => likelihood < 1 || likelihood > Likelihood.Length || impact < 1 || impact > Impact.Length ? null : LevelOf(likelihood * impact);

    private RiskLevel LevelOf(int score)
    {
        var rank = Bands.TakeWhile(b => b.To < score).Count();
        return new(score, Bands[rank].Word, rank);
    }

    private static IEnumerable<FieldFault> StepFaults(string field, string name, IReadOnlyList<string> steps)
    {
        if (steps.Count is < Least or > Most)
        {
            yield return new(field, $"{name}ต้องมี {Least} ถึง {Most} ระดับ บรรทัดละหนึ่งระดับ เริ่มจากน้อยที่สุด");
        }
        else if (steps.Any(string.IsNullOrWhiteSpace))
        {
            yield return new(field, $"{name}มีระดับที่ยังไม่มีคำอธิบาย");
        }
    }

    private static IEnumerable<string> BandFaults(IReadOnlyList<LevelBand> bands, int top)
    {
        if (bands.Count < 2)
        {
            yield return "ต้องมีอย่างน้อย 2 ช่วง บรรทัดละหนึ่งช่วง เช่น 1-3 ต่ำ";
            yield break;
        }

        if (bands.Select(b => b.Word).Distinct().Count() != bands.Count)
        {
            yield return "ชื่อระดับซ้ำกัน แต่ละช่วงต้องมีชื่อของตนเอง";
        }

        var next = 1;
        foreach (var band in bands)
        {
            if (band.To < band.From)
            {
                yield return $"ช่วง {band.Line} ตัวแรกต้องไม่มากกว่าตัวหลัง";
            }
            else if (band.From > next)
            {
                yield return $"คะแนน {next} ถึง {band.From - 1} ไม่อยู่ในช่วงใด";
            }
            else if (band.From < next)
            {
                yield return $"ช่วง {band.Line} ซ้อนกับช่วงก่อนหน้า ต้องเริ่มที่ {next}";
            }

            next = Math.Max(next, band.To + 1);
        }

        if (next != top + 1)
        {
            yield return next <= top ? $"คะแนน {next} ถึง {top} ไม่อยู่ในช่วงใด" : $"คะแนนสูงสุดคือ {top} ช่วงสุดท้ายต้องจบที่ {top}";
        }
    }
}
