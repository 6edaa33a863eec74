using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Domain;

/// <summary>When a measure is carried out: the words of the paper and the days they mean. Offices write it as a quarter, days, months, a range or a length of time (features S64-S67).</summary>
/// <param name="Text">As printed, digits Arabic.</param>
/// <param name="From">First day meant.</param>
/// <param name="To">Last day meant; within the fiscal year.</param>
internal sealed record MeasurePeriod(string Text, LocalDate From, LocalDate To)
{
    private static readonly string[] WholeYear = ["ตลอดปี", "ทั้งปี", "ตลอดปีงบประมาณ", "ทุกเดือน", "ทุกไตรมาส", "ต่อเนื่อง", "รายเดือน", "รายไตรมาส"];

    /// <summary>Understands what an officer writes, or says what to write instead.</summary>
    /// <param name="text">As typed or read.</param>
    /// <param name="year">The fiscal year of the measure: its days must lie in it (features 1.2 no. 5).</param>
    public static Result<MeasurePeriod> Read(string? text, FiscalYear year)
    {
        if (ThaiText.Typed(text) is not { } typed)
        {
            return Fault("กรอกระยะเวลาดำเนินการ เช่น ไตรมาสที่ 2 หรือ ต.ค. 68 - ก.ย. 69");
        }

        var words = ThaiDigits.ToArabic(typed);
        var phrases = ThaiDates.Find(words, year);
        if (phrases.FirstOrDefault(p => p.Months > 12) is { Months: { } tooLong })
        {
            return Fault($"{tooLong} เดือนยาวกว่าหนึ่งปีงบประมาณ");
        }

        var dated = phrases.Where(p => p.Precision is not (DatePrecision.Duration or DatePrecision.Year)).ToList();
        if (dated.FirstOrDefault(p => !year.Period.Contains(p.Period)) is { Length: > 0 } outside)
        {
            return Fault($"\"{outside.Text.Trim()}\" อยู่นอกปีงบประมาณ {year} ({ThaiDates.Format(year.Start, ThaiDateStyle.Short)} ถึง {ThaiDates.Format(year.End, ThaiDateStyle.Short)}) กรุณาแก้วันที่ หรือย้ายมาตรการไปปีที่ถูกต้อง");
        }

        if (dated.Count > 0)
        {
            return new MeasurePeriod(words, dated.Min(p => p.Period.Start), dated.Max(p => p.Period.End));
        }

        return phrases.Any(p => p.Precision == DatePrecision.Duration) || WholeYear.Any(w => words.Contains(w, StringComparison.Ordinal))
            ? new MeasurePeriod(words, year.Start, year.End)
            : Fault("อ่านระยะเวลานี้ไม่ออก เขียนเป็นไตรมาส วัน เดือน หรือจำนวนเดือน เช่น ไตรมาสที่ 2, 30 ม.ค. 69, ต.ค. 68 - มี.ค. 69, 6 เดือน, ตลอดปีงบประมาณ");
    }

    private static Error.Invalid Fault(string message) => new("improvement.period", message, [new("Period", message)]);
}
