using Npgsql;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Data;

public sealed class SchemaTests(NotesDatabase database) : IClassFixture<NotesDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();

    [Fact]
    public async Task A_column_that_differs_is_named()
    {
        await ExecuteAsync("alter table notes.note alter points type double precision, alter due set not null, add extra text");
        try
        {
            (await database.SchemaDifferencesAsync()).ShouldBe(
            [
                "notes.note.due: mapped date, migrated date not null",
                "notes.note.extra: mapped nothing, migrated text",
                "notes.note.points: mapped numeric, migrated double precision",
            ]);
        }
        finally
        {
            await ExecuteAsync("alter table notes.note alter points type numeric, alter due drop not null, drop extra");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var owner = await database.ConnectAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }
}
