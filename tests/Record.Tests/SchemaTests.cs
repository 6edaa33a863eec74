namespace Prongsai.Record.Tests;

public sealed class SchemaTests(RecordDatabase database) : IClassFixture<RecordDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
