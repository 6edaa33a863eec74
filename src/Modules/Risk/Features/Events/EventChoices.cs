using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;
using Prongsai.Risk.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Features.Events;

/// <summary>What the boxes of an event choose from.</summary>
internal sealed record EventChoices(IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Domains, IReadOnlyList<string> Processes, RiskKind Kind)
{
    public static EventChoices Of(RiskBook book, IReadOnlyList<OfficeUnit> units) =>
        new(RiskWords.Choices(units), [.. book.Assessment.Domains.Select(d => new Choice(d, d))], [.. book.Processes.Select(p => p.Name)], book.Assessment.Kind);
}
