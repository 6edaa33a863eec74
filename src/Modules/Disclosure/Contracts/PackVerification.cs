using System.Globalization;

namespace Prongsai.Disclosure.Contracts;

/// <summary>What is wrong with an evidence pack.</summary>
/// <param name="Path">The first wrong file; empty when it is the pack as a whole.</param>
/// <param name="Why">In Thai.</param>
public sealed record PackFault(string Path, string Why)
{
    private const int Longest = 200;

    /// <summary>As it may be shown anywhere: what would steer a terminal or turn the reading direction is replaced, and a long one is cut.</summary>
    public string Path { get; } = string.Concat((Path.Length > Longest ? Path[..Longest] + "…" : Path).Select(c => char.IsControl(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));
}

/// <summary>What the check of an evidence pack found.</summary>
/// <param name="Fault">Null when every byte is as it was written.</param>
/// <param name="Files">How many files were checked.</param>
/// <param name="Frozen">False for a pack of a state that nobody froze.</param>
/// <param name="Withheld">Parts left out because they were closed since.</param>
/// <param name="FreezeHash">Hash of the list of the day of freezing, hexadecimal.</param>
/// <param name="PackHash">Hash of the pack's own list, hexadecimal.</param>
/// <param name="Act">Number of the act of freezing, when the pack carries it.</param>
public sealed record PackReport(PackFault? Fault, int Files = 0, bool Frozen = false, int Withheld = 0, string FreezeHash = "", string PackHash = "", long? Act = null)
{
    /// <summary>The past day whose state it holds, read back from the record of acts; null for a frozen state and for the state as it stood when the pack was made.</summary>
    public NodaTime.LocalDate? AsOf { get; init; }
}
