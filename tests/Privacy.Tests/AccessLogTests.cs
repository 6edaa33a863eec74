using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

public sealed class AccessLogTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    [Fact]
    public async Task An_opening_is_kept_and_shown_to_the_person_it_is_about_and_to_no_other_agency()
    {
        var (mine, theirs) = (await database.OfficeAsync(), await database.OfficeAsync());
        var person = Guid.CreateVersion7();
        await using var scope = database.Enter(mine.AgencyId, People.Chief);

        await scope.Get<IPersonalAccess>().NoteAsync(new("แฟ้มบุคคล", person) { Path = "/office/people/1" }, default);
        await scope.Get<IPersonalAccess>().NoteAsync(new("แฟ้มอื่น", Guid.CreateVersion7()), default);
        await scope.Get<AccessLogWriter>().FlushAsync(default);

        var (page, count) = await scope.Get<AccessReading>().PageAsync(person, null, 0, 10, default);
        (count, page[0].Name, page[0].What).ShouldBe((1, People.Chief.Name, "แฟ้มบุคคล"));
        (await scope.Get<AccessReading>().PageAsync(null, "แฟ้ม", 0, 10, default)).Count.ShouldBe(2);
        await using var other = database.Enter(theirs.AgencyId);
        (await other.Get<AccessReading>().PageAsync(person, null, 0, 10, default)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_restricted_opening_is_stored_before_anything_is_shown()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);

        await scope.Get<IPersonalAccess>().NoteAsync(new("หลักฐานจำกัดผู้เห็น") { Restricted = true }, default);

        (await scope.Get<AccessReading>().PageAsync(null, null, 0, 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_restricted_opening_that_cannot_be_written_down_is_refused()
    {
        var office = await database.OfficeAsync();
        await using var gone = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");
        using var writer = ActivatorUtilities.CreateInstance<AccessLogWriter>(database.Services, gone);
        await using var scope = database.Enter(office.AgencyId);
        var log = ActivatorUtilities.CreateInstance<AccessLog>(scope.Services, writer);

        await Should.ThrowAsync<NpgsqlException>(() => log.NoteAsync(new("หลักฐานจำกัดผู้เห็น") { Restricted = true }, default));
        await Should.NotThrowAsync(() => log.NoteAsync(new("แฟ้มบุคคล"), default));
    }

    [Theory]
    [InlineData("update privacy.opening set name = 'x'")]
    [InlineData("delete from privacy.opening")]
    [InlineData("truncate privacy.opening")]
    public async Task The_program_cannot_change_the_log(string statement)
    {
        await using var connection = await database.ConnectAsAppAsync();
        await using var command = new NpgsqlCommand(statement, connection);

        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Openings_of_the_last_ninety_days_are_never_forgotten()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        database.Clock.Now = await DatabaseClockAsync() - PrivacyDatabase.Day * 200;
        await scope.Get<IPersonalAccess>().NoteAsync(new("แฟ้มบุคคล") { Restricted = true }, default);
        var rule = scope.Get<RetentionBook>().Find("privacy.opening")!;
        var use = new RuleInUse(rule, true, 1, null);
        database.Clock.Advance(PrivacyDatabase.Day * 30);
        (await scope.Get<RetentionRun>().BatchAsync(use, 10, default)).Value.ShouldBe(0);

        database.Clock.Advance(PrivacyDatabase.Day * 61);
        (await scope.Get<RetentionRun>().BatchAsync(use, 10, default)).Value.ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_forgets_nothing_of_the_last_ninety_days()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        database.Clock.Now = await DatabaseClockAsync() - PrivacyDatabase.Day * 89;
        await scope.Get<IPersonalAccess>().NoteAsync(new("แฟ้มบุคคล") { Restricted = true }, default);
        database.Clock.Advance(PrivacyDatabase.Day * 5000);

        (await scope.Get<RetentionRun>().BatchAsync(new(scope.Get<RetentionBook>().Find("privacy.opening")!, true, 1, null), 10, default)).Value.ShouldBe(0);
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("____")]
    [InlineData("สม")]
    [InlineData("   ")]
    public async Task A_name_is_never_a_pattern(string text)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await scope.Get<IPersonalAccess>().NoteAsync(new("แฟ้มบุคคล") { SubjectName = "นายสมมติ ตัวอย่าง", Restricted = true }, default);

        (await EmptiedAsync(scope, text)).ShouldBe(0);
        (await EmptiedAsync(scope, "สมมติ ตัวอย่าง")).ShouldBe(1);
    }

    private static async Task<long> EmptiedAsync(AgencyScope scope, string text) =>
        (await scope.Data.ActAsync<long>(new("test.unnamed", "ทดสอบลบชื่อ"), async (act, ct) => await act.Db.ScalarAsync<long>("select privacy.unname_openings($1, $2)", ct, Guid.Empty, new[] { text }))).Value;

    private async Task<Instant> DatabaseClockAsync()
    {
        await using var connection = await database.ConnectAsAppAsync();
        await using var command = new NpgsqlCommand("select now()", connection);
        return Instant.FromDateTimeUtc((DateTime)(await command.ExecuteScalarAsync())!);
    }
}
