namespace Prongsai.Papers;

/// <summary>One contradiction or gap in a paper, made by a named rule of the consistency auditor.</summary>
/// <param name="Code">Stable code <c>subject.defect</c> of the command contract, for example <c>score.mismatch</c>.</param>
/// <param name="Where">The place in words a person can find, with the line.</param>
/// <param name="Printed">What the paper says; null when something is missing.</param>
/// <param name="Expected">What would be right; null when only a person can know.</param>
/// <param name="Message">Thai sentence that says why.</param>
public sealed record Finding(string Code, FindingSeverity Severity, FindingPlace Where, string? Printed, string? Expected, string Message);

public enum FindingSeverity { Info, Warning, Error }

/// <param name="Line">1-based source line; null when the finding is about the whole paper.</param>
public sealed record FindingPlace(string Description, int? Line);
