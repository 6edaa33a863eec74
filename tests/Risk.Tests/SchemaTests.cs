namespace Prongsai.Risk.Tests;

public sealed class SchemaTests(RiskDatabase database) : IClassFixture<RiskDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
