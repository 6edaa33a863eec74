using NodaTime;

namespace Prongsai.Accounts.Domain;

/// <summary>When a second factor is asked of someone, and when nothing else opens before it is there.</summary>
internal static class FactorRules
{
    /// <summary>Between the office's decision and the day it binds, so that nobody is locked out of a working day.</summary>
    public static readonly Period Grace = Period.FromDays(14);

    /// <summary>Roles it is asked of when an office turns it on.</summary>
    public static readonly IReadOnlyList<string> UsualRoles = ["administrator", "case_handler"];

    /// <summary>Did the person come in by one proof alone? What a provider asks for is not known here.</summary>
    public static bool IsOneProof(string method) => method is "password" or "link" or "provider";

    public static bool IsAsked(IEnumerable<string> held, IReadOnlyCollection<string> asked, LocalDate? from) => from is not null && held.Any(asked.Contains);

    public static bool IsRequired(IEnumerable<string> held, IReadOnlyCollection<string> asked, LocalDate? from, LocalDate today) => from <= today && IsAsked(held, asked, from);
}
