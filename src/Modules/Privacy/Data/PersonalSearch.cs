using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>A place that names the person and that no module declared: a person has to look.</summary>
internal sealed record StrayMention(string Table, string Column, long Rows);

/// <param name="Sections">What modules declared, with what becomes of it.</param>
/// <param name="Strays">Where else the name stands.</param>
internal sealed record FoundAboutPerson(IReadOnlyList<PersonalSection> Sections, IReadOnlyList<StrayMention> Strays)
{
    public bool IsEmpty => Sections.Count == 0 && Strays.Count == 0;
}

/// <summary>Everything held about a person: what modules declared, then every other column with text, so that nothing is overlooked.</summary>
internal sealed class PersonalSearch(AgencyData data, IEnumerable<IPersonalData> sources, PersonAccounts accounts)
{
    public IReadOnlyList<IPersonalData> Sources => [.. sources];

    public async Task<FoundAboutPerson> FindAsync(Subject asked, CancellationToken cancellationToken)
    {
        var subject = await accounts.FollowAsync(asked, cancellationToken);
        var sections = new List<PersonalSection>();
        foreach (var source in sources)
        {
            sections.AddRange(await source.FindAsync(subject, cancellationToken));
        }

        return new(sections, await data.ReadAsync((db, ct) => StraysAsync(db, subject, ct), cancellationToken));
    }

    /// <summary>Columns with text of every table of every module, read from the mappings.</summary>
    internal static IEnumerable<(string Table, string Column)> TextColumns(Db db) => db.Model.GetEntityTypes()
        .Where(e => e.ClrType.IsAssignableTo(typeof(IOwned)) && e.GetTableName() is not null)
        .SelectMany(e => e.GetProperties().Select(p => (Table: $"{e.GetSchema()}.{e.GetTableName()}", Column: p.GetColumnName(), Type: p.GetColumnType())))
        .Where(c => c.Type is "text" or "jsonb" or "text[]" or "character varying")
        .Select(c => (c.Table, c.Column))
        .Distinct();

    private async Task<IReadOnlyList<StrayMention>> StraysAsync(Db db, Subject subject, CancellationToken ct)
    {
        if (subject.Texts.Count == 0)
        {
            return [];
        }

        var known = sources.SelectMany(s => s.Columns).ToHashSet(StringComparer.Ordinal);
        var strays = new List<StrayMention>();
        foreach (var table in TextColumns(db).Where(c => !known.Contains($"{c.Table}.{c.Column}")).GroupBy(c => c.Table))
        {
            var columns = table.Select(c => c.Column).ToList();
            var counts = string.Join(", ", columns.Select(c => $"count(*) filter (where exists (select from unnest($1::text[]) t where strpos(row.{c}::text, t) > 0))"));
            var found = await db.ListAsync($"select {counts} from {table.Key} row", r => columns.Select((_, i) => r.GetInt64(i)).ToList(), ct, [subject.Texts.ToArray()]);
            strays.AddRange(columns.Select((c, i) => new StrayMention(table.Key, c, found[0][i])).Where(s => s.Rows > 0));
        }

        return strays;
    }
}
