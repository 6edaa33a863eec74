using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>A pack as it is worked with in a year that has none of its own yet: what it says of its own year and the years beside it is moved to the year in question, and no moved fact counts as confirmed.
/// The pack's <see cref="RulePack.Year"/> stays, so that it is known whose it is.</summary>
internal static partial class BorrowedPack
{
    public static RulePack In(FiscalYear year, RulePack pack)
    {
        var years = year.BuddhistYear - pack.Year.BuddhistYear;
        var source = new FactSource($"borrowed{pack.Year}", $"เทียบจากชุดเกณฑ์ปี {pack.Year}", null, $"ยังไม่มีชุดเกณฑ์ของปี {year}");
        return pack with
        {
            Items = [.. pack.Items.Select(item => item with { Components = [.. item.Components.Select(part => Moved(part, pack.Year, years, source))] })],
            Calendar = [.. pack.Calendar.Select(step => Moved(step, years, source))],
        };
    }

    private static ItemComponent Moved(ItemComponent part, FiscalYear packYear, int years, FactSource source)
    {
        var (text, english) = (Moved(part.Text, packYear.BuddhistYear, years), Moved(part.TextEn, packYear.End.Year, years));
        return text == part.Text && english == part.TextEn ? part : part with { Text = text, TextEn = english, Provenance = new(Confidence.Unconfirmed, source) };
    }

    /// <summary>Extensions were granted once; they do not come again.</summary>
    private static CalendarStep Moved(CalendarStep step, int years, FactSource source) => step.Start is null && step.End is null ? step with { Extensions = [] } : step with
    {
        Start = step.Start?.PlusYears(years),
        End = step.End?.PlusYears(years),
        Extensions = [],
        Provenance = new(Confidence.Unconfirmed, source),
    };

    /// <summary>Only the pack's year and those beside it: years further away belong to laws and plans.</summary>
    private static string Moved(string text, int packYear, int years) => Year().Replace(text, match =>
        int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) is var named && Math.Abs(named - packYear) <= 1 ? (named + years).ToString(CultureInfo.InvariantCulture) : match.Value);

    [GeneratedRegex(@"\b2[05]\d\d\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
