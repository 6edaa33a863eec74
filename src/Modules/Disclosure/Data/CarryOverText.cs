using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Data;

/// <summary>What the carry-over writes for people to read.</summary>
internal sealed class CarryOverText(RulePack from)
{
    /// <summary>A text whose component the new item does not have.</summary>
    public string Orphan(CarryOverPart part, ComponentAnswer answer)
    {
        var component = part.Item.Components.FirstOrDefault(c => c.Key == answer.ComponentKey)?.Text ?? answer.ComponentKey;
        var text = string.Join('\n', new[] { answer.TextTh, answer.TextEn, answer.IsNil ? "ไม่มี" : null }.Where(t => !string.IsNullOrWhiteSpace(t)));
        return $"{part.Title} (เกณฑ์ปี {from.Year}) หัวข้อ \"{component}\":\n{text}";
    }

    /// <summary>Which items were joined, and what each said of its time and owner.</summary>
    public static string Joined(IReadOnlyList<CarryOverPart> parts) => "รวมมาจาก:\n" + string.Join('\n', parts.Where(p => !p.IsEmpty).Select(p => $"- {p.Title}{Time(p.Row)}"));

    /// <summary>The texts of several items, each below the title of its own.</summary>
    public static string? Under(IReadOnlyList<(CarryOverPart Part, ComponentAnswer Answer)> all, Func<ComponentAnswer, string?> text, Func<CarryOverPart, string> title, string nil)
    {
        var written = all.Where(a => a.Answer.IsNil || !string.IsNullOrWhiteSpace(text(a.Answer))).ToList();
        return written.TrueForAll(a => a.Answer.IsNil) ? null
            : string.Join("\n\n", written.Select(a => $"{title(a.Part)}\n{(string.IsNullOrWhiteSpace(text(a.Answer)) ? nil : text(a.Answer))}"));
    }

    public static string? Progress(IReadOnlyList<CarryOverPart> parts)
    {
        var written = parts.Where(p => !string.IsNullOrWhiteSpace(p.Row.Progress)).ToList();
        return written.Count == 0 ? null : string.Join("\n", written.Select(p => written.Count == 1 ? p.Row.Progress : $"{p.Item.Title}: {p.Row.Progress}"));
    }

    /// <summary>One more text for a person to look at, below those that wait already.</summary>
    public static string Added(string? before, string text) => before is null ? text : before + "\n\n" + text;

    /// <summary>A row of a table that the new item does not have.</summary>
    public static string Row(CarryOverPart part, ItemRow row)
    {
        var (table, content) = (RulePackLibrary.Shipped.FormOf(part.Item)?.Table(row.TableKey), row.ToContent());
        var known = (table?.Columns ?? []).Where(c => content[c.Key] is not null).Select(c => $"{c.Title}: {(c.Kind == ContentKind.Picture ? "มีภาพ" : CellRules.Show(c, content[c.Key]!))}");
        var other = content.Cells.Where(c => table?.Column(c.Key) is null).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}: {c.Value}");
        var cells = known.Concat(other);
        return $"{part.Title} ตาราง{table?.Title ?? row.TableKey}: {string.Join(" · ", cells)}";
    }

    private static string Time(YearItem row) => row is { CoversFrom: { } start, CoversTo: { } end }
        ? $" (ข้อมูล {ThaiDates.Format(start, ThaiDateStyle.Short)} – {ThaiDates.Format(end, ThaiDateStyle.Short)})"
        : "";
}
