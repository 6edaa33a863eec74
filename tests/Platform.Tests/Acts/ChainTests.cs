using Npgsql;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Acts;

/// <summary>The chain is broken with the owner's rights, which the app does not have.</summary>
public sealed class ChainTests(NotesDatabase database) : IClassFixture<NotesDatabase>
{
    [Fact]
    public async Task A_whole_chain_is_walked_to_its_end()
    {
        await using var scope = await FourActsAsync();

        (await scope.Get<ChainVerifier>().VerifyAsync()).ShouldSatisfyAllConditions(
            report => report.Acts.ShouldBe(4),
            report => report.Broken.ShouldBeNull());
    }

    [Theory]
    [InlineData("update platform.recorded_act set payload = replace(payload, 'ข้อ 1', 'ข้อ 9') where agency_id = $1 and sequence = 2", 2)]
    [InlineData("update platform.recorded_act set kind_name = 'อื่น' where agency_id = $1 and sequence = 3", 3)]
    [InlineData("update platform.recorded_act set at = at - interval '1 day' where agency_id = $1 and sequence = 1", 1)]
    [InlineData("delete from platform.recorded_act where agency_id = $1 and sequence = 2", 2)]
    [InlineData("delete from platform.recorded_act where agency_id = $1 and sequence = 4", 4)]
    [InlineData("update platform.recorded_act set sequence = 9 where agency_id = $1 and sequence = 4", 4)]
    public async Task The_first_broken_link_is_named(string tampering, long firstBroken)
    {
        await using var scope = await FourActsAsync();
        await TamperAsync(tampering, scope);

        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken!.Sequence.ShouldBe(firstBroken);
    }

    [Fact]
    public async Task The_app_itself_can_neither_change_nor_delete_an_act()
    {
        await using var scope = await FourActsAsync();
        foreach (var sql in new[] { "update platform.recorded_act set reason = 'x'", "delete from platform.recorded_act", "truncate platform.recorded_act" })
        {
            await using var app = await database.ConnectAsAppAsync();
            await using var command = new NpgsqlCommand(sql, app);
            (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private async Task<AgencyScope> FourActsAsync()
    {
        var scope = database.Enter((await database.NewAgencyAsync()).AgencyId);
        for (var i = 1; i <= 3; i++) await scope.WriteAsync($"ข้อ {i}");
        return scope;
    }

    private async Task TamperAsync(string sql, AgencyScope scope)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, owner) { Parameters = { new() { Value = scope.Get<AgencySession>().Agency.Value } } };
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
