namespace Prongsai.Papers;

/// <summary>What the person already knows of a paper; a hint wins over what the paper seems to say.</summary>
/// <param name="FiscalYear">Buddhist fiscal year the paper is for.</param>
/// <param name="AgencyName">Name of the agency the paper belongs to.</param>
public sealed record ImportHints(int? FiscalYear = null, string? AgencyName = null);
