using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Data;

internal enum StaffStep
{
    /// <summary>A person who is not there yet.</summary>
    Add,

    /// <summary>The same person with another title, contact or post.</summary>
    Change,

    /// <summary>There already, nothing to do.</summary>
    Same,

    /// <summary>A post without a person.</summary>
    VacantPost,

    /// <summary>Left out or not readable.</summary>
    Skip,
}

/// <summary>What keeping a row would do.</summary>
/// <param name="Person">The person there already.</param>
/// <param name="Post">The post there already.</param>
/// <param name="Moves">The person goes into another post.</param>
internal sealed record PlannedRow(StaffRow Row, StaffStep Step, Person? Person, Post? Post, bool Moves, IReadOnlyList<string> Doubts)
{
    public bool IsDoubtful => Doubts.Count > 0;
}

/// <summary>A staff list held against who is there already.</summary>
internal sealed record StaffPlan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<string> NewUnits, IReadOnlyList<string> NotInFile)
{
    public int Count(StaffStep step) => Rows.Count(r => r.Step == step);

    public static StaffPlan Of(IReadOnlyList<StaffRow> rows, Roster roster, LocalDate day)
    {
        var people = roster.People.Where(p => roster.HoldingOf(p.Id, day) is not null).ToLookup(p => PeopleEditing.NameOf(p).Key);
        var seen = new Dictionary<string, int>();
        var taken = new HashSet<Guid>();
        var planned = rows.Select(r => Plan(r, roster, people, seen, taken, day)).ToList();
        var units = roster.Units.On(day);
        return new(
            planned,
            [.. rows.Where(r => !r.Skip && r.Unit is not null && UnitOf(units, r.Unit) is null).Select(r => r.Unit!).Distinct()],
            [.. people.Where(g => !seen.ContainsKey(g.Key)).SelectMany(g => g).Select(p => p.Name)]);
    }

    /// <summary>The unit that is meant: the same words, or so alike that only spelling differs.</summary>
    public static OfficeUnit? UnitOf(IReadOnlyList<OfficeUnit> units, string name) =>
        units.FirstOrDefault(u => ThaiText.Fold(u.Name) == ThaiText.Fold(name)) ?? units.Where(u => ThaiText.Similarity(u.Name, name) >= 0.85).MaxBy(u => ThaiText.Similarity(u.Name, name));

    private static PlannedRow Plan(StaffRow row, Roster roster, ILookup<string, Person> people, Dictionary<string, int> seen, HashSet<Guid> taken, LocalDate day)
    {
        if (row.Skip || (row.Name is null && !row.Vacant) || row.Post.Length == 0)
        {
            return new(row, StaffStep.Skip, null, null, false, row.Skip ? [] : row.Doubts);
        }

        List<string> doubts = [.. row.Doubts];
        var person = row.Name is { } name ? people[name.Key].FirstOrDefault() : null;
        if (row.Name is { } own && !seen.TryAdd(own.Key, row.Line))
        {
            person = null; // another person of the same name, when the officer says so
            doubts.AddRange(row.Confirmed ? [] : [$"ชื่อซ้ำกับแถวที่ {seen[own.Key]} ถ้าเป็นคนเดียวกันเลือกไม่นำเข้า ถ้าเป็นคนละคนทำเครื่องหมายว่าถูกแล้ว"]);
        }

        var held = person is null ? null : roster.Post(roster.HoldingOf(person.Id, day)!.PostId);
        var post = held is not null && SamePost(held, row) ? held : FreePost(row, roster, taken, day);
        if (post is not null)
        {
            taken.Add(post.Id);
        }

        var moves = person is not null && held?.Id != post?.Id;
        var step = row.Vacant ? post is null ? StaffStep.VacantPost : StaffStep.Same : person is null ? StaffStep.Add : moves || Differs(person, row) ? StaffStep.Change : StaffStep.Same;
        return new(row, step, person, post, moves, doubts);
    }

    private static bool SamePost(Post post, StaffRow row) => (row.Number is not null && post.Number == row.Number) || ThaiText.Fold(post.Name) == ThaiText.Fold(row.Post);

    private static Post? FreePost(StaffRow row, Roster roster, HashSet<Guid> taken, LocalDate day) =>
        roster.PostsOn(day).FirstOrDefault(p => !taken.Contains(p.Id) && SamePost(p, row) && roster.Holdings.All(h => h.PostId != p.Id || h.Until < day));

    private static bool Differs(Person person, StaffRow row) =>
        (row.Name!.Title.Length > 0 && row.Name.Title != person.Title) || (row.Email is not null && row.Email != person.Email) || (row.Telephone is not null && row.Telephone != person.Telephone);
}
