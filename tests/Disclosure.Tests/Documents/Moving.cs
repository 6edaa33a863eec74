using Npgsql;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Documents;

/// <summary>What was evidence of single items before documents were, on a filled database.</summary>
public sealed class Moving
{
    private const string Old = """
        insert into platform.agency_entry (agency_id, slug, name_th, name_en) values (A, 'a', 'ก', 'a'), (B, 'b', 'ข', 'b');
        insert into platform.stored_file (agency_id, id, version, name, content_type, size, sha256, stored_at) values (A, F, 0, 'plan.pdf', 'application/pdf', 3, '\x01', now()), (B, F2, 0, 'plan.pdf', 'application/pdf', 3, '\x01', now());
        insert into year_item (agency_id, id, version, fiscal_year, item_key, unit_id, prominence, changed_at, pack_year, left_over, import_made, live_tables) values
          (A, I68, 0, 2568, 'news', U, 'Public', now(), 2568, false, false, '{}'), (A, I69, 0, 2569, 'news', U, 'Public', now(), 2569, false, false, '{}'),
          (A, ISHUT, 0, 2569, 'powers', U, 'Restricted', now(), 2569, false, false, '{}'), (A, IOTHER, 0, 2569, 'laws', null, 'Public', now(), 2569, false, false, '{}'), (B, IB, 0, 2569, 'news', U, 'Public', now(), 2569, false, false, '{}');
        insert into evidence (agency_id, id, version, year_item_id, component_key, title_th, title_en, address, file_id, prominence, embargo_until, added_at, as_of) values
          (A, E1, 3, I68, 'news', 'แผน', 'Plan', null, F, 'Public', null, '2025-01-01', '2024-12-31'),
          (A, E2, 0, I69, 'news', 'แผน', 'Plan', null, F, 'Internal', null, '2026-01-01', '2024-12-31'),
          (A, E3, 0, ISHUT, null, 'แผน', 'Plan', null, F, 'Public', null, '2026-01-02', '2024-12-31'),
          (A, E4, 0, IOTHER, null, 'แผน', 'Plan', null, F, 'EmbargoUntil', '2026-05-01', '2026-01-03', '2024-12-31'),
          (A, E5, 0, I69, null, 'แผนอีกชื่อ', null, null, F, 'Public', null, '2026-01-04', null),
          (A, E6, 0, I69, null, 'เว็บ', null, 'https://www.example.go.th/', null, 'Public', null, '2026-01-05', null),
          (B, E7, 0, IB, 'news', 'แผน', 'Plan', null, F2, 'Public', null, '2025-01-01', '2024-12-31');
        insert into removed_evidence (agency_id, id, version, year_item_id, component_key, title_th, title_en, address, file_id, prominence, embargo_until, as_of, added_at, removed_at) values
          (A, R1, 0, I69, null, 'ข่าวเก่า', null, 'https://www.example.go.th/old', null, 'Public', null, null, '2025-06-01', '2026-01-09'),
          (A, R2, 0, I69, 'news', 'แผน', 'Plan', null, F, 'Public', null, '2024-12-31', '2026-01-06', '2026-01-08');
        """;

    [Fact]
    public async Task Every_row_keeps_its_id_its_readers_and_all_that_was_said_of_it()
    {
        await using var database = await FilledAsync();
        var before = await ListAsync(database, "select id || '|' || year_item_id || '|' || coalesce(component_key, '') || '|' || title_th || '|' || coalesce(title_en, '') || '|' || coalesce(address, '') || '|' || coalesce(file_id::text, '') || '|' || coalesce(as_of::text, '') || '|' || prominence || '|' || coalesce(embargo_until::text, '') || '|' || added_at from {0} order by id");

        await RunAsync(database, 10);

        var after = await ListAsync(database, "select e.id || '|' || e.year_item_id || '|' || coalesce(e.component_key, '') || '|' || d.title_th || '|' || coalesce(d.title_en, '') || '|' || coalesce(v.address, '') || '|' || coalesce(v.file_id::text, '') || '|' || coalesce(d.as_of::text, '') || '|' || e.prominence || '|' || coalesce(e.embargo_until::text, '') || '|' || e.added_at from {0} e join evidence_document d on d.agency_id = e.agency_id and d.id = e.document_id join document_version v on v.agency_id = d.agency_id and v.document_id = d.id and v.number = d.current_number order by e.id");
        after.ShouldBe(before);
        before.Count.ShouldBe(9);
    }

    [Fact]
    public async Task The_same_of_one_unit_becomes_one_document_and_neither_readers_nor_units_nor_agencies_are_mixed()
    {
        await using var database = await FilledAsync();
        await RunAsync(database, 10);

        var groups = await ReadAsync(database, "select string_agg(right(id::text, 2), ' ' order by id) from (select id, agency_id, document_id from evidence union all select id, agency_id, document_id from removed_evidence) e group by agency_id, document_id order by 1");
        groups.ShouldBe(["e1 e2 f2", "e3", "e4", "e5", "e6", "e7", "f1"]);
        (await ReadAsync(database, "select right(id::text, 2) from evidence_document where unused_since is not null")).ShouldBe(["f1"]);
        (await ReadAsync(database, "select (count(*) = 7 and bool_and(current_number = 1 and vouched_at is null))::text from evidence_document")).ShouldBe(["true"]);
    }

    private static async Task<NpgsqlConnection> FilledAsync()
    {
        var address = await (await TestCluster.SharedAsync()).EmptyAsync();
        (await new MigrationRunner(address, new ModuleRegistry([]), new StoppedClock()).RunAsync()).IsOk.ShouldBeTrue();
        var owner = new NpgsqlConnection(address.Owner);
        await owner.OpenAsync();
        await ExecuteAsync(owner, "create schema disclosure; grant usage on schema disclosure to prongsai_app; alter default privileges in schema disclosure grant select, insert, update, delete on tables to prongsai_app; set search_path = disclosure, platform, public");
        foreach (var number in Enumerable.Range(1, 9))
        {
            await RunAsync(owner, number);
        }

        var ids = new[] { "ISHUT", "IOTHER", "I68", "I69", "IB", "F2", "F", "U" }.Select((name, at) => (name, Id: $"00000000-0000-7000-8000-0000000000{at + 1:00}"))
            .Concat(Enumerable.Range(1, 7).Select(n => ($"E{n}", $"00000000-0000-7000-8000-0000000000e{n}"))).Concat(Enumerable.Range(1, 2).Select(n => ($"R{n}", $"00000000-0000-7000-8000-0000000000f{n}")))
            .Append(("A", "00000000-0000-7000-9000-00000000000a")).Append(("B", "00000000-0000-7000-9000-00000000000b"));
        await ExecuteAsync(owner, ids.Aggregate(Old, (sql, one) => System.Text.RegularExpressions.Regex.Replace(sql, $@"(?<=[ (]){one.Item1}(?=[,)])", $"'{one.Item2}'")));
        return owner;
    }

    private static async Task<List<string>> ListAsync(NpgsqlConnection owner, string sql) =>
        [.. await ReadAsync(owner, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, "evidence")), .. await ReadAsync(owner, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, "removed_evidence"))];

    private static async Task RunAsync(NpgsqlConnection owner, int number)
    {
        var assembly = typeof(DisclosureModule).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.Contains($".Migrations.{number:0000}_", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        await using var transaction = await owner.BeginTransactionAsync();
        await ExecuteAsync(owner, await reader.ReadToEndAsync());
        await transaction.CommitAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
