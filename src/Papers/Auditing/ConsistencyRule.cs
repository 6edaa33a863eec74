namespace Prongsai.Papers.Auditing;

/// <summary>One named rule of the auditor. Reads a paper, changes nothing.</summary>
/// <param name="code">Code of its findings (command contract).</param>
/// <param name="name">Thai name.</param>
/// <param name="severity">The gravest it gives.</param>
/// <param name="source">Where the rule comes from.</param>
internal abstract class ConsistencyRule(string code, string name, FindingSeverity severity, string source)
{
    public string Code { get; } = code;

    public string Name { get; } = name;

    public FindingSeverity Severity { get; } = severity;

    public string Source { get; } = source;

    public abstract IEnumerable<Finding> Check(AuditedPaper paper);

    /// <param name="severity">Milder than the rule's own where only a person can tell.</param>
    protected Finding Found(FindingPlace where, string? printed, string? expected, string message, FindingSeverity? severity = null) =>
        new(Code, severity ?? Severity, where, printed, expected, message);
}
