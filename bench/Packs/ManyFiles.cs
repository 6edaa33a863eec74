using System.Security.Cryptography;
using Npgsql;
using Prongsai.Bench.Pages;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Bench.Packs;

/// <summary>Gives the demo's office a year with every item public and files that no compression makes smaller.</summary>
internal static class ManyFiles
{
    private const string Demo = $"(select agency_id from platform.agency_entry where slug = '{PublicItems.DemoSlug}')";

    /// <returns>How many items the year has.</returns>
    public static async Task<int> FillAsync(string owner, string data, FiscalYear year, int files, long bytes)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        var items = RulePackLibrary.Shipped.ForYear(year).Pack.Items.Select(i => (i.Key, Id: Guid.CreateVersion7())).ToList();
        foreach (var (key, id) in items)
        {
            await ExecuteAsync(connection, $"""
                insert into disclosure.year_item (agency_id, id, version, fiscal_year, item_key, pack_year, prominence, published_at, changed_at)
                values ({Demo}, $1, 1, {year.BuddhistYear}, $2, {year.BuddhistYear}, 'Public', now(), now())
                """, id, key);
        }

        for (var number = 0; number < files; number++)
        {
            var (hash, size) = await BlobAsync(Path.Combine(data, "files"), bytes / files);
            var file = Guid.CreateVersion7();
            await ExecuteAsync(connection, $"""
                insert into platform.stored_file (agency_id, id, version, name, content_type, size, sha256, stored_at)
                values ({Demo}, $1, 1, $2, 'application/pdf', $3, $4, now())
                """, file, $"เอกสารสมมติ {number}.pdf", size, hash);
            var document = Guid.CreateVersion7();
            await ExecuteAsync(connection, $"insert into disclosure.evidence_document (agency_id, id, version, title_th, current_number, added_at) values ({Demo}, $1, 1, $2, 1, now())", document, $"เอกสารสมมติ {number}");
            await ExecuteAsync(connection, $"insert into disclosure.document_version (agency_id, id, version, document_id, number, file_id, made_at, publishers_only) values ({Demo}, $1, 1, $2, 1, $3, now(), false)", Guid.CreateVersion7(), document, file);
            await ExecuteAsync(connection, $"""
                insert into disclosure.evidence (agency_id, id, version, year_item_id, document_id, prominence, added_at)
                values ({Demo}, $1, 1, $2, $3, 'Public', now())
                """, Guid.CreateVersion7(), items[number % items.Count].Id, document);
        }

        return items.Count;
    }

    private static async Task<(byte[] Hash, long Size)> BlobAsync(string folder, long size)
    {
        var content = RandomNumberGenerator.GetBytes((int)size);
        var hash = SHA256.HashData(content);
        var name = Convert.ToHexStringLower(hash);
        var place = Path.Combine(folder, name[..2], name[2..4]);
        Directory.CreateDirectory(place);
        await File.WriteAllBytesAsync(Path.Combine(place, name), content);
        return (hash, size);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
