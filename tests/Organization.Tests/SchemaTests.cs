namespace Prongsai.Organization.Tests;

public sealed class SchemaTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
