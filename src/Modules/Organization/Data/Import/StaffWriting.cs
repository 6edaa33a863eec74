using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;

namespace Prongsai.Organization.Data;

/// <summary>Writes a plan into the tables of an act and says what it did.</summary>
internal sealed class StaffWriting(Act act, StaffPlan plan, LocalDate today)
{
    private const string Reason = "ตามบัญชีบุคลากรที่นำเข้า";
    private readonly StaffJournal journal = new([], [], [], [], [], []);
    private Roster roster = null!;
    private Dictionary<string, Guid> units = [];
    private int place;

    public async Task<StaffJournal> WriteAsync(CancellationToken ct)
    {
        roster = await Roster.ReadAsync(act.Db, ct);
        await UnitsAsync(ct);
        place = roster.Posts.IsEmpty ? 0 : roster.Posts.Max(p => p.Place) + 1;
        var rows = plan.Rows.Where(r => r.Step is not (StaffStep.Skip or StaffStep.Same)).Select(r => (Row: r, Post: PostFor(r), Person: PersonFor(r))).ToList();
        EndFormer(rows.Where(r => r.Row.Moves).Select(r => (r.Person!.Value, r.Row.Row.Since)));
        await act.Db.SaveChangesAsync(ct); // holdings point at people and posts, and former ones end first
        foreach (var (row, post, person) in rows.Where(r => r.Person is not null && (r.Row.Step == StaffStep.Add || r.Row.Moves)))
        {
            var holding = new Holding { PostId = post, PersonId = person!.Value, Since = row.Moves ? StartOf(person.Value, row.Row.Since) : row.Row.Since, TermEnds = row.Row.TermEnds, Reason = Reason };
            act.Db.Add(holding);
            journal.Holdings.Add(holding.Id);
        }

        return journal;
    }

    private async Task UnitsAsync(CancellationToken ct)
    {
        var there = roster.Units.On(today);
        units = plan.Rows.Select(r => r.Row.Unit).OfType<string>().Distinct().Where(n => StaffPlan.UnitOf(there, n) is not null).ToDictionary(n => n, n => StaffPlan.UnitOf(there, n)!.Id);
        var next = roster.Units.Units.IsEmpty ? 0 : roster.Units.Units.Max(u => u.Place) + 1;
        foreach (var name in plan.NewUnits)
        {
            var unit = new Unit { Key = "unit-" + Guid.CreateVersion7().ToString("N")[^8..], Place = next++ };
            act.Db.Add(unit);
            units[name] = unit.Id;
            journal.Units.Add(unit.Id);
        }

        await act.Db.SaveChangesAsync(ct); // periods and posts point at their units
        act.Db.AddRange(plan.NewUnits.Select(n => new UnitPeriod { UnitId = units[n], Kind = KindOf(n), Name = n, NameEn = n, Reason = Reason }));
    }

    private Guid PostFor(PlannedRow row)
    {
        if (row.Post is { } there)
        {
            return there.Id;
        }

        var post = new Post
        {
            Name = row.Row.Post,
            Number = row.Row.Number is { } number && roster.Posts.All(p => p.Number != number) ? number : null,
            Rank = row.Row.Rank,
            PersonGroup = row.Row.Group,
            UnitId = row.Row.Unit is { } unit ? units[unit] : null,
            Place = place++,
        };
        act.Db.Add(post);
        journal.Posts.Add(post.Id);
        return post.Id;
    }

    private Guid? PersonFor(PlannedRow row)
    {
        if (row.Row.Name is not { } name)
        {
            return null;
        }

        if (row.Person is { } known)
        {
            Update(act.Db.Set<Person>().Local.FirstOrDefault(p => p.Id == known.Id) ?? known, name, row.Row);
            return known.Id;
        }

        var person = new Person { Title = name.Title, GivenName = name.GivenName, FamilyName = name.FamilyName, Email = row.Row.Email, Telephone = row.Row.Telephone };
        act.Db.Add(person);
        journal.People.Add(person.Id);
        return person.Id;
    }

    private void Update(Person person, PersonName name, StaffRow row)
    {
        journal.Former.Add(new(person.Id, person.Title, person.Email, person.Telephone));
        person.Title = name.Title.Length > 0 ? name.Title : person.Title;
        (person.Email, person.Telephone) = (row.Email ?? person.Email, row.Telephone ?? person.Telephone);
    }

    private void EndFormer(IEnumerable<(Guid Person, LocalDate? Since)> moved)
    {
        foreach (var (person, since) in moved)
        {
            var own = act.Db.Set<Holding>().Local.First(h => h.PersonId == person && h.Until is null && !h.Beside);
            journal.Ended.Add(new(own.Id, own.Until, own.EndReason));
            (own.Until, own.EndReason) = (StartOf(person, since).PlusDays(-1), Reason);
        }
    }

    /// <summary>A day on which the new post can begin: as the list says, when that is after the start of the old one.</summary>
    private LocalDate StartOf(Guid person, LocalDate? since) =>
        since is { } day && !(roster.HoldingOf(person, today)?.Since >= day) ? day : today;

    private static UnitKind KindOf(string name) => name switch
    {
        _ when name.StartsWith("สำนัก", StringComparison.Ordinal) => UnitKind.Bureau,
        _ when name.StartsWith("ฝ่าย", StringComparison.Ordinal) => UnitKind.Section,
        _ when name.StartsWith("งาน", StringComparison.Ordinal) => UnitKind.Work,
        _ when name.StartsWith("หน่วย", StringComparison.Ordinal) => UnitKind.Team,
        _ => UnitKind.Division,
    };
}
