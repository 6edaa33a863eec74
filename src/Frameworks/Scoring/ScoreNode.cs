using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>One number and how it came about, down to the inputs.</summary>
/// <param name="Key">Stable place in the tree: total, tool.iit, indicator.9, sub.9.1, item.O5.</param>
/// <param name="Value">Null when it is not known.</param>
/// <param name="How">One Thai sentence.</param>
/// <param name="Provenance">Source of the rule; null for a figure that was given.</param>
public sealed record ScoreNode(string Key, string Label, decimal? Value, string How, ImmutableArray<ScoreNode> Children, Provenance? Provenance)
{
    /// <summary>The whole result explained.</summary>
    public static ScoreNode Explain(ScoreSheet sheet)
    {
        var pack = sheet.Pack;
        var tools = pack.Tools.Select(t => Tool(sheet, t)).ToImmutableArray();
        var sum = string.Join(" + ", pack.Tools.Select(t => $"{t.Weight:0.00} × {Shown(sheet.Tools.TryGetValue(t.Key, out var v) ? v : null)}"));
        return new("total", "คะแนนรวม", sheet.Total, sheet.Total is null ? "ยังขาดคะแนนของบางแบบวัด จึงรวมไม่ได้" : sum, tools, pack.Tools[0].Provenance);
    }

    private static ScoreNode Tool(ScoreSheet sheet, Tool tool)
    {
        var indicators = sheet.Pack.IndicatorsOf(tool.Key);
        var children = indicators.Select(i => Indicator(sheet, i)).ToImmutableArray();
        decimal? value = sheet.Tools.TryGetValue(tool.Key, out var v) ? v : null;
        var how = children.All(c => c.Value is not null) ? $"ค่าเฉลี่ยของตัวชี้วัด {indicators[0].Number}-{indicators[^1].Number}"
            : tool.Parts == 2 && sheet.Input is { Eit1: { } one, Eit2: { } two } ? $"ค่าเฉลี่ยของส่วนที่ 1 ({Score.Display(one)}) และส่วนที่ 2 ({Score.Display(two)})"
            : value is null ? "ยังไม่มีคะแนน" : "คะแนนที่ให้มา";
        return new("tool." + tool.Key, tool.Short + " " + tool.Name, value, how, children, tool.Provenance);
    }

    private static ScoreNode Indicator(ScoreSheet sheet, Indicator indicator)
    {
        decimal? value = sheet.Indicators.TryGetValue(indicator.Number, out var v) ? v : null;
        var subs = sheet.Pack.SubIndicatorsOf(indicator.Number).Select(s => SubIndicator(sheet, s)).Where(s => s.Value is not null).ToImmutableArray();
        var questions = sheet.Pack.Questions.Where(q => q.Indicator == indicator.Number && sheet.Input.Questions.ContainsKey(q.Code))
            .Select(q => new ScoreNode("question." + q.Code, $"{q.Code} {q.Topic}", sheet.Input.Questions[q.Code], "ค่าเฉลี่ยของผู้ตอบ", [], q.Provenance)).ToImmutableArray();
        var how = subs.Length > 0 && subs.Length == sheet.Pack.SubIndicatorsOf(indicator.Number).Length ? "ค่าเฉลี่ยของตัวชี้วัดย่อย"
            : questions.Length > 0 ? "ค่าเฉลี่ยของข้อคำถาม"
            : value is null ? "ยังไม่มีคะแนน" : "คะแนนที่ให้มา";
        return new($"indicator.{indicator.Number}", $"{indicator.Number} {indicator.Label}", value, how, subs.Length > 0 ? subs : questions, indicator.Provenance);
    }

    private static ScoreNode SubIndicator(ScoreSheet sheet, SubIndicator sub)
    {
        decimal? value = sheet.SubIndicators.TryGetValue(sub.Code, out var v) ? v : null;
        var items = sheet.Pack.ItemsOf(sub.Code).Where(i => sheet.Input.Items.ContainsKey(i.Number))
            .Select(i => new ScoreNode("item." + i.Number, $"{i.Number} {i.Title}", sheet.Input.Items[i.Number], $"มีผล {Score.Display(ItemWorth.Of(sheet.Pack, i))} คะแนนของคะแนนรวม", [], i.Provenance))
            .ToImmutableArray();
        var complete = items.Length > 0 && items.Length == sheet.Pack.ItemsOf(sub.Code).Length;
        return new("sub." + sub.Code, $"{sub.Code} {sub.Label}", value, complete ? $"ค่าเฉลี่ยของ {items.Length} ข้อ" : "คะแนนที่ให้มา", items, sub.Provenance);
    }

    private static string Shown(decimal? value) => value is { } v ? Score.Display(v) : "?";
}
