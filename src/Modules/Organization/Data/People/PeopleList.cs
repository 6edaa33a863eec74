using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>What is looked for in the staff list.</summary>
/// <param name="Show">"vacant", "acting" or the name of a <see cref="PersonGroup"/>; null for all.</param>
internal sealed record PeopleWish(LocalDate Day, string? Search = null, Guid? Unit = null, string? Show = null, int Page = 1)
{
    public const string Vacant = "vacant", Acting = "acting";
}

/// <summary>How many posts there are, for the whole office and for each group.</summary>
/// <param name="Found">Those that are looked for.</param>
internal sealed record PeopleCount(string? Group, int Posts, int People, int Vacant, int Acting, int Found);

/// <summary>A post of the list: who holds it, who acts for it, and what its holder acts for elsewhere.</summary>
internal sealed record PeopleLine(
    Guid Post, string Name, string Rank, string Group, string? Unit, Guid? HolderId, string? Holder, string? StandKind, string? Stand, string? ActsKind, string? ActsFor)
{
    public PostRank PostRank => Enum.Parse<PostRank>(Rank);

    public PersonGroup PersonGroup => Enum.Parse<PersonGroup>(Group);
}

/// <summary>A page of the list with the counts of the whole.</summary>
internal sealed record PeoplePage(IReadOnlyList<PeopleLine> Lines, IReadOnlyList<PeopleCount> Counts, IReadOnlyList<OfficeUnit> Units, int Page, int Pages)
{
    public PeopleCount Whole => Counts.Single(c => c.Group is null);
}

/// <summary>The staff list, one page at a time: searched, counted and cut by the database, however long it is.</summary>
internal sealed class PeopleList(AgencyData data)
{
    public const int PageSize = 60;

    /// <summary>A text as <see cref="ThaiText.Fold"/> leaves it: stored names are normalised already.</summary>
    private const string Folded = """
        translate(lower(coalesce(holder, '') || name || coalesce(number, '') || coalesce(stand, '')), '๐๑๒๓๔๕๖๗๘๙ .,-–/()"''_%็่้๊๋์ํ๎', '0123456789')
        """;

    /// <summary>{0} day, {1} text looked for, {2} unit, {3} what is shown.</summary>
    private const string Lines = """
        with every as (
          select p.id, p.name, p.number, p.rank, p.person_group, p.unit_id, p.place, coalesce(u.place, -1) as unit_place,
            h.id as holder_id, trim(h.title || h.given_name || ' ' || h.family_name) as holder, acts.kind as stand_kind, trim(s.title || s.given_name || ' ' || s.family_name) as stand
          from organization.post p
          left join organization.unit u on u.agency_id = p.agency_id and u.id = p.unit_id
          left join lateral (select person_id from organization.holding x where x.agency_id = p.agency_id and x.post_id = p.id
            and (x.since is null or x.since <= {0}) and (x.until is null or x.until >= {0}) limit 1) holds on true
          left join lateral (select person_id, kind from organization.acting x where x.agency_id = p.agency_id and x.post_id = p.id
            and x.since <= {0} and (x.until is null or x.until >= {0}) limit 1) acts on true
          left join organization.person h on h.agency_id = p.agency_id and h.id = holds.person_id
          left join organization.person s on s.agency_id = p.agency_id and s.id = acts.person_id
          where p.closed_on is null or p.closed_on > {0}),
        line as (
          select every.*, ({1}::text is null or
        """ + " " + Folded + """
             like '%' || {1}::text || '%') and ({2}::uuid is null or unit_id = {2}::uuid)
            and ({3}::text is null or person_group = {3}::text or ({3}::text = 'vacant' and holder_id is null) or ({3}::text = 'acting' and stand is not null)) as wanted
          from every)
        """;

    private const string Counts = Lines + "\n" + """
        select person_group as "Group", count(*)::int as "Posts", count(distinct holder_id)::int as "People", count(*) filter (where holder_id is null)::int as "Vacant",
          count(stand)::int as "Acting", count(*) filter (where wanted)::int as "Found"
        from line group by grouping sets ((), (person_group))
        """;

    /// <summary>{4} ranks in order, {5} lines before, {6} lines wanted.</summary>
    private const string Cut = Lines + "\n" + """
        select cut.id as "Post", cut.name as "Name", cut.rank as "Rank", cut.person_group as "Group", cut.holder_id as "HolderId", cut.holder as "Holder",
          cut.stand_kind as "StandKind", cut.stand as "Stand", elsewhere.kind as "ActsKind", elsewhere.name as "ActsFor",
          (select name from organization.unit_period t where t.unit_id = cut.unit_id order by until desc nulls first limit 1) as "Unit"
        from (select * from line where wanted order by array_position({4}, rank), unit_place, place, id offset {5} limit {6}) cut
        left join lateral (select x.kind, p.name from organization.acting x join organization.post p on p.agency_id = x.agency_id and p.id = x.post_id
          where x.person_id = cut.holder_id and x.since <= {0} and (x.until is null or x.until >= {0}) limit 1) elsewhere on true
        order by array_position({4}, cut.rank), cut.unit_place, cut.place, cut.id
        """;

    public Task<PeoplePage> ReadAsync(PeopleWish wish, CancellationToken cancellationToken) => data.ReadAsync(async (db, ct) =>
    {
        object?[] wanted = [wish.Day.ToDateOnly(), string.IsNullOrWhiteSpace(wish.Search) ? null : ThaiText.Fold(wish.Search), wish.Unit, wish.Show];
        var counts = await db.Database.SqlQueryRaw<PeopleCount>(Counts, wanted!).ToListAsync(ct);
        var found = counts.Single(c => c.Group is null).Found;
        var pages = Math.Max(1, (found + PageSize - 1) / PageSize);
        var page = Math.Clamp(wish.Page, 1, pages);
        var lines = found == 0 ? [] : await db.Database.SqlQueryRaw<PeopleLine>(Cut, [.. wanted!, Enum.GetNames<PostRank>(), (page - 1) * PageSize, PageSize]).ToListAsync(ct);
        return new PeoplePage(lines, counts, (await UnitHistory.ReadAsync(db, ct)).On(wish.Day), page, pages);
    }, cancellationToken);
}
