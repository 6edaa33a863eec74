using Prongsai.TestKit.Rows;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Isolation;

/// <summary>The database itself keeps agencies apart: every table of every module, every statement, with the role under which the program works.</summary>
public sealed class IsolationTests(Installed database) : IClassFixture<Installed>
{
    /// <summary>The public list of agencies: everyone may read it, because an address names the agency before any is entered.</summary>
    private const string Directory = "platform.agency_entry";

    [Fact]
    public void Every_table_has_an_owner_and_forces_row_security()
    {
        database.Tables.Count.ShouldBeGreaterThan(15);
        database.Tables.Where(t => !t.IsOwned || !t.ForcesRowSecurity).Select(t => t.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_statement_reaches_a_row_of_another_agency()
    {
        var breaches = new List<string>();
        foreach (var table in database.Tables.Where(t => t.Name != Directory))
        {
            breaches.AddRange(await new Trespass(database, table).BreachesAsync());
        }

        breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_of_agencies_is_read_by_all_and_changed_by_none_but_its_own()
    {
        var breaches = await new Trespass(database, database.Tables.Single(t => t.Name == Directory)).BreachesAsync();

        breaches.Where(b => !Reads(b)).ShouldBeEmpty();

        static bool Reads(string breach) => new[] { "read", "joined", "asked", "copy", "merge" }.Any(how => breach.StartsWith($"{Directory}: {how}", StringComparison.Ordinal)) && !breach.Contains("copy in", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canary_a_table_that_forgot_row_security_is_caught_at_every_statement()
    {
        await database.OwnerAsync($"""
            create schema leaky; grant usage on schema leaky to prongsai_app;
            create table leaky.note (agency_id uuid not null, id uuid not null, primary key (agency_id, id));
            grant all on leaky.note to prongsai_app;
            insert into leaky.note values ('{database.Mine}', '{database.Mine}'), ('{database.Theirs}', '{database.Theirs}')
            """);
        try
        {
            var leaky = (await Catalogue.TablesAsync(database.Owner)).Single(t => t.Name == "leaky.note");

            var breaches = await new Trespass(database, leaky).BreachesAsync();

            leaky.ForcesRowSecurity.ShouldBeFalse();
            foreach (var how in new[] { "read", "joined", "asked for in a subquery", "read with no agency set", "update", "taking over", "delete", "insert that gives way", "upsert", "moving a row over", "truncate", "copy", "copy in" })
            {
                breaches.ShouldContain($"leaky.note: {how}");
            }
        }
        finally
        {
            await database.OwnerAsync("drop schema leaky cascade");
        }
    }
}
