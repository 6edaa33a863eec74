using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Privacy.Data;

/// <summary>Lets go of stored files that nothing names any more, and a day later of their bytes.</summary>
internal sealed class ReleasedFiles(AgencyData data, FileStore files, IClock clock)
{
    /// <summary>Between the last reference and the bytes: time for whoever is storing the same content at this moment.</summary>
    public static readonly Duration Grace = Duration.FromDays(1);

    private const int AtOnce = 200;

    // What goes with the file by itself does not hold on to it
    private const string ForeignKeys = """
        select n.nspname || '.' || c.relname, a.attname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey) and a.attname <> 'agency_id'
        where k.contype = 'f' and k.confdeltype <> 'c' and k.confrelid = 'platform.stored_file'::regclass
        """;

    private static readonly ActKind Removed = new("privacy.contents_removed", "ลบเนื้อแฟ้มที่ไม่มีรายการใดอ้างถึง");

    /// <summary>Removes the references among <paramref name="candidates"/> that no row of any table names.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> ReleaseAsync(Act act, IReadOnlyList<Guid> candidates, CancellationToken ct)
    {
        if (candidates.Count == 0)
        {
            return 0;
        }

        var contents = await act.Db.ListAsync($"delete from platform.stored_file f where f.id = any($1) and {await UnnamedAsync(act.Db, "f.id", ct)} returning sha256", r => r.GetFieldValue<byte[]>(0), ct, candidates.ToArray());
        foreach (var content in contents)
        {
            await act.Db.ExecuteAsync("""
                insert into privacy.released_content (agency_id, id, version, sha256, released_at) values (platform.current_agency(), $1, 0, $2, $3)
                on conflict (agency_id, sha256) do update set released_at = excluded.released_at
                """, ct, Guid.CreateVersion7(), content, act.At.ToDateTimeUtc());
        }

        return contents.Count;
    }

    /// <summary>Removes the bytes of what was released more than <see cref="Grace"/> ago. Safe to repeat.</summary>
    /// <returns>How many contents are gone.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var gone = 0;
        var swept = await data.ActAsync<Unit>(Removed, async (act, ct) =>
        {
            var before = clock.GetCurrentInstant() - Grace;
            var waiting = await act.Db.Set<ReleasedContent>().Where(r => r.ReleasedAt < before).OrderBy(r => r.ReleasedAt).Take(AtOnce).ToListAsync(ct);
            foreach (var content in waiting)
            {
                var wanted = await act.Db.ScalarAsync<bool>("select privacy.content_in_use($1)", ct, content.Sha256);
                if (wanted || files.RemoveContent(content.Sha256, content.ReleasedAt))
                {
                    gone += wanted ? 0 : 1;
                    act.Db.Remove(content);
                }
            }

            return Unit.Done;
        }, cancellationToken);
        return swept.IsOk ? gone : 0;
    }

    /// <summary>The SQL condition that no row of any table names a stored file: by a foreign key, a column named so, or within the text of a column marked for it.</summary>
    /// <param name="id">SQL expression of the file's id.</param>
    public static async Task<string> UnnamedAsync(Db db, string id, CancellationToken ct)
    {
        var columns = (await ReferencesAsync(db, ct)).Select(r => $"not exists (select from {r.Table} named where named.{r.Column} = {id})");
        var texts = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => p.FindAnnotation(NamedFiles.Mark) is not null)
            .Select(p => $"not exists (select from {e.GetSchema()}.{e.GetTableName()} named where named.{p.GetColumnName()}::text like '%' || {id} || '%')"));
        return string.Join(" and ", columns.Concat(texts));
    }

    /// <summary>Where ids of stored files stand by themselves: foreign keys, and columns named so.</summary>
    private static async Task<IReadOnlyCollection<(string Table, string Column)>> ReferencesAsync(Db db, CancellationToken ct)
    {
        var keys = await db.ListAsync(ForeignKeys, r => (r.GetString(0), r.GetString(1)), ct);
        var named = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()
            .Where(p => p.Name.EndsWith("FileId", StringComparison.Ordinal) && (p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)))
            .Select(p => ($"{e.GetSchema()}.{e.GetTableName()}", p.GetColumnName())));
        return keys.Concat(named).ToHashSet();
    }
}
