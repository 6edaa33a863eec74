using Prongsai.Kernel;

namespace Prongsai.Papers.Auditing;

/// <summary>Periods and due dates of measures lie in the fiscal year of the report; a result memo may also plan the year after.
/// A period that lies before the year may be of an older measure that still runs, so it is only a question. Source: features 1.2 no. 5.</summary>
internal sealed class MeasurePeriodRule() : ConsistencyRule(
    "date.outside_year", "ระยะเวลาดำเนินการอยู่ในปีงบประมาณ", FindingSeverity.Error, "ปีงบประมาณ: 1 ต.ค. ถึง 30 ก.ย. (พ.ร.บ.วิธีการงบประมาณ)")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        if (paper.Year is not { } year || paper.Kind is PaperKind.ActionPlan or PaperKind.Unknown)
        {
            return [];
        }

        var allowed = paper.Kind == PaperKind.ResultMemo ? new DatePeriod(year.Start, year.Next.End) : year.Period;
        return
        [
            .. Periods(paper).SelectMany(row => OfPeriod(row.Row, row.Period, year, allowed)),
            .. paper.Rows<MeasureRow>().SelectMany(row => OfResult(row, row.Result, year)),
        ];
    }

    private static IEnumerable<(StagedRow Row, string Period)> Periods(AuditedPaper paper) =>
    [
        .. paper.Rows<MeasureRow>().Where(row => row.Period is not null).Select(row => ((StagedRow)row, row.Period!)),
        .. paper.Rows<UpliftRow>().Where(row => row.Period is not null).Select(row => ((StagedRow)row, row.Period!)),
    ];

    private IEnumerable<Finding> OfPeriod(StagedRow row, string period, FiscalYear year, DatePeriod allowed)
    {
        foreach (var phrase in Dated(period, year).Where(phrase => !allowed.Contains(phrase.Period)))
        {
            if (phrase.Period.Start > allowed.End)
            {
                yield return Outside(row, phrase, year, "อยู่หลังสิ้นปีงบประมาณ", null);
            }
            else if (phrase.Period.End < allowed.Start)
            {
                yield return Outside(row, phrase, year, "อยู่ก่อนเริ่มปีงบประมาณ ถ้าเป็นมาตรการเดิมที่ยังใช้อยู่ให้ระบุให้ชัด", FindingSeverity.Warning);
            }
            else if (phrase.Period.End > allowed.End)
            {
                yield return Outside(row, phrase, year, "เลยสิ้นปีงบประมาณ", FindingSeverity.Warning);
            }
        }
    }

    /// <summary>A thing done after the year cannot be a result of it, unless it only says when it was published.</summary>
    private IEnumerable<Finding> OfResult(MeasureRow row, string? result, FiscalYear year) =>
        Dated(result ?? "", year)
            .Where(phrase => phrase.Precision == DatePrecision.Day && phrase.Period.Start > year.End)
            .Select(phrase => Outside(row, phrase, year, "เป็นวันหลังสิ้นปีงบประมาณ แต่เขียนเป็นผลของปีนี้", FindingSeverity.Warning));

    private Finding Outside(StagedRow row, DatePhrase phrase, FiscalYear year, string why, FindingSeverity? severity) =>
        Found(Places.Of(row), phrase.Text.Trim(), $"{ThaiDates.Format(year.Start, ThaiDateStyle.Short)} ถึง {ThaiDates.Format(year.End, ThaiDateStyle.Short)}",
            $"\"{phrase.Text.Trim()}\" {why} ({year})", severity);

    private static IEnumerable<DatePhrase> Dated(string text, FiscalYear year) =>
        ThaiDates.Find(text, year).Where(phrase => phrase.Precision is not (DatePrecision.Duration or DatePrecision.Year));
}
