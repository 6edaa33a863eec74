using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Organization.Contracts;

/// <summary>Fiscal years an officer may switch between: from the first rule pack to the next year.</summary>
public static class WorkYears
{
    private const int First = 2564;

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<int> Around(LocalDate today) =>
        [.. Enumerable.Range(First, FiscalYear.Of(today).Next.BuddhistYear - First + 1).Reverse()];
}
