using System.Diagnostics;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain.Texts;
using Xunit.Abstractions;

namespace Prongsai.Disclosure.Tests.Text;

public sealed class ZMeasure(DisclosureDatabase database, ITestOutputHelper output) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task Measure()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var evidence = await FileStory.AttachAsync(scope, FileStory.Utf8("ถนนบ้านน้ำซับพิเศษ"), "a.txt");
        await FileStory.PublishAsync(scope);
        var words = new[] { "การ", "ถนน", "โครงการ", "งบประมาณ", "หมู่ที่", "ประชาชน", "แผนพัฒนา", "ตำบล", "จัดซื้อ", "จัดจ้าง", "ครุภัณฑ์", "สำนักงาน", "ปรับปรุง", "ซ่อมแซม", "ก่อสร้าง", "คอนกรีต", "ประปา", "ไฟฟ้า", "เด็ก", "ผู้สูงอายุ", "สุขภาพ", "ขยะ", "น้ำท่วม", "กีฬา", "วัด", "โรงเรียน" };
        var random = new Random(7);
        var ids = new List<Guid> { evidence.FileId!.Value };
        foreach (var upTo in new[] { 1, 300, 10_000 })
        {
            await using var connection = await database.ConnectAsOwnerAsync();
            while (ids.Count < upTo)
            {
                var id = Guid.CreateVersion7();
                ids.Add(id);
                await using var batch = new Npgsql.NpgsqlBatch(connection);
                void Add(string sql, params object[] values)
                {
                    var command = new Npgsql.NpgsqlBatchCommand(sql);
                    foreach (var value in values) command.Parameters.Add(new() { Value = value });
                    batch.BatchCommands.Add(command);
                }
                Add($"set prongsai.agency_id = '{office.AgencyId.Value}'");
                Add("insert into platform.stored_file (agency_id, id, version, name, content_type, size, sha256, stored_at) values ($1, $2, 0, 'x', 'text/plain', 1, decode(md5($2::text), 'hex'), now())", office.AgencyId.Value, id);
                Add("insert into disclosure.file_text (agency_id, id, state, read_at) values ($1, $2, 'Read', now())", office.AgencyId.Value, id);
                for (var page = 1; page <= 3; page++)
                {
                    var text = string.Join(' ', Enumerable.Range(0, 250).Select(_ => words[random.Next(words.Length)] + random.Next(1000)));
                    var folded = Prongsai.Kernel.ThaiText.Fold(text);
                    Add("insert into disclosure.file_page (agency_id, id, file_id, source, number, has_picture, text, folded, grams) values ($1, gen_random_uuid(), $2, 'File', $3, false, $4, $5, $6)", office.AgencyId.Value, id, page, text, folded, WordGrams.Of(folded));
                }
                await batch.ExecuteNonQueryAsync();
            }
            await using (var analyze = new Npgsql.NpgsqlCommand("analyze disclosure.file_page", connection)) await analyze.ExecuteNonQueryAsync();
            foreach (var asked in new[] { "น้ำซับพิเศษ", "ถนน77", "โครงการ" })
            {
                var grams = WordGrams.Asked(WordGrams.Words(asked));
                var times = new List<double>();
                var count = 0;
                for (var i = 0; i < 15; i++)
                {
                    var at = Stopwatch.GetTimestamp();
                    count = (await scope.Data.ReadAsync((db, ct) => FileTextTable.FindAsync(db, grams, [.. ids], 400, ct))).Count;
                    times.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                }
                times.Sort();
                output.WriteLine($"{upTo} files, {asked}: {count} pages, median {times[7]:0.0} ms, best {times[0]:0.0}");
            }
        }
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var size = new Npgsql.NpgsqlCommand("select pg_size_pretty(pg_total_relation_size('disclosure.file_page')) || ' index ' || pg_size_pretty(pg_relation_size('disclosure.file_page_grams'))", owner);
        output.WriteLine((string)(await size.ExecuteScalarAsync())!);
    }
}
