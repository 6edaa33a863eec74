using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Improvement.Features.Papers;

/// <summary>The report of measures in any layout (features S64-S68, S18): one register, many tables. Wording around the table is ours.</summary>
internal static class MeasurePaper
{
    private static readonly MeasureStatus[] Three = [MeasureStatus.NotPossible, MeasureStatus.InProgress, MeasureStatus.Completed];

    public static OfficialDocument Write(FiscalYear year, ReportLayout layout, ImmutableArray<MeasureView> measures, OfficeProfile office, RulePack pack)
    {
        var rows = layout.EveryIndicator ? ByIndicator(measures, pack) : [.. measures.Select(m => new ReportRow(null, m))];
        return new(
            new DocumentProperties($"{layout.TitleTh} {year}", PaperForm.Report) { Landscape = true, ThaiDigits = layout.ThaiDigits },
            [
                new Heading(1, layout.TitleTh),
                Draft.Centred($"ประจำปีงบประมาณ พ.ศ. {year}"),
                Draft.Centred(office.Name.Full),
                Draft.Centred(PlaceOf(office)),
                TableOf(rows, layout, pack),
                new SignatureBlock(null, "ผู้รายงาน"),
            ]);
    }

    private static string PlaceOf(OfficeProfile office) => string.Join(' ', new[] { office.District is { } d ? "อำเภอ" + d : null, office.Province is { } p ? "จังหวัด" + p : null }.OfType<string>());

    private static Table TableOf(ImmutableArray<ReportRow> rows, ReportLayout layout, RulePack pack)
    {
        var body = rows.Select(row => new TableRow([.. layout.Columns.Select(c => Cell(row, c, layout, pack))])).ToList();
        return new([new TableRow([.. layout.Columns.Select(c => new TableCell(layout.HeadOf(c)) { Align = TextAlign.Centre })]) { IsHeader = true }, .. body])
        {
            Widths = ColumnWidths.Of([.. layout.Columns.Select(c => (ReportLayout.WidthOf(c), ReportLayout.IsText(c)))], [.. body.Select(r => (IReadOnlyList<int>)[.. r.Cells.Select(c => c.Content.Sum(Letters))])]),
        };
    }

    private static int Letters(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Content.Sum(i => i switch { TextRun run => run.Text.Length, Link link => link.Text.Length, _ => 0 }),
        ListBlock list => list.Items.SelectMany(i => i.Content).Sum(Letters),
        _ => 0,
    };

    /// <summary>Every indicator of the pack in its order, then what stands under none.</summary>
    private static ImmutableArray<ReportRow> ByIndicator(ImmutableArray<MeasureView> measures, RulePack pack) =>
    [
        .. pack.Indicators.SelectMany(i => measures.Where(m => m.Row.Indicator == i.Number).Select(m => (ReportRow?)new(i, m)).DefaultIfEmpty(new(i, null)).Select(r => r!)),
        .. measures.Where(m => pack.Indicators.All(i => i.Number != m.Row.Indicator)).Select(m => new ReportRow(null, m)),
    ];

    private static TableCell Cell(ReportRow row, ReportColumn column, ReportLayout layout, RulePack pack)
    {
        if (row.Measure is not { } measure)
        {
            return column switch
            {
                ReportColumn.Indicator => IndicatorCell(row.Indicator!),
                ReportColumn.Measure => new("ยังไม่ได้กำหนดมาตรการ"),
                _ => new(""),
            };
        }

        return column switch
        {
            ReportColumn.Number => new($"{measure.Number}") { Align = TextAlign.Centre },
            ReportColumn.Indicator => (row.Indicator ?? pack.Indicators.FirstOrDefault(x => x.Number == measure.Row.Indicator)) is { } indicator ? IndicatorCell(indicator) : new(measure.Row.OriginText ?? ""),
            ReportColumn.Origin => new(measure.Row.OriginText ?? ""),
            ReportColumn.Measure => new(MeasureBlocks(measure, layout)),
            ReportColumn.Steps => Numbered(measure.Steps.Select(s => s.Text)),
            ReportColumn.Owners => new([.. measure.Owners.Select(o => new Paragraph(o))]),
            ReportColumn.Period => new(measure.Row.PeriodText ?? ""),
            ReportColumn.Status => new(StatusBlocks(measure.Row.Status, layout.Status)),
            ReportColumn.Result => new(ResultBlocks(measure)),
            ReportColumn.Outcome => new(PrintedLines.Of(measure.Outcome ?? "")),
            _ => new([.. StatusBlocks(measure.Row.Status, layout.Status), .. ResultBlocks(measure)]),
        };
    }

    /// <summary>Number and name stand in a line each, so that no name is torn.</summary>
    private static TableCell IndicatorCell(Indicator indicator) => new([new Paragraph([new TextRun($"ตัวชี้วัดที่ {indicator.Number}"), new LineBreak(), new TextRun(indicator.Label)])]);

    private static ImmutableArray<Block> MeasureBlocks(MeasureView measure, ReportLayout layout) =>
        measure.Row.OriginText is { } origin && !layout.Columns.Contains(ReportColumn.Origin) && !layout.Columns.Contains(ReportColumn.Indicator)
            ? [new Paragraph($"{(layout.Columns.Contains(ReportColumn.Number) ? "" : $"{measure.Number}. ")}{PrintedLines.Of(measure.Row.Title)}"), Draft.Note($"ที่มา: {origin}")]
            : [new Paragraph($"{(layout.Columns.Contains(ReportColumn.Number) || layout.EveryIndicator ? "" : $"{measure.Number}. ")}{PrintedLines.Of(measure.Row.Title)}")];

    /// <summary>One step stands without a number.</summary>
    private static TableCell Numbered(IEnumerable<string> texts) => texts.ToList() switch
    {
        [] => new(""),
        [var only] => new(only),
        var many => new([Draft.Numbered(many)]),
    };

    /// <summary>Exactly one box is ticked, or none while nobody has said.</summary>
    private static ImmutableArray<Block> StatusBlocks(MeasureStatus? status, StatusStyle style) => style switch
    {
        StatusStyle.None => [],
        StatusStyle.Text => status is { } said ? [new Paragraph(MeasureStatuses.Of(said))] : [],
        StatusStyle.ThreeBoxes => [Draft.Choices(Three.Select(s => (MeasureStatuses.Of(s), s == status)))],
        _ => [Draft.Choices(("ยังไม่ได้ดำเนินการ", status is MeasureStatus.NotStarted or MeasureStatus.NotPossible), ("ดำเนินการ", status is MeasureStatus.InProgress or MeasureStatus.Completed))],
    };

    /// <summary>The answer to each step under its number; then the result as a whole, and what proves it.</summary>
    private static ImmutableArray<Block> ResultBlocks(MeasureView measure) =>
    [
        .. Answers(measure),
        .. measure.Row.Result is { } whole ? [new Paragraph(PrintedLines.Of(whole))] : (Block[])[],
        .. measure.Proofs.Select(p => new Paragraph([new TextRun("หลักฐาน: "), p.Address is { } address ? (Inline)new Link(p.Title, address) : new TextRun(p.Title)])),
    ];

    /// <summary>One step stands without a number.</summary>
    private static Block[] Answers(MeasureView measure) => measure.Steps.Where(s => s.Result is not null).ToList() switch
    {
        [] => [],
        [var only] when measure.Steps.Length == 1 => [new Paragraph(PrintedLines.Of(only.Result!))],
        var many => [new ListBlock(ListNumbering.None, [.. many.Select(s => new ListItem([new Paragraph(PrintedLines.Of(s.Result!))]) { PrintedMarker = $"{s.Position}." })])],
    };

    private sealed record ReportRow(Indicator? Indicator, MeasureView? Measure);
}
