using System.Text.Json;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Data;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Data;

public sealed class StoredNameTests
{
    private sealed record Everything(AgencyId Agency, FiscalYear Year, Satang Budget, LocalDate On, Instant At, CapacityKind Capacity);

    [Theory]
    [InlineData("FiscalYear", "fiscal_year")]
    [InlineData("Sha256", "sha256")]
    [InlineData("EITScore", "eit_score")]
    [InlineData("Id", "id")]
    public void A_name_of_the_code_is_a_name_of_the_database_in_snake_case(string name, string stored) => TableShape.Snake(name).ShouldBe(stored);

    [Fact]
    public void The_types_of_the_field_come_back_from_json_as_they_were()
    {
        var written = new Everything(AgencyId.New(), new(2569), new(123450), new(2026, 2, 16), Instant.FromUtc(2026, 2, 16, 2, 0), CapacityKind.ByDelegation);

        var json = JsonSerializer.Serialize(written, StoredJson.Options);

        JsonSerializer.Deserialize<Everything>(json, StoredJson.Options).ShouldBe(written);
        json.ShouldContain("\"year\":2569,\"budget\":123450,\"on\":\"2026-02-16\",\"at\":\"2026-02-16T02:00:00Z\",\"capacity\":\"by_delegation\"");
    }
}
