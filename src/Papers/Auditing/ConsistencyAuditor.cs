using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Papers.Auditing;

namespace Prongsai.Papers;

/// <summary>Finds what in a paper contradicts itself, and what is missing. Pure: the same paper gives the same findings.
/// An error is proved by the paper itself (or by the rule pack of its year); a warning asks a person to judge; an information only hints.</summary>
public static class ConsistencyAuditor
{
    private static readonly ImmutableArray<ConsistencyRule> All =
    [
        new PrintedScoresRule(), new LevelNameRule(),
        new SingleStatusRule(),
        new YearOfPaperRule(), new MeasurePeriodRule(), new PlanPeriodRule(),
        new WholeSentenceRule(), new TemplateTextRule(), new ForeignPostRule(), new StrayLineRule(),
        new AgencyNameRule(),
        new ProjectCountRule(), new ItemCountRule(), new MeasureCountRule(),
        new ProjectNumberingRule(), new RunningNumberRule(), new HeadingOrderRule(),
        new TargetRule(),
        new RiskReasonRule(), new ControlReferenceRule(), new ItemReferenceRule(), new IndicatorReferenceRule(),
        new ItemPeriodRule(),
        new BudgetRule(),
        new StepCoverageRule(), new ResultPresenceRule(),
    ];

    /// <summary>What is checked, in the order of the rules.</summary>
    public static ImmutableArray<AuditRule> Rules { get; } = [.. All.Select(rule => new AuditRule(rule.Code, rule.Name, rule.Severity, rule.Source))];

    /// <param name="paper">Rows the importer staged from <paramref name="document"/>; hints given to it (year, agency) count here too.</param>
    /// <param name="document">The same paper as a tree, for what stands outside the rows.</param>
    /// <param name="library">Level names, item numbers and periods by year.</param>
    /// <returns>Gravest first, then in reading order.</returns>
    public static ImmutableArray<Finding> Audit(StagedPaper paper, OfficialDocument document, RulePackLibrary library)
    {
        var audited = AuditedPaper.Of(paper, document, library);
        return
        [
            .. All.SelectMany(rule => Check(rule, audited))
                .Distinct()
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Where.Line ?? 0),
        ];
    }

    private static IEnumerable<Finding> Check(ConsistencyRule rule, AuditedPaper paper)
    {
        try
        {
            return rule.Check(paper).ToList();
        }
        catch (RegexMatchTimeoutException)
        {
            return [new(rule.Code, FindingSeverity.Info, new("ทั้งเอกสาร", null), null, null, $"ตรวจ \"{rule.Name}\" ไม่เสร็จเพราะมีข้อความที่ยาวผิดปกติ กรุณาตรวจข้อนี้ด้วยตนเอง")];
        }
    }
}

/// <summary>A rule of the auditor, for lists and for the reader of a finding.</summary>
/// <param name="Code">Code of its findings.</param>
/// <param name="Name">Thai name.</param>
/// <param name="Severity">The gravest it gives.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record AuditRule(string Code, string Name, FindingSeverity Severity, string Source);
