using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Improvement.Features.Papers;

/// <summary>The analysis of last year's result and the measures that follow from it (features S11, S61).</summary>
internal sealed class AnalysisPaper(PointReading points, WeakPointBook judged, MeasureBook book, IOffice office) : IDocumentKind
{
    public string Key => "measures";

    public string NameTh => "การวิเคราะห์ผลการประเมินและมาตรการส่งเสริมคุณธรรมและความโปร่งใส";

    public string PreparePath => "/office/improvement/analysis";

    public string PrepareTh => "แก้ไขการวิเคราะห์";

    public async Task<Error?> MissingAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken) =>
        (await points.OfAsync(year, cancellationToken)).Result is null ? Nothing(year) : null;

    public async Task<Result<OfficialDocument>> BuildAsync(AgencyId agency, FiscalYear year, CancellationToken cancellationToken)
    {
        var read = await points.OfAsync(year, cancellationToken);
        if (read.Result is null)
        {
            return Nothing(year);
        }

        var judgements = await judged.OfYearAsync(year, cancellationToken);
        var judgedPoints = read.Points.Select(p => new Judged(p, judgements.GetValueOrDefault((p.Origin.Kind, p.Origin.Key)) ?? new(p.Suggested, null))).ToImmutableArray();
        return Write(year, judgedPoints, await book.OfYearAsync(year, MeasureKind.Measure, cancellationToken), await office.ProfileAsync(cancellationToken));
    }

    private static OfficialDocument Write(FiscalYear year, ImmutableArray<Judged> points, ImmutableArray<MeasureView> measures, OfficeProfile office) => new(
        new DocumentProperties($"การวิเคราะห์ผล ITA ปี {year.Previous} และมาตรการปี {year}", PaperForm.Report) { ThaiDigits = true },
        [
            new Heading(1, $"การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {year.Previous}"),
            Draft.Centred($"และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {year}"),
            Draft.Centred(office.Name.Full),
            new Heading(2, $"๑. ผลการประเมินปี {year.Previous}"),
            ScoreTable([.. points.Where(p => p.Point.Origin.Kind == MeasureOriginRef.Indicator).OrderBy(p => p.Point.Indicator)], year),
            .. Section("๒. ประเด็นที่ต้องแก้ไข", points, Judgement.MustFix),
            .. Section("๓. ประเด็นที่ต้องพัฒนา", points, Judgement.ToDevelop),
            .. Section("๔. ประเด็นที่รักษาไว้", points, Judgement.Keep),
            new Heading(2, $"๕. มาตรการปี {year}"),
            measures.IsEmpty ? Draft.Body("ยังไม่ได้กำหนดมาตรการ") : MeasureTable(measures),
            new Heading(2, "๖. การกำกับติดตาม"),
            Draft.Body("ผู้รับผิดชอบรายงานผลแต่ละขั้นตอน ผู้ประสานงานรวบรวมและรายงานผู้บริหารในการประชุมประจำเดือน และสรุปผลเมื่อสิ้นปีงบประมาณ"),
            new SignatureBlock(null, "ผู้วิเคราะห์"),
        ]);

    private static Table ScoreTable(ImmutableArray<Judged> indicators, FiscalYear year) => Draft.Table(indicators,
        new Column<Judged>("ตัวชี้วัด", p => p.Point.Origin.TextTh, 5),
        new Column<Judged>($"ปี {year.Previous.Previous}", p => p.Point.Before is { } b ? Score.Display(b) : "–", 1.3) { Align = TextAlign.End },
        new Column<Judged>($"ปี {year.Previous}", p => Score.Display(p.Point.Score), 1.3) { Align = TextAlign.End },
        new Column<Judged>("การดำเนินการ", p => Judgements.Of(p.Judgement.Judgement), 1.6)) with
    { KeepDigits = true };

    private static ImmutableArray<Block> Section(string title, ImmutableArray<Judged> points, Judgement judgement) =>
    [
        new Heading(2, title),
        points.Where(p => p.Judgement.Judgement == judgement).Select(p => $"{p.Point.Origin.TextTh} ({Score.Display(p.Point.Score)} คะแนน){(p.Judgement.Cause is { } cause ? $" สาเหตุ: {cause}" : "")}").ToList() is { Count: > 0 } lines
            ? Draft.Numbered(lines) : Draft.Body("ไม่มี"),
    ];

    private static Table MeasureTable(ImmutableArray<MeasureView> measures) => Draft.Table(measures,
        new Column<MeasureView>("ที่", m => $"{m.Number}", 0.5) { Align = TextAlign.Centre },
        new Column<MeasureView>("มาตรการ", m => new TableCell(m.Row.OriginText is { } origin ? [new Paragraph(m.Row.Title), Draft.Note($"ที่มา: {origin}")] : [new Paragraph(m.Row.Title)]), 2.6),
        new Column<MeasureView>("ขั้นตอน", m => new TableCell([Draft.Numbered(m.Steps.Select(s => s.Text))]), 3),
        new Column<MeasureView>("ผู้รับผิดชอบ", m => new TableCell([.. m.Owners.Select(o => new Paragraph(o))]), 1.5),
        new Column<MeasureView>("ระยะเวลา", m => m.Row.PeriodText ?? "", 1.4));

    private static Error.NotFound Nothing(FiscalYear year) => new("improvement.no_result", $"ยังไม่มีผลประเมินปี {year.Previous} ให้วิเคราะห์ กรุณานำเข้าเอกสารผลหรือกรอกคะแนน");

    private sealed record Judged(ResultPoint Point, PointJudgement Judgement);
}
