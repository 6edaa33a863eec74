using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Record.Tests.Chain;

/// <summary>Every column of every row of a chain with an erasure is changed by one byte, and every row deleted, doubled and re-ordered.</summary>
public sealed class TamperTests(RecordDatabase database) : IClassFixture<RecordDatabase>
{
    [Theory]
    [InlineData("recorded_act")]
    [InlineData("sealed_value")]
    public async Task Any_one_byte_changed_in_any_column_is_found_where_it_is(string table)
    {
        await using var scope = await ChainAsync();
        await using var owner = await database.ConnectAsOwnerAsync();
        var tampering = new Tampering(owner, scope.Agency());
        await tampering.KeepAsync();
        var tried = 0;
        foreach (var (sequence, where) in await tampering.RowsAsync(table))
        {
            foreach (var change in (await tampering.ColumnsAsync(table)).SelectMany(column => Changes(column.Column, column.Type)))
            {
                if (!await tampering.ChangesAsync(table, change, where)) continue;
                var broken = (await scope.VerifyAsync()).Broken;
                broken.ShouldNotBeNull($"{change} where {where}");
                broken.Sequence.ShouldBe(sequence, $"{change} where {where}: {broken.Why}");
                await tampering.PutBackAsync();
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(100);
        (await scope.VerifyAsync()).Broken.ShouldBeNull();
    }

    [Theory]
    [InlineData("recorded_act")]
    [InlineData("sealed_value")]
    public async Task Any_row_deleted_is_found(string table)
    {
        await using var scope = await ChainAsync();
        await using var owner = await database.ConnectAsOwnerAsync();
        var tampering = new Tampering(owner, scope.Agency());
        await tampering.KeepAsync();
        foreach (var (sequence, where) in await tampering.RowsAsync(table))
        {
            (await tampering.RunAsync($"delete from platform.{table} where {where}")).ShouldBe(1);
            (await scope.VerifyAsync()).Broken!.Sequence.ShouldBe(sequence, where);
            await tampering.PutBackAsync();
        }
    }

    [Fact]
    public async Task Any_two_acts_that_change_places_are_found()
    {
        await using var scope = await ChainAsync();
        await using var owner = await database.ConnectAsOwnerAsync();
        var tampering = new Tampering(owner, scope.Agency());
        await tampering.KeepAsync();
        var acts = await tampering.RowsAsync("recorded_act");
        foreach (var (first, second) in acts.SelectMany(a => acts.Where(b => b.Sequence > a.Sequence).Select(b => (a.Sequence, b.Sequence))))
        {
            foreach (var table in new[] { "recorded_act", "sealed_value" })
            {
                await tampering.RunAsync($"update platform.{table} set sequence = -sequence where agency_id = '{scope.Agency()}' and sequence in ({first}, {second})");
                await tampering.RunAsync($"update platform.{table} set sequence = {first} + {second} + sequence where agency_id = '{scope.Agency()}' and sequence < 0");
            }

            (await scope.VerifyAsync()).Broken!.Sequence.ShouldBe(first, $"{first} and {second}");
            await tampering.PutBackAsync();
        }
    }

    [Theory]
    [InlineData("insert into platform.recorded_act select agency_id, 7, kind, kind_name, actor_account, capacity, capacity_position, reason, at, payload, previous_hash, hash, actor_person, capacity_order, tables from platform.recorded_act where agency_id = '{0}' and sequence = 6", 7)]
    [InlineData("insert into platform.recorded_act select agency_id, 0, kind, kind_name, actor_account, capacity, capacity_position, reason, at, payload, previous_hash, hash, actor_person, capacity_order, tables from platform.recorded_act where agency_id = '{0}' and sequence = 6", 1)]
    [InlineData("insert into platform.sealed_value select agency_id, sequence, ordinal + 100, origin, subject, commitment, salt, value, erased_by from platform.sealed_value where agency_id = '{0}' and sequence = 3 and ordinal = 0", 3)]
    [InlineData("insert into platform.sealed_value select agency_id, sequence + 100, ordinal, origin, subject, commitment, salt, value, erased_by from platform.sealed_value where agency_id = '{0}' and sequence = 3 and ordinal = 0", 7)]
    [InlineData("update platform.sealed_value set salt = null, value = null, erased_by = 6 where agency_id = '{0}' and sequence = 5 and ordinal = 0", 5)]
    [InlineData("update platform.sealed_value set salt = null, value = null, erased_by = 5 where agency_id = '{0}' and sequence = 5 and ordinal = 0", 5)]
    [InlineData("update platform.sealed_value set salt = null, value = null, erased_by = 99 where agency_id = '{0}' and sequence = 2 and ordinal = 0", 2)]
    [InlineData("update platform.act_head set sequence = 7 where agency_id = '{0}'", 7)]
    [InlineData("update platform.act_head set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where agency_id = '{0}'", 7)]
    public async Task What_is_put_in_or_erased_by_hand_is_found(string sql, long broken)
    {
        await using var scope = await ChainAsync();
        await using var owner = await database.ConnectAsOwnerAsync();
        var tampering = new Tampering(owner, scope.Agency());
        await tampering.KeepAsync();

        (await tampering.RunAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, scope.Agency()))).ShouldBe(1);

        (await scope.VerifyAsync()).Broken!.Sequence.ShouldBe(broken);
        await tampering.PutBackAsync();
    }

    [Fact]
    public async Task The_broken_link_says_its_time_kind_and_why()
    {
        await using var scope = await ChainAsync();
        await using var owner = await database.ConnectAsOwnerAsync();
        var tampering = new Tampering(owner, scope.Agency());
        await tampering.RunAsync($"update platform.recorded_act set reason = 'อื่น' where agency_id = '{scope.Agency()}' and sequence = 4");

        (await scope.VerifyAsync()).Broken!.Line.ShouldBe("ลูกโซ่ขาดที่ลำดับที่ 4 (16 ก.พ. 2569 09:00 น. แก้ไขผู้ติดต่อ): ข้อความในบันทึกไม่ตรงกับที่บันทึกไว้เดิม");
    }

    /// <summary>Six acts: the agency, two contacts, two changes, an erasure.</summary>
    private async Task<AgencyScope> ChainAsync()
    {
        var scope = database.Enter((await database.NewAgencyAsync()).AgencyId, People.Clerk with { Person = Guid.CreateVersion7() },
            new(Platform.CapacityKind.ByDelegation, "นายกองค์การบริหารส่วนตำบล", Guid.CreateVersion7()));
        var first = await scope.AddAsync("นางสาวสมมติ หนึ่ง", "เหตุผลที่หนึ่ง");
        var second = await scope.AddAsync("นายสมมุติ สอง");
        await scope.ChangeAsync(first, c => (c.Name, c.Note) = ("นางสมมติ หนึ่ง", "หมายเหตุใหม่"));
        await scope.ChangeAsync(second, c => c.Phone = null);
        (await scope.EraseAsync(first, ErasureScope.Everything)).ShouldBe(5);
        (await scope.VerifyAsync()).ShouldBe(new ChainReport(scope.Agency(), 6, null));
        return scope;
    }

    private static IEnumerable<string> Changes(string column, string type) => type switch
    {
        "text" =>
        [
            $"{column} = chr(ascii({column}) + 1) || substr({column}, 2)",
            $"{column} = left({column}, -1) || chr(ascii(right({column}, 1)) + 1)",
            $"{column} = overlay({column} placing '~' from length({column}) / 2 + 1 for 1)",
            $"{column} = case when {column} is null then '' else null end",
        ],
        "bytea" => [$"{column} = set_byte({column}, 0, get_byte({column}, 0) # 1)", $"{column} = set_byte({column}, length({column}) - 1, get_byte({column}, length({column}) - 1) # 128)"],
        "uuid" => [$"{column} = (left({column}::text, 35) || case right({column}::text, 1) when '0' then '1' else '0' end)::uuid"],
        "timestamp with time zone" => [$"{column} = {column} + interval '1 microsecond'"],
        "text[]" => [$"{column} = array_append({column}, 'x')", $"{column} = {column}[2:]"],
        _ => [$"{column} = coalesce({column}, 0) + 1000"],
    };
}
