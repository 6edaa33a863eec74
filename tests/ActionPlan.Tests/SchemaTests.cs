namespace Prongsai.ActionPlan.Tests;

public sealed class SchemaTests(ActionPlanDatabase database) : IClassFixture<ActionPlanDatabase>
{
    [Fact]
    public async Task Mappings_and_migrations_agree() => (await database.SchemaDifferencesAsync()).ShouldBeEmpty();
}
