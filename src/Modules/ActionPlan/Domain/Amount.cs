using System.Globalization;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>What a cell of money says.</summary>
internal enum AmountKind
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>ไม่ใช้งบประมาณ.</summary>
    None,

    /// <summary>So much, which may be zero.</summary>
    Given,
}

/// <summary>Money of a project in a year. Not said, none needed, and zero are three things and never become one another.</summary>
/// <param name="Value">Only when given.</param>
internal readonly record struct Amount(AmountKind Kind, Satang? Value)
{
    private static readonly string[] NoneWords = ["-", "–", "—", "ไม่ใช้งบประมาณ", "ไม่ใช้งบ", "ไม่มีงบประมาณ", "ไม่ใช้"];

    public static readonly Amount Unknown;

    public static readonly Amount None = new(AmountKind.None, null);

    public const string UnknownWord = "ยังไม่ระบุ";

    public static Amount Of(Satang value) => new(AmountKind.Given, value);

    public static Amount From(AmountKind kind, Satang? value) => kind == AmountKind.Given && value is { } given ? Of(given) : kind == AmountKind.None ? None : Unknown;

    /// <summary>As it stands in a table of the plan: "-", "0", "20,000", "ยังไม่ระบุ".</summary>
    public string Printed => Kind switch
    {
        AmountKind.None => "-",
        AmountKind.Given => Print(Value!.Value),
        _ => UnknownWord,
    };

    /// <summary>As it stands in a sheet.</summary>
    public string InWords => Kind switch
    {
        AmountKind.None => "ไม่ใช้งบประมาณ",
        AmountKind.Given => $"{Printed} บาท",
        _ => UnknownWord,
    };

    /// <summary>As it stands in the box where it is typed.</summary>
    public string Typed => Kind == AmountKind.Unknown ? "" : Printed;

    /// <summary>Reads what was typed or printed; null when it is neither an amount nor one of the words.</summary>
    public static Amount? Read(string? typed)
    {
        var text = ThaiText.Typed(typed);
        if (text is null || text == UnknownWord)
        {
            return Unknown;
        }

        return NoneWords.Contains(text) ? None : Satang.TryParse(text, out var amount) ? Of(amount) : null;
    }

    public static string Print(Satang amount) => amount.Value % 100 == 0
        ? (amount.Value / 100).ToString("#,##0", CultureInfo.InvariantCulture)
        : amount.ToString();
}

/// <summary>The sum of several cells, with what it does not hold.</summary>
internal sealed record AmountTotal(Satang Sum, int Given, int None, int Unknown)
{
    public static AmountTotal Of(IEnumerable<Amount> amounts)
    {
        var all = amounts.ToList();
        return new(new(all.Sum(a => a.Value?.Value ?? 0)), all.Count(a => a.Kind == AmountKind.Given), all.Count(a => a.Kind == AmountKind.None), all.Count(a => a.Kind == AmountKind.Unknown));
    }

    /// <summary>"-" when none of them needs money; a sum that lacks cells says so.</summary>
    public string Printed => (Given, Unknown) switch
    {
        (0, 0) => "-",
        (0, _) => Amount.UnknownWord,
        (_, 0) => Amount.Print(Sum),
        _ => $"{Amount.Print(Sum)} (ยังไม่ระบุ {Unknown} โครงการ)",
    };
}
