using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;

namespace Prongsai.Privacy.Tests;

public sealed class SchemaTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();

    [Fact]
    public async Task A_module_with_a_personal_column_says_what_it_processes()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var personal = await scope.Data.ReadAsync((db, _) => Task.FromResult(PersonalColumns.In(db)));
        var said = scope.Services.GetServices<ProcessingActivity>().Select(a => a.Module).ToHashSet();

        personal.ShouldNotBeEmpty();
        personal.Select(c => c.Table.Split('.')[0]).Distinct().Where(m => !said.Contains(m)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_personal_column_is_found_and_exported()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var personal = await scope.Data.ReadAsync((db, _) => Task.FromResult(PersonalColumns.In(db)));
        var found = scope.Services.GetServices<IPersonalData>().SelectMany(s => s.Columns).ToHashSet();

        personal.Select(c => $"{c.Table}.{c.Column}").Where(c => !found.Contains(c)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_declared_table_and_rule_names_what_is_there()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        foreach (var table in scope.Services.GetServices<PersonalTable>())
        {
            (table.Fate == PersonalFate.Stays || table.ErasableWhen is not null).ShouldBe(table.WhyTh is not null, table.Table);
        }

        var previews = await scope.Get<RetentionBook>().PreviewAsync(default);
        previews.Count.ShouldBeGreaterThan(5);
        foreach (var preview in previews)
        {
            (await scope.Get<RetentionBook>().DueAsync(preview.Use, 0, 10, default)).ShouldBeEmpty(preview.Use.Rule.FullKey);
        }

        (await scope.Get<PersonalSearch>().FindAsync(new Subject(PrivacyDatabase.Marker), default)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Each_activity_has_a_key_of_its_own_and_a_module_that_exists()
    {
        var activities = database.Services.GetServices<ProcessingActivity>().ToList();
        var modules = database.Services.GetRequiredService<ModuleRegistry>().All.Select(m => m.Name).ToHashSet();

        activities.Select(a => a.FullKey).Distinct().Count().ShouldBe(activities.Count);
        activities.Where(a => !modules.Contains(a.Module)).ShouldBeEmpty();
    }
}
