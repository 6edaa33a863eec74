using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Data;

/// <summary>The whole register of a year, as small as an office's is.</summary>
internal sealed class RiskBook(RiskAssessment assessment, IReadOnlyList<RiskProcess> processes, IReadOnlyList<RiskEvent> events, IReadOnlyList<RiskControl> controls,
    IReadOnlyList<RiskActivity> activities)
{
    private readonly Dictionary<Guid, RiskProcess> _processes = processes.ToDictionary(p => p.Id);
    private readonly ILookup<Guid, RiskActivity> _activities = activities.ToLookup(a => a.ControlId);

    public RiskAssessment Assessment => assessment;

    public RiskScale Scale { get; } = assessment.Scale();

    public IReadOnlyList<RiskProcess> Processes { get; } = [.. processes.OrderBy(p => p.Place)];

    public IReadOnlyList<RiskEvent> Events { get; } = [.. events.OrderBy(e => e.Place)];

    public IReadOnlyList<RiskControl> Controls { get; } = [.. controls.OrderBy(c => c.Place)];

    public IReadOnlyList<RiskActivity> Activities { get; } = [.. activities.OrderBy(a => a.DoneOn)];

    /// <summary>Only of a register that was found by its own id or by that of a row, since lists of a year show no files.</summary>
    public IReadOnlyList<ActivityFile> Files { get; init; } = [];

    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    public RiskProcess Process(Guid id) => _processes[id];

    public RiskLevel? Before(RiskEvent e) => e.Before is { } j ? Scale.LevelOf(j.Likelihood, j.Impact) : null;

    public RiskLevel? After(RiskEvent e) => e.After is { } j ? Scale.LevelOf(j.Likelihood, j.Impact) : null;

    /// <summary>What the risk stands at now: after controls where that was judged.</summary>
    public RiskLevel? Now(RiskEvent e) => After(e) ?? Before(e);

    /// <summary>Not judged first, since that is the work to do, then the greatest.</summary>
    public IEnumerable<RiskEvent> ByLevel() => Events.OrderByDescending(e => Before(e)?.Score ?? int.MaxValue).ThenBy(e => e.Place);

    /// <summary>Those of the event and those of its whole process.</summary>
    public IEnumerable<RiskControl> ControlsOf(RiskEvent e) => Controls.Where(c => c.ProcessId == e.ProcessId && (c.EventId is null || c.EventId == e.Id));

    public IEnumerable<RiskActivity> Of(RiskControl control) => _activities[control.Id].OrderBy(a => a.DoneOn);

    public ControlState StateOf(RiskControl control, LocalDate today) => ControlStates.Of(control.ClosedOn is not null, _activities[control.Id].Count(), control.DueOn < today);
}

/// <summary>Reads registers. By whole tables, so that days of the past can be shown from it.</summary>
internal sealed class RiskBooks(AgencyData data)
{
    /// <summary>The registers of a year are read together, once a request.</summary>
    public async Task<RiskBook?> OfYearAsync(FiscalYear year, RiskKind kind, CancellationToken cancellationToken) =>
        (await data.OnceAsync<IReadOnlyList<RiskBook>>((typeof(RiskBook), year), () => data.ReadAsync<IReadOnlyList<RiskBook>>(async (db, ct) =>
            await ReadAsync(db, await db.ThoseAsync<RiskAssessment>(a => a.Year == year, ct), false, ct), cancellationToken))).FirstOrDefault(b => b.Assessment.Kind == kind);

    public Task<RiskBook?> FindAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync<RiskBook?>(async (db, ct) =>
        await db.ThoseAsync<RiskAssessment>(a => a.Id == id, ct) is [var one, ..] ? await ReadAsync(db, one, ct) : null, cancellationToken);

    public Task<RiskBook?> OfEventAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync<RiskBook?>(async (db, ct) =>
        await db.ThoseAsync<RiskEvent>(e => e.Id == id, ct) is [var row, ..] ? await ReadAsync(db, (await db.ThoseAsync<RiskAssessment>(a => a.Id == row.AssessmentId, ct))[0], ct) : null, cancellationToken);

    public Task<RiskBook?> OfControlAsync(Guid id, CancellationToken cancellationToken) => data.ReadAsync<RiskBook?>(async (db, ct) =>
        await db.ThoseAsync<RiskControl>(c => c.Id == id, ct) is [var row, ..] ? await ReadAsync(db, (await db.ThoseAsync<RiskAssessment>(a => a.Id == row.AssessmentId, ct))[0], ct) : null, cancellationToken);

    internal static async Task<RiskBook> ReadAsync(Db db, RiskAssessment one, CancellationToken ct) => (await ReadAsync(db, [one], true, ct))[0];

    private static async Task<List<RiskBook>> ReadAsync(Db db, IReadOnlyList<RiskAssessment> those, bool withFiles, CancellationToken ct)
    {
        if (those.Count == 0)
        {
            return [];
        }

        var ids = those.Select(a => a.Id).ToList();
        var processes = (await db.ThoseAsync<RiskProcess>(r => ids.Contains(r.AssessmentId), ct)).ToLookup(r => r.AssessmentId);
        var events = (await db.ThoseAsync<RiskEvent>(r => ids.Contains(r.AssessmentId), ct)).ToLookup(r => r.AssessmentId);
        var controls = (await db.ThoseAsync<RiskControl>(r => ids.Contains(r.AssessmentId), ct)).ToLookup(r => r.AssessmentId);
        var activities = (await db.ThoseAsync<RiskActivity>(r => ids.Contains(r.AssessmentId), ct)).ToLookup(r => r.AssessmentId);
        var files = (withFiles ? await db.ThoseAsync<ActivityFile>(r => ids.Contains(r.AssessmentId), ct) : []).ToLookup(r => r.AssessmentId);
        var followUps = (await db.ThoseAsync<FollowUp>(r => ids.Contains(r.AssessmentId), ct)).ToLookup(r => r.AssessmentId);
        return [.. those.Select(a => new RiskBook(a, [.. processes[a.Id]], [.. events[a.Id]], [.. controls[a.Id]], [.. activities[a.Id]]) { Files = [.. files[a.Id]], FollowUps = [.. followUps[a.Id]] })];
    }
}
