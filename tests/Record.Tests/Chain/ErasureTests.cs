using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Record.Tests.Chain;

public sealed class ErasureTests(RecordDatabase database) : IClassFixture<RecordDatabase>
{
    [Fact]
    public async Task An_erased_value_is_gone_from_the_whole_database_and_the_chain_is_whole()
    {
        await using var scope = await EnterNewAsync();
        var id = await scope.AddAsync("นายลบได้ จริงแท้");
        await scope.ChangeAsync(id, c => c.Name = "พ.จ.อ.ลบได้ จริงแท้");
        (await PlacesOfAsync("ลบได้ จริงแท้")).ShouldBe(["platform.sealed_value", "sample.contact"], ignoreOrder: true);

        var erased = await scope.EraseAsync(id, ErasureScope.Everything);

        erased.ShouldBe(5);
        (await PlacesOfAsync("ลบได้ จริงแท้")).ShouldBeEmpty();
        (await scope.VerifyAsync()).ShouldBe(new ChainReport(scope.Agency(), 4, null));
        var last = await LastAsync(scope);
        last.Payload.ShouldStartWith("{\"erased\":[\"2:1\",\"2:2\",\"2:3\",\"3:1\",\"3:2\",\"4:1\",\"4:2\"],");
    }

    [Fact]
    public async Task What_the_law_requires_to_keep_stays()
    {
        await using var scope = await EnterNewAsync();
        var id = await scope.AddAsync("นายเก็บไว้ ตามกฎหมาย");

        (await scope.EraseAsync(id, new ErasureScope { Except = ["sample.contact"] })).ShouldBe(1);

        var left = await scope.Data.ReadAsync((db, ct) => db.Set<SealedValue>().Where(s => s.Subject == id.ToString() && s.Value != null).Select(s => s.Origin).Distinct().ToListAsync(ct));
        left.ShouldBe(["sample.contact"]);
        (await scope.VerifyAsync()).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Who_acted_can_be_erased_too()
    {
        var person = Guid.CreateVersion7();
        await using var scope = database.Enter((await database.NewAgencyAsync()).AgencyId, new Actor("gone", "นายไปแล้ว ไม่กลับ", "นิติกร", person));
        await scope.AddAsync("นางสาวสมมติ ตัวอย่าง");
        (await LastAsync(scope)).ActorName.ShouldBe("นายไปแล้ว ไม่กลับ");

        await scope.EraseAsync(person, ErasureScope.Everything);

        (await PlacesOfAsync("ไปแล้ว ไม่กลับ")).ShouldBeEmpty();
        var last = await LastAsync(scope);
        (last.ActorName, last.ActorPosition, last.ActorErasedBy).ShouldBe(("ลบชื่อแล้ว", null, 3L));
        (await scope.VerifyAsync()).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task A_personal_value_is_never_in_the_payload()
    {
        await using var scope = await EnterNewAsync();
        await scope.AddAsync("นางสาวไม่ปรากฏ ในข้อความ");

        var act = await LastAsync(scope);

        act.Payload.ShouldNotContain("ไม่ปรากฏ");
        act.Payload.ShouldContain("\"name\":{\"sealed\":");
        act.Payload.ShouldContain("\"note\":\"หมายเหตุเดิม\"");
    }

    [Fact]
    public async Task The_app_can_empty_a_seal_but_neither_change_whose_it_is_nor_delete_it()
    {
        foreach (var sql in new[] { "update platform.sealed_value set subject = 'x'", "update platform.sealed_value set commitment = salt", "delete from platform.sealed_value", "delete from platform.touched_row", "update platform.touched_row set row_id = 'x'" })
        {
            await using var app = await database.ConnectAsAppAsync();
            await using var command = new NpgsqlCommand(sql, app);
            (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Theory]
    [InlineData("platform.recorded_act")]
    [InlineData("platform.readable_act")]
    [InlineData("platform.sealed_value")]
    [InlineData("platform.touched_row")]
    [InlineData("record.chain_check")]
    [InlineData("record.anchor_setting")]
    public async Task Another_agencys_record_is_not_there(string table)
    {
        await using var theirs = await EnterNewAsync();
        await theirs.AddAsync("นายสมมติ อื่น");
        var mine = (await database.NewAgencyAsync()).AgencyId;
        await using var app = await database.ConnectAsAppAsync();
        await using var transaction = await app.BeginTransactionAsync();
        await using var enter = new NpgsqlCommand($"set local prongsai.agency_id = '{mine}'", app);
        await enter.ExecuteNonQueryAsync();
        await using var count = new NpgsqlCommand($"select count(*) from {table} where agency_id <> '{mine}'", app);

        (await count.ExecuteScalarAsync()).ShouldBe(0L);
    }

    private async Task<AgencyScope> EnterNewAsync() => database.Enter((await database.NewAgencyAsync()).AgencyId);

    private static Task<RecordedAct> LastAsync(AgencyScope scope) =>
        scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().OrderByDescending(a => a.Sequence).FirstAsync(ct));

    /// <summary>Tables of the whole database in which the text occurs.</summary>
    private async Task<List<string>> PlacesOfAsync(string text)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        var tables = new List<string>();
        await using (var all = new NpgsqlCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not like 'pg\\_%' and schemaname <> 'information_schema'", owner))
        await using (var reader = await all.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        }

        tables.Count.ShouldBeGreaterThan(10);
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var search = new NpgsqlCommand($"select exists (select from {table} t where t::text like $1)", owner) { Parameters = { new() { Value = $"%{text}%" } } };
            if (await search.ExecuteScalarAsync() is true) found.Add(table);
        }

        return found;
    }
}
