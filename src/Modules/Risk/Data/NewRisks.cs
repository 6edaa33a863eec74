using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>Puts processes, events and controls into a register in the order their keys ask for.</summary>
internal sealed class NewRisks(Act act, RiskAssessment into)
{
    /// <summary>Last year's risks: texts, owners and controls come over, judgements do not, for each year is judged anew.</summary>
    public async Task CarryAsync(RiskBook old, CancellationToken ct)
    {
        var processes = old.Processes.ToDictionary(p => p.Id, p => new RiskProcess { AssessmentId = into.Id, Place = p.Place, Domain = p.Domain, Name = p.Name, UnitId = p.UnitId });
        act.Db.AddRange(processes.Values);
        await act.Db.SaveChangesAsync(ct);
        var events = old.Events.ToDictionary(e => e.Id, e => new RiskEvent { AssessmentId = into.Id, ProcessId = processes[e.ProcessId].Id, Place = e.Place, Step = e.Step, Text = e.Text, Parties = e.Parties });
        act.Db.AddRange(events.Values);
        await act.Db.SaveChangesAsync(ct);
        act.Db.AddRange(old.Controls.Select(c => new RiskControl
        {
            AssessmentId = into.Id,
            ProcessId = processes[c.ProcessId].Id,
            EventId = c.EventId is { } e ? events[e].Id : null,
            Place = c.Place,
            Text = c.Text,
            Units = c.Units,
            ProjectId = c.ProjectId,
        }));
        await act.Db.SaveChangesAsync(ct);
    }

    public async Task AddAsync(IReadOnlyList<TypicalRisk> risks, Func<string, Guid?> unit, CancellationToken ct)
    {
        foreach (var risk in risks)
        {
            var process = await ProcessAsync(risk.Process, into.Domains.ElementAtOrDefault(risk.Domain), unit(risk.Unit), null, ct);
            var e = new RiskEvent { AssessmentId = into.Id, ProcessId = process.Id, Place = await NextAsync<RiskEvent>(ct), Step = risk.Step, Text = risk.Text, Parties = risk.Parties };
            act.Db.Add(e);
            await act.Db.SaveChangesAsync(ct);
            var place = await NextAsync<RiskControl>(ct);
            act.Db.AddRange(risk.Controls.Select((text, i) => new RiskControl
            {
                AssessmentId = into.Id,
                ProcessId = process.Id,
                EventId = e.Id,
                Place = place + i,
                Text = text,
                Units = unit(risk.Unit) is { } owner ? [owner] : [],
            }));
            await act.Db.SaveChangesAsync(ct);
        }
    }

    /// <summary>The process of that name, made when there is none.</summary>
    public async Task<RiskProcess> ProcessAsync(string name, string? domain, Guid? unit, Guid? import, CancellationToken ct)
    {
        var there = await act.Db.Set<RiskProcess>().Where(p => p.AssessmentId == into.Id).ToListAsync(ct);
        if (there.Find(p => ThaiText.Fold(p.Name) == ThaiText.Fold(name)) is { } same)
        {
            return same;
        }

        var made = new RiskProcess { AssessmentId = into.Id, Place = there.Count == 0 ? 1 : there.Max(p => p.Place) + 1, Name = name, Domain = domain, UnitId = unit, ImportId = import };
        act.Db.Add(made);
        await act.Db.SaveChangesAsync(ct);
        return made;
    }

    public async Task<int> NextAsync<T>(CancellationToken ct) where T : class =>
        (await act.Db.Set<T>().Where(r => EF.Property<Guid>(r, "AssessmentId") == into.Id).MaxAsync(r => (int?)EF.Property<int>(r, "Place"), ct) ?? 0) + 1;
}
