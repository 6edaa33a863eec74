namespace Prongsai.Correspondence.Tests;

public sealed class SchemaTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
