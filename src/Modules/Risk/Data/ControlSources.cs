using Prongsai.ActionPlan.Contracts;
using Prongsai.Improvement.Contracts;
using Prongsai.Kernel;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>Projects of the plan and measures of the year that a control may be.</summary>
/// <param name="HasPlan">Without a plan a project that a text names cannot be checked, and is said to be unchecked.</param>
internal sealed record PossibleControls(bool HasPlan, IReadOnlyList<PlannedProject> Projects, IReadOnlyList<MeasureStanding> Measures)
{
    public PlannedProject? Project(RiskControl control) => Projects.FirstOrDefault(p => p.Id == control.ProjectId);

    public MeasureStanding? Measure(RiskControl control) => Measures.FirstOrDefault(m => m.Id == control.MeasureId);

    /// <summary>The project that the text names and the plan does not hold; null when all is well.</summary>
    public string? Unknown(RiskControl control) => control.ProjectId is { } id && Projects.Any(p => p.Id == id) ? null : Unknown(control.Text);

    public string? Unknown(string text) => HasPlan && NamedProject.In(text) is { } named && NamedProject.Find(text, [.. Projects.Select(p => p.Title)]) is null ? named : null;

    /// <summary>The project that the text names while there is no plan to look it up in; null otherwise.</summary>
    public string? Unchecked(RiskControl control) => HasPlan ? null : NamedProject.In(control.Text);

    /// <summary>The project linked, or the one the text names.</summary>
    public PlannedProject? Meant(RiskControl control) => Project(control) ?? (NamedProject.Find(control.Text, [.. Projects.Select(p => p.Title)]) is { } at ? Projects[at] : null);
}

/// <summary>Asks the plan and the measures, where these modules are there.</summary>
internal sealed class ControlSources(IEnumerable<IPlanProjects> plans, IEnumerable<IMeasures> measures)
{
    public async Task<PossibleControls> OfYearAsync(FiscalYear year, CancellationToken cancellationToken)
    {
        var (projects, standing) = (new List<PlannedProject>(), new List<MeasureStanding>());
        foreach (var plan in plans)
        {
            projects.AddRange(await plan.OfYearAsync(year, cancellationToken));
        }

        foreach (var list in measures)
        {
            standing.AddRange(await list.OfYearAsync(year, cancellationToken));
        }

        return new(projects.Count > 0, projects, standing);
    }

    /// <summary>Why a control cannot be kept as typed; null when it can.</summary>
    public async Task<Error?> RefusedAsync(FiscalYear? year, ControlDetails details, CancellationToken cancellationToken)
    {
        if (year is not { } of)
        {
            return RiskErrors.NoEvent;
        }

        var possible = await OfYearAsync(of, cancellationToken);
        return details.Project is { } project && possible.Projects.All(p => p.Id != project) ? RiskErrors.At("Project", "โครงการที่เลือกไม่อยู่ในแผนปฏิบัติการป้องกันการทุจริตแล้ว เลือกใหม่")
            : details.Measure is { } measure && possible.Measures.All(m => m.Id != measure) ? RiskErrors.At("Measure", "มาตรการที่เลือกไม่อยู่ในปีนี้แล้ว เลือกใหม่")
            : details.Project is null && possible.Unknown(details.Text) is { } named ? RiskErrors.At("Text", $"\"{named}\" ไม่มีในแผนปฏิบัติการป้องกันการทุจริต เลือกโครงการจากแผนในช่องโครงการ เพิ่มโครงการในแผนก่อน หรือเขียนเป็นสิ่งที่จะทำโดยไม่เรียกว่าโครงการ")
            : null;
    }
}
