using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>One yearly budget as printed: an amount, the words that none is needed, or nothing clear.
/// A dash is unclear: it may stand for none, for zero or for not yet known (features 1.2, no. 15).</summary>
internal static partial class BudgetCell
{
    private static readonly PlannedBudget Unknown = new(BudgetState.Unknown, 0);

    /// <summary>Null when the text is none of them.</summary>
    public static PlannedBudget? Read(string text)
    {
        var printed = text.Trim();
        if (printed.Length == 0 || Dash().IsMatch(printed))
            return Unknown;
        if (NoBudget().IsMatch(printed))
            return new(BudgetState.None, 0);
        return Amount().Match(ThaiDigits.ToArabic(printed)) is { Success: true } match && Satang.TryParse(match.Groups["n"].Value, out var satang)
            ? new(BudgetState.Amount, satang.Value)
            : null;
    }

    /// <summary>More is written than that no budget is needed.</summary>
    public static bool SaysMore(string text) => NoBudget().IsMatch(text) && !OnlyNoBudget().IsMatch(text);

    /// <summary>The budgets that a line of running text names, by year; the year 0 stands for no year.</summary>
    public static ImmutableSortedDictionary<int, PlannedBudget> ReadProse(string text)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<int, PlannedBudget>();
        foreach (Match match in YearAmount().Matches(ThaiDigits.ToArabic(text)))
        {
            if (Read(match.Groups["b"].Value) is { } budget)
                found[int.Parse(match.Groups["y"].Value, System.Globalization.CultureInfo.InvariantCulture)] = budget;
        }
        if (found.Count == 0 && NoBudget().IsMatch(text))
            found[0] = new(BudgetState.None, 0);
        else if (found.Count == 0 && PlainBudget().Match(ThaiDigits.ToArabic(text)) is { Success: true } plain && Read(plain.Groups["b"].Value) is { } budget)
            found[0] = budget;
        return found.ToImmutable();
    }

    /// <summary>A project's name and the words about its budget after it, apart.</summary>
    public static (string Name, string? Budget) CutFrom(string text)
    {
        var match = BudgetTail().Match(text);
        return match.Success && match.Index > 3 ? (text[..match.Index].TrimEnd(' ', ',', ':', '('), match.Value.Trim()) : (text, null);
    }

    [GeneratedRegex(@"\s\(?(?:งบประมาณ|ไม่ใช้งบ|ไม่ใช้จ่ายงบ|จำนวน\s*[0-9๐-๙,.]+\s*บาท|เป็นเงิน).*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BudgetTail();

    [GeneratedRegex(@"^(?:จำนวน)?\s*[-–—_.]+\s*(?:บาท)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^[\s\-(]*ไม่\s*(?:ได้)?\s*(?:ใช้|มี|ต้องใช้)\s*(?:งบประมาณ|งบ|ค่าใช้จ่าย)(?:ดำเนินการ|ในการดำเนินการ|ในการดำเนินโครงการ)?[\s).]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyNoBudget();

    [GeneratedRegex(@"ไม่\s*(?:ได้)?\s*(?:ใช้|มี|ต้องใช้)\s*(?:งบ|ค่าใช้จ่าย)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoBudget();

    [GeneratedRegex(@"^(?:จำนวน|งบประมาณ)?\s*(?<n>[0-9][0-9,]*(?:\.[0-9]{1,2})?)\s*(?:\.?\s*-)?\s*(?:บาท)?\.?(?:\s*-)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<y>25[4-9][0-9])\s*(?:จำนวน|งบประมาณ|เป็นเงิน|:|=|ใช้)*\s*(?<b>ไม่ใช้งบประมาณ|[0-9][0-9,]{2,}(?:\.[0-9]{2})?\s*บาท)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearAmount();

    [GeneratedRegex(@"(?:งบประมาณ|จำนวน|เป็นเงิน)\s*:?\s*(?:จำนวน)?\s*(?<b>[0-9][0-9,]*(?:\.[0-9]{2})?\s*บาท)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainBudget();
}
