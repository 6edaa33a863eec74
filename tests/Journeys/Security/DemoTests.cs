using Npgsql;

namespace Prongsai.Journeys.Security;

/// <summary>The demo hangs together: who signs in is who stands in its staff list, so that letters find their signers.</summary>
[Collection("watched")]
public sealed class DemoTests(WatchedHost host)
{
    [Fact]
    public async Task Everyone_of_the_office_who_signs_in_stands_in_its_staff_list()
    {
        await using var asked = new NpgsqlCommand("select coalesce(string_agg(login, ', ' order by login), '') from accounts.account where person is null and ended_at is null and login in (select unnest($1::text[]))", host.Owner);
        asked.Parameters.Add(new() { Value = new[] { "coordinator", "finance", "executive", "administrator", "administrator2", "head", "item_owner", "acting", "hr", "legal", "internal_audit", "case_handler", "council" } });

        (await asked.ExecuteScalarAsync()).ShouldBe("");
    }
}
