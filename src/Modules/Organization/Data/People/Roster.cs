using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>Everyone and every post of the office at one moment of reading, with their whole history.</summary>
internal sealed record Roster(
    ImmutableArray<Person> People, ImmutableArray<Post> Posts, ImmutableArray<Holding> Holdings, ImmutableArray<Acting> Actings, UnitHistory Units)
{
    private readonly Dictionary<Guid, Person> _person = People.ToDictionary(p => p.Id);
    private readonly Dictionary<Guid, Post> _post = Posts.ToDictionary(p => p.Id);

    /// <summary>Once in a scope, with the units that others may have read already.</summary>
    public static Task<Roster> OnceAsync(AgencyData data, CancellationToken cancellationToken) => data.ReadOnceAsync(
        async (db, ct) => await ReadAsync(db, await data.OnceAsync(typeof(UnitHistory), () => UnitHistory.ReadAsync(db, ct)), ct), cancellationToken);

    public static async Task<Roster> ReadAsync(Db db, CancellationToken ct) => await ReadAsync(db, await UnitHistory.ReadAsync(db, ct), ct);

    private static async Task<Roster> ReadAsync(Db db, UnitHistory units, CancellationToken ct)
    {
        if (db.IsPast)
        {
            return new(
                [.. await db.AllAsync<Person>(ct)], [.. (await db.AllAsync<Post>(ct)).OrderBy(p => p.Place)], [.. await db.AllAsync<Holding>(ct)], [.. await db.AllAsync<Acting>(ct)], units);
        }

        var people = await (
            from p in db.Set<Person>()
            join a in db.Set<Acting>() on p.Id equals a.PersonId into actings
            from a in actings.DefaultIfEmpty()
            select new { Person = p, Acting = a }).ToListAsync(ct);
        var posts = await (
            from p in db.Set<Post>()
            join h in db.Set<Holding>() on p.Id equals h.PostId into holdings
            from h in holdings.DefaultIfEmpty()
            orderby p.Place
            select new { Post = p, Holding = h }).ToListAsync(ct);
        return new(
            [.. people.Select(r => r.Person).DistinctBy(p => p.Id)],
            [.. posts.Select(r => r.Post).DistinctBy(p => p.Id)],
            [.. posts.Select(r => r.Holding).OfType<Holding>()],
            [.. people.Select(r => r.Acting).OfType<Acting>()],
            units);
    }

    public Person? Person(Guid id) => _person.GetValueOrDefault(id);

    public Post? Post(Guid id) => _post.GetValueOrDefault(id);

    public IEnumerable<Post> PostsOn(LocalDate day) => Posts.Where(p => p.IsOpenOn(day)).OrderBy(p => p.Rank).ThenBy(p => Units.Place(p.UnitId)).ThenBy(p => p.Place);

    public Holding? HolderOf(Guid post, LocalDate day) => Holdings.FirstOrDefault(h => h.PostId == post && h.IsOn(day));

    /// <summary>Nobody holds it on the day or is to hold it later.</summary>
    public bool IsVacant(Guid post, LocalDate day) => Holdings.All(h => h.PostId != post || h.Until < day);

    public Acting? ActingFor(Guid post, LocalDate day) => Actings.FirstOrDefault(a => a.PostId == post && a.IsOn(day));

    /// <summary>The person's own post on the day, else one held beside none.</summary>
    public Holding? HoldingOf(Guid person, LocalDate day) => Holdings.Where(h => h.PersonId == person && h.IsOn(day)).OrderBy(h => h.Beside).FirstOrDefault();

    public OfficePerson? InService(Guid person, LocalDate day) =>
        Person(person) is { } who && HoldingOf(person, day) is { } holding && Post(holding.PostId) is { } post
            ? new(who.Id, who.Name, post.PersonGroup, post.Id, post.Name, post.Rank, post.UnitId) { GivenName = who.GivenName, FamilyName = who.FamilyName, Email = who.Email, Telephone = who.Telephone }
            : null;

    public IReadOnlyList<OfficePerson> InService(LocalDate day)
    {
        var place = Posts.ToDictionary(p => p.Id, p => p.Place);
        return [.. People.Select(p => InService(p.Id, day)).OfType<OfficePerson>()
            .OrderBy(p => p.Rank).ThenBy(p => Units.Place(p.UnitId)).ThenBy(p => place[p.PostId]).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    public PostInCharge InCharge(Post post, LocalDate day) => ActingFor(post.Id, day) is { } acting && InService(acting.PersonId, day) is { } stand
        ? new(post.Id, post.Name, post.Rank, post.UnitId, stand, new(acting.Kind, post.Name))
        : new(post.Id, post.Name, post.Rank, post.UnitId, HolderOf(post.Id, day) is { } holder ? InService(holder.PersonId, day) : null, Capacity.Own);

    /// <summary>The executive's post and who answers for it; null when the office has no such post.</summary>
    public PostInCharge? Executive(LocalDate day) => PostsOn(day).FirstOrDefault(p => p.Rank == PostRank.Executive) is { } post ? InCharge(post, day) : null;
}
