using System.Collections.Immutable;
using System.Globalization;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Improvement.Domain;

/// <summary>A paper of a year that is signed and then shown in the items that ask for it.</summary>
/// <param name="Evidence">Evidence key of those items.</param>
internal sealed record SignedOrigin(string Evidence, FiscalYear Year)
{
    public const string Measures = "improvement.measures", Report = "improvement.report";

    private const string MeasuresPaper = "measures", ReportPaper = "measure-report";

    public string TitleTh => Evidence == Measures ? $"การวิเคราะห์ผลการประเมินและมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี {Year} (ฉบับลงนาม)" : $"รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี {Year} (ฉบับลงนาม)";

    /// <summary>What letters of it are made from: the papers of the report are one for each layout.</summary>
    public ImmutableArray<string> Origins => Evidence == Measures ? [$"{MeasuresPaper}/{Year}"]
        : [$"{ReportPaper}/{Year}", .. ReportLayout.Known.Where(l => l.Kind == MeasureKind.Measure).Select(l => $"{ReportPaper}-{l.Key}/{Year}")];

    /// <summary>Null when the letter was made from anything else.</summary>
    public static SignedOrigin? Read(string origin) =>
        origin.LastIndexOf('/') is > 0 and var slash && int.TryParse(origin.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2500 and < 2700
            ? new[] { new SignedOrigin(Measures, new(year)), new SignedOrigin(Report, new(year)) }.FirstOrDefault(o => o.Origins.Contains(origin))
            : null;

    /// <summary>Items that show it: those of its year, and those of the next year that report on the year before.</summary>
    public IReadOnlyList<(FiscalYear Year, PackItem Item)> Items(RulePackLibrary packs) =>
    [
        .. new[] { Year, Year.Next }.SelectMany(year => packs.ForYear(year).Pack.Items.Where(i => i.EvidenceSource == Evidence && (i.Period == ItemPeriod.PreviousYear ? year.Previous : year) == Year).Select(i => (year, i))),
    ];
}
