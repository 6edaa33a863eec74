namespace Prongsai.Assessment.Tests;

public sealed class SchemaTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
