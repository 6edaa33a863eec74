using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Documents;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>One component on the checklist: how it stands, why, what it costs, and where to cure it.</summary>
/// <param name="Cost">Null when nothing is lost. An item scores all or nothing, so each missing part alone costs the whole item (methodology 4.4).</param>
internal sealed record ChecklistLine(ComponentFinding Finding, string? Cost, string? Cure, string? CureAt)
{
    public string Text => Cost is null ? Finding.Why : $"{Finding.Why} · {Cost}";

    public static ChecklistLine Of(ComponentFinding finding, ItemPage page)
    {
        if (finding.Outcome == Outcome.Pass)
        {
            return new(finding, null, null, null);
        }

        var (cure, at) = CureOf(finding, page);
        return new(finding, $"ขาดส่วนนี้ส่วนเดียว ทั้งข้อเสีย {Score.Display(page.Points)} คะแนน", cure, at);
    }

    private static (string?, string?) CureOf(ComponentFinding finding, ItemPage page)
    {
        var component = finding.Component;
        if (page.View.ExpiredFor(component.Key) is { } expired)
        {
            return page.IsOpenTo(expired.Prominence) ? ("ต่ออายุ", DocumentWords.PathOf(expired.Document.Id)) : (null, null);
        }

        return component.Rule.Kind switch
        {
            ComponentRuleKind.Period when TablePage.Answering(page.View.Item, component) is { } dated && page.View.Row?.CoversFrom is null => ("กรอกวันที่", TablePage.PathOf(page, dated)),
            ComponentRuleKind.Period => ("ระบุช่วงเวลา", page.View.Row?.CoversFrom is null && page.View.Item.Period != ItemPeriod.MultiYear ? "#CoversAll" : "#CoversFrom_Day"),
            ComponentRuleKind.FrontPage => page.Reader.MayPublish ? ("เผยแพร่", page.Path + "/publish") : (null, null),
            ComponentRuleKind.Sum => ("แก้จำนวน", "#th-" + component.Rule.Parameters.GetValueOrDefault("total", "total")),
            ComponentRuleKind.Link when TablePage.Answering(page.View.Item, component) is null => ("แนบ", "#attach-" + component.Key),
            _ when finding.Outcome == Outcome.Fail && TablePage.Answering(page.View.Item, component) is { } live && page.View.Content.Sources.GetValueOrDefault(live.Key) is { IsLive: true } source => ("เติมในทะเบียน", source.Path),
            _ when finding.Outcome == Outcome.Fail && TablePage.Answering(page.View.Item, component) is { } table => ("กรอก", TablePage.PathOf(page, table)),
            _ when finding.Outcome == Outcome.NeedsPerson => ("ตรวจ", "#seen-" + component.Key),
            _ => ("เติม", "#th-" + component.Key),
        };
    }
}
