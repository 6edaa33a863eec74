namespace Prongsai.Improvement.Tests;

public sealed class SchemaTests(ImprovementDatabase database) : IClassFixture<ImprovementDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
