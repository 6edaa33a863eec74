using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Work.Data;

/// <summary>What was done in the last seven days, from the record of acts: each thing that a module has a name for, with the last that was done to it. So no module has to say it twice.</summary>
internal sealed class DoneThisWeek(AgencyData data, AgencySession session, IEnumerable<IRecordNames> names, IEnumerable<ClosedRegister> registers, IClock clock)
{
    private const int MostRows = 400;

    private static readonly Duration Week = Duration.FromDays(7);

    private readonly List<IRecordNames> _names = [.. names];
    private readonly List<ClosedRegister> _closed = [.. registers];

    private sealed record Line(string Table, Guid Id, long Sequence, string KindName, Instant At, string Account, string Who);

    /// <param name="all">Others' work too, for those who oversee the office; registers that are closed to them stay out.</param>
    /// <param name="open">What is still on the list: a thing worked on and not finished is not done.</param>
    public async Task<IReadOnlyList<WorkItem>> ReadAsync(bool all, IEnumerable<WorkItem> open, CancellationToken cancellationToken)
    {
        var undone = open.Where(i => i.State != WorkState.Done).Select(i => i.Path).ToHashSet(StringComparer.Ordinal);
        var everybody = all && session.Rights.Has("work.oversee");
        return await data.ReadAsync<IReadOnlyList<WorkItem>>(async (db, ct) =>
        {
            var last = (await LinesAsync(db, everybody, ct)).Where(l => l.Account == session.Actor.Account || !IsClosed(l.Table))
                .GroupBy(l => (l.Table, l.Id)).Select(g => g.First()).ToList();
            var items = new List<WorkItem>();
            foreach (var source in _names)
            {
                var lines = last.Where(l => l.Table == source.Table).ToDictionary(l => l.Id);
                if (lines.Count > 0)
                {
                    items.AddRange((await source.OfAsync(db, lines.Keys, ct)).Select(named => Item(named.Value, lines[named.Key])));
                }
            }

            return [.. items.Where(i => i.Path.Length > 0 && !undone.Contains(i.Path)).OrderByDescending(i => i.Since)];
        }, cancellationToken);
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(Db db, bool everybody, CancellationToken ct)
    {
        var (since, me, tables) = (clock.GetCurrentInstant() - Week, session.Actor.Account, _names.ConvertAll(n => n.Table));
        var acts = db.Set<RecordedAct>().Where(a => a.At > since && (a.ActorAccount == me || (everybody && a.ActorAccount != Actor.System.Account)));
        var rows = await acts.Join(db.Set<TouchedRow>().Where(t => tables.Contains(t.TableName)), a => a.Sequence, t => t.Sequence, (a, t) => new { t.TableName, t.RowId, a.Sequence, a.KindName, a.At, a.ActorAccount, a.ActorName })
            .OrderByDescending(r => r.Sequence).Take(MostRows).ToListAsync(ct);
        return [.. rows.Where(r => Guid.TryParse(r.RowId, out _)).Select(r => new Line(r.TableName, Guid.Parse(r.RowId), r.Sequence, r.KindName, r.At, r.ActorAccount, r.ActorName))];
    }

    private bool IsClosed(string table) => _closed.Exists(r => !session.Rights.Has(r.Permission)
        && (r.Tables.Length > 0 ? r.Tables.Contains(table) : table.StartsWith($"{r.Module}.", StringComparison.Ordinal)));

    private WorkItem Item(RecordName name, Line line) => new(name.Text, name.Path ?? "", WhyTh: line.Account == session.Actor.Account ? line.KindName : $"{line.KindName} โดย{line.Who}")
    {
        Key = $"work:done:{line.Table}:{line.Id}",
        State = WorkState.Done,
        Since = OfficeYear.DayOf(line.At),
    };
}
