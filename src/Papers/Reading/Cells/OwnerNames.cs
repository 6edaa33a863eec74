using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Prongsai.Papers.Reading;

/// <summary>The units or people in an owner cell, one by one.</summary>
internal static partial class OwnerNames
{
    public static ImmutableArray<string> Of(ImmutableArray<string> lines) =>
    [
        .. CellItems.Of(lines).SelectMany(Parts).Select(part => part.Trim().TrimEnd('.', ';')).Where(part => part.Length > 0 && part != "-").Distinct(),
    ];

    private static IEnumerable<string> Parts(string line) => line.Contains("ทุก", StringComparison.Ordinal) ? [line] : Cut().Split(line);

    [GeneratedRegex(@"\s*[/,;]\s*|\s+(?:และ|กับ)?\s*(?=(?:สำนัก|กอง|หน่วย|ฝ่าย|งาน)\p{L})|(?<=\S)และ(?=(?:สำนัก|กอง|หน่วย|ฝ่าย)\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cut();
}
