using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Privacy;

namespace Prongsai.Privacy.Data;

/// <summary>Finds and erases rows of the tables that modules declared as <see cref="PersonalTable"/>.</summary>
internal sealed class DeclaredData(AgencyData data, IEnumerable<PersonalTable> tables) : IPersonalData
{
    /// <summary>What stands where a name stood that must not be empty.</summary>
    public const string Erased = "ลบข้อมูลส่วนบุคคลแล้ว";

    /// <summary>Most lines of a section; the section says how many more there are.</summary>
    private const int Most = 500;

    public IReadOnlyList<string> Columns => [.. tables.SelectMany(t => t.Columns.Select(c => $"{t.Table}.{c.Column}"))];

    public Task<IReadOnlyList<PersonalSection>> FindAsync(Subject subject, CancellationToken cancellationToken) => data.ReadAsync<IReadOnlyList<PersonalSection>>(async (db, ct) =>
    {
        var sections = new List<PersonalSection>();
        foreach (var table in tables)
        {
            sections.AddRange(await FindAsync(db, table, subject, ct));
        }

        return sections;
    }, cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> EraseAsync(Act act, Subject subject, CancellationToken cancellationToken)
    {
        var touched = new Dictionary<string, int>();
        foreach (var table in tables.Where(t => t.Fate != PersonalFate.Stays))
        {
            var (condition, values) = Match(table, subject);
            condition = $"({condition}) and ({table.ErasableWhen ?? "true"}) and not exists (select from privacy.retention_hold h where h.agency_id = platform.current_agency() and h.table_name = '{table.Table}' and h.row_id = row.id::text and h.lifted_at is null)";
            var rows = table.Fate == PersonalFate.RowGoes
                ? await act.Db.ExecuteAsync($"delete from {table.Table} row where {condition}", cancellationToken, values)
                : await act.Db.ExecuteAsync($"update {table.Table} row set {await EmptiedAsync(act.Db, table, subject, cancellationToken)} where {condition}", cancellationToken, values);
            if (rows > 0)
            {
                touched[table.Table] = rows;
            }
        }

        return touched;
    }

    private static async Task<IEnumerable<PersonalSection>> FindAsync(Db db, PersonalTable table, Subject subject, CancellationToken ct)
    {
        var (condition, values) = Match(table, subject);
        var columns = string.Join(", ", table.Columns.Select(c => $"coalesce(row.{c.Column}::text, '')"));
        var erasable = table.Fate == PersonalFate.Stays ? "false" : table.ErasableWhen ?? "true";
        var lines = await db.ListAsync($"select ({erasable}), row.id::text, {columns} from {table.Table} row where {condition} order by row.id limit {Most}",
            r => (Goes: r.GetBoolean(0), Line: new PersonalLine(r.GetString(1), [.. Enumerable.Range(2, table.Columns.Length).Select(r.GetString)])), ct, values);
        var more = lines.Count < Most ? 0 : await db.ScalarAsync<long>($"select count(*) from {table.Table} row where {condition}", ct, values) - Most;
        return lines.GroupBy(l => l.Goes).Select(part => new PersonalSection(table.Module, table.Table, table.TitleTh, [.. table.Columns.Select(c => c.NameTh)], [.. part.Select(l => l.Line)], more)
        {
            Fate = part.Key ? table.Fate : PersonalFate.Stays,
            WhyTh = part.Key ? null : table.WhyTh,
        });
    }

    /// <summary>The condition, and its values: texts, person, accounts.</summary>
    private static (string Condition, object[] Values) Match(PersonalTable table, Subject subject)
    {
        var any = new List<string> { $"exists (select from unnest($1::text[]) t where strpos(replace(concat({string.Join(", ", table.Columns.Select(c => $"row.{c.Column}"))}), ' ', ''), replace(t, ' ', '')) > 0)" };
        if (table.PersonColumn is { } person)
        {
            any.Add($"row.{person} = $2");
        }

        any.AddRange(table.OtherAccountColumns.Prepend(table.AccountColumn).OfType<string>().Select(account => $"row.{account}::text = any($3)"));

        // $2 and $3 stand in every statement, so that the server knows their types
        return ($"(({string.Join(" or ", any)}) and ($2::uuid is not null) and ($3::text[] is not null))",
            [subject.Texts.ToArray(), subject.Person ?? Guid.Empty, subject.Accounts.ToArray()]);
    }

    private static async Task<string> EmptiedAsync(Db db, PersonalTable table, Subject subject, CancellationToken ct)
    {
        var shape = (await db.ListAsync("select attname::text, attnotnull, atttypid::regtype::text from pg_attribute where attrelid = $1::text::regclass and attnum > 0 and not attisdropped",
            r => (Name: r.GetString(0), Required: r.GetBoolean(1), Type: r.GetString(2)), ct, table.Table)).ToDictionary(c => c.Name);
        return string.Join(", ", table.Columns.Select(column =>
        {
            var (_, required, type) = shape[column.Column];
            if (column.Mention)
            {
                var replaced = Enumerable.Range(1, subject.Texts.Count).Aggregate($"row.{column.Column}::text", (text, i) => $"replace({text}, ($1::text[])[{i}], '{Erased}')");
                return $"{column.Column} = ({replaced})::{type}";
            }

            var nothing = type switch { "text" => $"'{Erased}'", "jsonb" => "'null'::jsonb", "bytea" => "''::bytea", "text[]" => "'{}'::text[]", _ => "null" };
            return $"{column.Column} = {(required ? nothing : "null")}";
        }));
    }
}
