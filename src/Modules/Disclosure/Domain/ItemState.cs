using System.Collections.Immutable;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain;

internal enum Readiness { NotStarted, InProgress, Complete, Published }

/// <summary>Where an item stands, derived from its findings.</summary>
internal sealed record ItemState(PackItem Item, ImmutableArray<ComponentFinding> Findings, Readiness Readiness)
{
    /// <summary>Our own pre-score: 100 when every component passes and the page is public, else 0 (methodology 4.4: an item scores 0 or 100).</summary>
    public decimal PreScore => Readiness == Readiness.Published && Findings.All(f => f.Outcome == Outcome.Pass) ? 100 : 0;

    /// <summary>Nothing is missing but, perhaps, that it is public.</summary>
    public bool IsComplete => Findings.All(f => f.Outcome == Outcome.Pass || f.Component.Rule.Kind == ComponentRuleKind.FrontPage);

    /// <summary>What is missing, in words; empty when nothing is.</summary>
    public string Missing
    {
        get
        {
            var open = Findings.Where(f => f.Outcome != Outcome.Pass && (f.Component.Rule.Kind != ComponentRuleKind.FrontPage || Readiness == Readiness.Published)).ToList();
            var shown = string.Join(", ", open.Take(3).Select(f => f.Component.Text));
            return open.Count == 0 ? Readiness == Readiness.Complete ? "พร้อมเผยแพร่" : ""
                : open.Count > 3 ? $"ยังขาด {shown} และอีก {open.Count - 3} ส่วน" : $"ยังขาด {shown}";
        }
    }

    public static ItemState Of(PackItem item, FiscalYear year, ItemContent content)
    {
        var findings = ComponentChecks.Run(item, year, content);
        var done = findings.All(f => f.Outcome == Outcome.Pass || f.Component.Rule.Kind == ComponentRuleKind.FrontPage);
        var readiness = content.IsPublished ? Readiness.Published
            : done ? Readiness.Complete
            : content.IsEmpty ? Readiness.NotStarted
            : Readiness.InProgress;
        return new(item, findings, readiness);
    }
}
