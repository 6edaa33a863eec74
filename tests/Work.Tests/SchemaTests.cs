namespace Prongsai.Work.Tests;

public sealed class SchemaTests(WorkDatabase database) : IClassFixture<WorkDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
