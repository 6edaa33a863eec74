using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>Writes the words of files in the transaction of an act but not in its record, and finds pages by words.</summary>
internal static class FileTextTable
{
    private const string Put = """
        insert into disclosure.file_text (agency_id, id, state, sentence, is_paged, is_cut, read_at) values (platform.current_agency(), $1, $2, $3, $4, $5, $6)
        on conflict (agency_id, id) do update set state = excluded.state, sentence = excluded.sentence, is_paged = excluded.is_paged, is_cut = excluded.is_cut, read_at = excluded.read_at
        """;

    private const string Begin = "insert into disclosure.file_text (agency_id, id, state, read_at) values (platform.current_agency(), $1, 'Waiting', $2) on conflict do nothing";

    private const string Type = "update disclosure.file_text set typed_at = $2, typed_by = $3 where agency_id = platform.current_agency() and id = $1";

    private const string Drop = "delete from disclosure.file_page where agency_id = platform.current_agency() and file_id = $1 and source = $2";

    private const string Page = """
        insert into disclosure.file_page (agency_id, id, file_id, source, number, part, has_picture, text, folded, grams)
        select platform.current_agency(), gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8
        """;

    private const string Find = "select file_id, number, is_paged, source, text from disclosure.pages_with($1, $2, $3)";

    private const string Unread = """
        select distinct v.file_id from disclosure.document_version v left join disclosure.file_text t on t.agency_id = v.agency_id and t.id = v.file_id
        where v.agency_id = platform.current_agency() and v.file_id is not null and (t.id is null or t.state = 'Waiting') order by v.file_id limit $1
        """;

    public static Task WriteAsync(Act act, Guid file, TextState state, string? sentence, TextOfFile? text, CancellationToken ct) => RunAsync(act,
    [
        new(Put) { Parameters = { Value(file), Value(state.ToString()), Text(sentence), Value(text?.IsPaged ?? false), Value(text?.IsCut ?? false), Value(act.At.ToDateTimeUtc()) } },
        .. Pages(file, TextSource.File, text),
    ], ct);

    /// <summary>Words put beside a file, in place of those put there before; null takes them away.</summary>
    public static Task TypeAsync(Act act, Guid file, TextOfFile? text, CancellationToken ct) => RunAsync(act,
    [
        new(Begin) { Parameters = { Value(file), Value(act.At.ToDateTimeUtc()) } },
        new(Type) { Parameters = { Value(file), new() { Value = text is null ? DBNull.Value : act.At.ToDateTimeUtc(), NpgsqlDbType = NpgsqlDbType.TimestampTz }, Text(text is null ? null : act.Actor.Name) } },
        .. Pages(file, TextSource.Typed, text),
    ], ct);

    /// <summary>Files of documents whose words are not there yet.</summary>
    public static async Task<List<Guid>> UnreadAsync(Db db, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Unread, (NpgsqlConnection)db.Database.GetDbConnection()) { Parameters = { Value(most) } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var files = new List<Guid>();
        while (await reader.ReadAsync(ct))
        {
            files.Add(reader.GetGuid(0));
        }

        return files;
    }

    /// <summary>Pages of these files that may hold the words; whether they do is seen by reading them.</summary>
    public static async Task<List<PageWithWords>> FindAsync(Db db, int[] grams, Guid[] files, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Find, (NpgsqlConnection)db.Database.GetDbConnection()) { Parameters = { Value(grams), Value(files), Value(most) } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var pages = new List<PageWithWords>();
        while (await reader.ReadAsync(ct))
        {
            pages.Add(new(reader.GetGuid(0), reader.GetInt32(1), reader.GetBoolean(2), Enum.Parse<TextSource>(reader.GetString(3)), reader.GetString(4)));
        }

        return pages;
    }

    private static IEnumerable<NpgsqlBatchCommand> Pages(Guid file, TextSource source, TextOfFile? text) =>
    [
        new(Drop) { Parameters = { Value(file), Value(source.ToString()) } },
        .. (text?.Pages ?? []).Where(page => page.Text.Length > 0 || page.HasPicture).Select(page => Insert(file, source, page)),
    ];

    private static NpgsqlBatchCommand Insert(Guid file, TextSource source, TextOfPage page)
    {
        var clean = page.Text.Replace("\0", "", StringComparison.Ordinal);
        var folded = ThaiText.Fold(clean);
        return new(Page)
        {
            Parameters = { Value(file), Value(source.ToString()), Value(page.Number), Text(page.Part), Value(page.HasPicture), Value(clean), Value(folded), Value(WordGrams.Of(folded)) },
        };
    }

    private static async Task RunAsync(Act act, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)act.Db.Database.GetDbConnection());
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter Value(object value) => new() { Value = value };

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}

/// <param name="IsPaged">The number is that of a page of the file.</param>
internal sealed record PageWithWords(Guid File, int Number, bool IsPaged, TextSource Source, string Text);
