using Microsoft.EntityFrameworkCore;
using Prongsai.Assessment.Contracts;
using Prongsai.Kernel;
using Prongsai.Papers;
using Prongsai.Platform.Acts;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>Takes the risk table of a reviewed paper. The level the paper prints is kept as what it is, a printed word: nobody has judged yet.</summary>
internal sealed class RiskTaker : IPaperTaker
{
    /// <summary>Version of a row that nobody has changed since it was made.</summary>
    private const int Fresh = 0;

    public string Key => "risks";

    public string NameTh => "ความเสี่ยงการทุจริต";

    public string Path => "/office/risk";

    public IReadOnlyList<TableKind> Kinds { get; } = [TableKind.Risks];

    public async Task<Result<int>> TakeAsync(Act act, Guid import, FiscalYear year, StagedPaper paper, CancellationToken cancellationToken)
    {
        var staged = paper.Tables.Where(t => t.Kind == TableKind.Risks).SelectMany(t => t.Rows).OfType<RiskRow>().ToList();
        if (staged.Count == 0)
        {
            return 0;
        }

        var rows = new NewRisks(act, await RegisterAsync(act, year, cancellationToken));
        var made = 0;
        foreach (var risk in staged)
        {
            made += await TakeAsync(act, rows, risk, import, cancellationToken);
        }

        return made;
    }

    /// <summary>Whatever nobody has judged, changed or added to goes; the rest stays and is counted.</summary>
    public async Task<Result<int>> UndoAsync(Act act, Guid import, CancellationToken cancellationToken)
    {
        var controls = await act.Db.Set<RiskControl>().Where(c => c.ImportId == import).ToListAsync(cancellationToken);
        var done = await act.Db.Set<RiskActivity>().Where(a => act.Db.Set<RiskControl>().Any(c => c.Id == a.ControlId && c.ImportId == import)).Select(a => a.ControlId).ToListAsync(cancellationToken);
        var (controlsStay, controlsGo) = Split(controls, c => c.Version > Fresh || done.Contains(c.Id));
        act.Db.RemoveRange(controlsGo);
        await act.Db.SaveChangesAsync(cancellationToken);

        var events = await act.Db.Set<RiskEvent>().Where(e => e.ImportId == import).ToListAsync(cancellationToken);
        var held = await act.Db.Set<RiskControl>().Where(c => c.EventId != null).Select(c => c.EventId!.Value).ToListAsync(cancellationToken);
        var followed = await act.Db.Set<FollowUp>().Where(f => act.Db.Set<RiskEvent>().Any(e => e.Id == f.EventId && e.ImportId == import)).Select(f => f.EventId).ToListAsync(cancellationToken);
        var (eventsStay, eventsGo) = Split(events, e => e.Version > Fresh || held.Contains(e.Id) || followed.Contains(e.Id));
        act.Db.RemoveRange(eventsGo);
        await act.Db.SaveChangesAsync(cancellationToken);

        var processes = await act.Db.Set<RiskProcess>().Where(p => p.ImportId == import
            && !act.Db.Set<RiskEvent>().Any(e => e.ProcessId == p.Id) && !act.Db.Set<RiskControl>().Any(c => c.ProcessId == p.Id)).ToListAsync(cancellationToken);
        act.Db.RemoveRange(processes);
        return controlsStay.Count + eventsStay.Count;
    }

    private static async Task<RiskAssessment> RegisterAsync(Act act, FiscalYear year, CancellationToken ct)
    {
        if (await act.Db.Set<RiskAssessment>().SingleOrDefaultAsync(a => a.Year == year && a.Kind == RiskKind.Fraud, ct) is { } there)
        {
            return there;
        }

        var begun = new RiskAssessment { Year = year, Kind = RiskKind.Fraud, Domains = [.. RiskLibrary.DomainsOf(RiskKind.Fraud)] };
        begun.Put(RiskScale.Usual);
        act.Db.Add(begun);
        await act.Db.SaveChangesAsync(ct);
        return begun;
    }

    private static async Task<int> TakeAsync(Act act, NewRisks rows, RiskRow risk, Guid import, CancellationToken ct)
    {
        var process = await rows.ProcessAsync(risk.Process, null, null, import, ct);
        var (events, controls) = (await act.Db.Set<RiskEvent>().Where(e => e.ProcessId == process.Id).Select(e => e.Text).ToListAsync(ct), await act.Db.Set<RiskControl>().Where(c => c.ProcessId == process.Id).Select(c => c.Text).ToListAsync(ct));
        var (known, had) = (events.Select(ThaiText.Fold).ToHashSet(), controls.Select(ThaiText.Fold).ToHashSet());
        var (place, next) = (await rows.NextAsync<RiskEvent>(ct), await rows.NextAsync<RiskControl>(ct));
        var texts = (risk.Events.Length == 0 ? [risk.Process] : risk.Events).Where(t => known.Add(ThaiText.Fold(t))).ToList();
        act.Db.AddRange(texts.Select((text, i) => new RiskEvent { AssessmentId = process.AssessmentId, ProcessId = process.Id, Place = place + i, Text = text, PrintedLevel = risk.Level, ImportId = import }));
        await act.Db.SaveChangesAsync(ct);
        act.Db.AddRange(risk.Controls.Where(t => had.Add(ThaiText.Fold(t))).Select((text, i) => new RiskControl { AssessmentId = process.AssessmentId, ProcessId = process.Id, Place = next + i, Text = text, ImportId = import }));
        await act.Db.SaveChangesAsync(ct);
        return texts.Count;
    }

    private static (List<T> Stay, List<T> Go) Split<T>(List<T> rows, Func<T, bool> stays) => ([.. rows.Where(stays)], [.. rows.Where(r => !stays(r))]);
}
