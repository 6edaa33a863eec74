using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain;

internal enum Outcome { Pass, Fail, NeedsPerson }

/// <summary>What a component's rule says of the content, with the reason in a sentence.</summary>
internal sealed record ComponentFinding(ItemComponent Component, Outcome Outcome, string Why)
{
    /// <summary>It fails because what backs it is over.</summary>
    public bool IsExpired { get; init; }
}

/// <summary>Runs the rules of an item's components over its content.</summary>
internal static partial class ComponentChecks
{
    public static ImmutableArray<ComponentFinding> Run(PackItem item, FiscalYear year, ItemContent content) =>
        [.. item.Components.Select(c => Check(item, c, year, content))];

    /// <summary>The time an item's content must cover. Source: the period of the item in the year's rule pack.</summary>
    public static DatePeriod Required(ItemPeriod period, FiscalYear year) => period switch
    {
        ItemPeriod.FirstHalf => year.HalfYear(1),
        ItemPeriod.PreviousYear => year.Previous.Period,
        _ => year.Period,
    };

    private static ComponentFinding Check(PackItem item, ItemComponent component, FiscalYear year, ItemContent content)
    {
        var stated = Stated(component, content);
        if (stated is null && Expired(component, content) is { } over)
        {
            return new(component, Outcome.Fail, over) { IsExpired = true };
        }

        var (outcome, why) = stated ?? FromRows(item, component, year, content) ?? ByRule(item, component, year, content);
        return new(component, outcome, why);
    }

    /// <summary>Said outright: that there was none, or proven by a register.</summary>
    private static (Outcome, string)? Stated(ItemComponent component, ItemContent content) =>
        component.Rule.Kind is ComponentRuleKind.NilAllowed && Answer(component, content).IsNil ? (Outcome.Pass, "ระบุว่าไม่มีแล้ว")
        : Answer(component, content).Source?.ProofTh is { } proof ? (Outcome.Pass, proof)
        : null;

    private static (Outcome, string) ByRule(PackItem item, ItemComponent component, FiscalYear year, ItemContent content) => component.Rule.Kind switch
    {
        ComponentRuleKind.Period => Period(item, year, content),
        ComponentRuleKind.FrontPage => content.IsPublished
            ? (Outcome.Pass, "เข้าถึงได้จากหน้าแรกของเว็บสาธารณะ")
            : (Outcome.Fail, "จะเข้าถึงได้เมื่อเผยแพร่หน้านี้"),
        ComponentRuleKind.Sum => Sum(component, content),
        ComponentRuleKind.Link => Broken(component, content) ?? (HasEvidence(component, content) ? (Outcome.Pass, "มีลิงก์หรือไฟล์แล้ว") : (Outcome.Fail, "ยังไม่มีลิงก์หรือไฟล์")),
        ComponentRuleKind.TwoWay or ComponentRuleKind.SignedByHead or ComponentRuleKind.Matches or ComponentRuleKind.Person => ByPerson(component, content),
        _ => IsFilled(component, content) ? (Outcome.Pass, "กรอกแล้ว") : (Outcome.Fail, "ยังไม่ได้กรอก"),
    };

    private static (Outcome, string)? FromRows(PackItem item, ItemComponent component, FiscalYear year, ItemContent content) =>
        RulePackLibrary.Shipped.FormOf(item) is { } form && RowChecks.Check(form, component, content, Required(item.Period, year)) is { } said
            ? said.Outcome == Outcome.NeedsPerson && Answer(component, content).ConfirmedBy is { } person ? (Outcome.Pass, $"{person} ตรวจแล้ว") : said
            : null;

    private static (Outcome, string) Period(PackItem item, FiscalYear year, ItemContent content)
    {
        var required = Required(item.Period, year);
        if ((content.Covers ?? RowChecks.Covered(RulePackLibrary.Shipped.FormOf(item), content, required)) is not { } covers)
        {
            return (Outcome.Fail, $"ยังไม่ได้ระบุช่วงเวลาของข้อมูล ต้องครอบคลุม {Text(required)}");
        }

        var enough = item.Period is ItemPeriod.FirstHalf or ItemPeriod.PreviousYear or ItemPeriod.MultiYear
            ? covers.From <= required.Start && covers.To >= required.End
            : covers.From <= required.End && covers.To >= required.Start;
        return enough
            ? (Outcome.Pass, $"ข้อมูลครอบคลุม {Text(new(covers.From, covers.To))}")
            : (Outcome.Fail, $"ข้อมูลครอบคลุม {Text(new(covers.From, covers.To))} แต่ต้องครอบคลุม {Text(required)}");
    }

    private static (Outcome, string) ByPerson(ItemComponent component, ItemContent content)
    {
        if (!IsFilled(component, content))
        {
            return (Outcome.Fail, "ยังไม่ได้กรอก");
        }

        return Answer(component, content).ConfirmedBy is { } person
            ? (Outcome.Pass, $"{person} ตรวจแล้ว")
            : (Outcome.NeedsPerson, component.Rule.Kind switch
            {
                ComponentRuleKind.SignedByHead => "โปรดดูว่าลงนามโดยผู้บริหารที่ดำรงตำแหน่งในปีนี้ แล้วกดยืนยัน",
                ComponentRuleKind.TwoWay => "โปรดลองว่าถามแล้วมีการตอบจริง แล้วกดยืนยัน",
                ComponentRuleKind.Matches => "โปรดดูว่าสอดคล้องกับข้อที่อ้างถึง แล้วกดยืนยัน",
                _ => "โปรดดูด้วยตนเอง แล้วกดยืนยัน",
            });
    }

    private static (Outcome, string) Sum(ItemComponent component, ItemContent content)
    {
        var total = Number(component.Rule.Parameters.GetValueOrDefault("total", "total"), content);
        var parts = component.Rule.Parameters.GetValueOrDefault("parts", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => Number(p, content)).ToList();
        if (total is null || parts.Count == 0 || parts.Contains(null))
        {
            return (Outcome.Fail, "กรอกจำนวนให้ครบทุกช่องก่อน จึงตรวจผลรวมได้ (ไม่มีให้ระบุว่าไม่มี)");
        }

        return total == parts.Sum() ? (Outcome.Pass, $"{total} = {string.Join(" + ", parts)}") : (Outcome.Fail, $"ทั้งหมด {total} แต่รวมกันได้ {parts.Sum()} ({string.Join(" + ", parts)})");
    }

    private static long? Number(string component, ItemContent content)
    {
        var answer = content.Components.GetValueOrDefault(component) ?? ComponentContent.Empty;
        return answer.IsNil ? 0
            : FirstNumber().Match(ThaiDigits.ToArabic(answer.TextTh ?? "")) is { Success: true } found ? long.Parse(found.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsFilled(ItemComponent component, ItemContent content) =>
        !string.IsNullOrWhiteSpace(Answer(component, content).TextTh) || content.Evidence.Any(e => e.Component == component.Key);

    private static (Outcome, string)? Broken(ItemComponent component, ItemContent content) => content.Evidence
        .Where(e => e.Component is null || e.Component == component.Key)
        .Select(e => content.TroubleOf(e.Address) is { } trouble ? (Outcome.Fail, $"ลิงก์{trouble} แก้ที่อยู่หรือแนบไฟล์แทน") : ((Outcome, string)?)null)
        .FirstOrDefault(found => found is not null);

    /// <summary>What backs the component is over, and nothing that still holds backs it beside.</summary>
    private static string? Expired(ItemComponent component, ItemContent content)
    {
        var own = content.Evidence.Where(e => e.Component == component.Key || (e.Component is null && component.Rule.Kind == ComponentRuleKind.Link)).ToList();
        return component.Rule.Kind is ComponentRuleKind.Period or ComponentRuleKind.FrontPage or ComponentRuleKind.Sum || own.Count == 0 || own.Exists(e => e.ExpiredOn is null)
            ? null
            : $"หลักฐานหมดอายุเมื่อ {ThaiDates.Format(own.Max(e => e.ExpiredOn!.Value), ThaiDateStyle.Short)} เพิ่มฉบับใหม่ หรือระบุวันที่ยังใช้ได้ถึง";
    }

    private static bool HasEvidence(ItemComponent component, ItemContent content) => content.Evidence.Any(e => e.Component is null || e.Component == component.Key);

    private static ComponentContent Answer(ItemComponent component, ItemContent content) => content.Components.GetValueOrDefault(component.Key) ?? ComponentContent.Empty;

    /// <summary>As findings and hints print a period.</summary>
    public static string Text(DatePeriod period) => $"{ThaiDates.Format(period.Start, ThaiDateStyle.Short)} – {ThaiDates.Format(period.End, ThaiDateStyle.Short)}";

    [GeneratedRegex(@"\d{1,3}(,\d{3}){1,4}|\d{1,12}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstNumber();
}
