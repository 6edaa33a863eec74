using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Tests.Freezing;

/// <summary>What was frozen stays as it was, whatever happens after.</summary>
public sealed class FreezingTests(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");

    [Fact]
    public async Task A_freeze_keeps_what_was_public_and_says_what_has_changed_since()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await FreezeStory.PublishAsync(scope);

        var line = await FreezeStory.FreezeAsync(scope);
        var version = await scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().Select(i => i.Version).SingleAsync(ct));
        (await scope.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, version, DisclosureDatabase.Draft("2 ถนนสมมติ"), default)).IsOk.ShouldBeTrue();
        (await scope.Get<EvidenceEditing>().RemoveAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file, default)).IsOk.ShouldBeTrue();

        var (kept, state) = (await scope.Get<Freezes>().FindAsync(DisclosureDatabase.Year, 1, default)).ShouldNotBeNull();
        state.Fault.ShouldBeNull();
        (kept.Hash, state.Manifest.Hash()).ShouldBe((line.Hash, line.Hash));
        kept.By.ShouldContain("ตัวอย่าง");
        var item = state.Item(DisclosureDatabase.Item).ShouldNotBeNull();
        item.Address.ShouldBe($"{FreezeStory.Site}/{office.Slug}/ita/2569/contact-and-enquiry");
        item.Texts.ShouldHaveSingleItem().Thai.ShouldBe("1 ถนนสมมติ");
        item.Files.ShouldHaveSingleItem().Sha256.ShouldBe(CanonicalJson.Hash("แฟ้มสมมติ"));
        var changes = FrozenChanges.Between(item, (await FreezeStory.NowAsync(scope)).Item(DisclosureDatabase.Item));
        changes.ShouldContain(c => c.StartsWith("แก้ข้อความ", StringComparison.Ordinal));
        changes.ShouldContain("ประชาชนไม่เห็นแฟ้ม \"แผนสมมติ\" แล้ว");
    }

    [Fact]
    public async Task A_second_freeze_is_a_new_version_that_names_the_first()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);

        var (first, second) = (await FreezeStory.FreezeAsync(scope), await FreezeStory.FreezeAsync(scope));

        (first.Number, second.Number).ShouldBe((1, 2));
        (await scope.Get<Freezes>().FindAsync(DisclosureDatabase.Year, 2, default))!.Value.State.Manifest.Previous.ShouldBe(first.Hash);
        (await scope.Get<Freezes>().FindAsync(DisclosureDatabase.Year, 1, default))!.Value.Line.Hash.ShouldBe(first.Hash);
        (await scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().CountAsync(a => a.Kind == Freezes.Frozen.Code, ct))).ShouldBe(2);
    }

    [Theory]
    [InlineData("update disclosure.submission_freeze set manifest = 'x'")]
    [InlineData("delete from disclosure.submission_freeze")]
    [InlineData("update disclosure.frozen_item_text set content = '{}'")]
    [InlineData("delete from disclosure.frozen_item_text")]
    [InlineData("delete from disclosure.frozen_file")]
    [InlineData("truncate disclosure.frozen_file")]
    [InlineData("update disclosure.clarification_answer set text = ''")]
    public async Task The_programs_role_cannot_change_it_and_neither_can_the_owner_by_mistake(string statement)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        var line = await FreezeStory.FreezeAsync(scope);
        await scope.Data.ActAsync<int>(Test, (act, _) =>
        {
            act.Db.Add(new ClarificationAnswer { FreezeId = line.Id, ItemKey = DisclosureDatabase.Item, Place = 1, Text = "ชี้แจง", WrittenAt = act.At });
            return Task.FromResult<Result<int>>(1);
        });

        (await RefusedAsync(database.Address.App, office.AgencyId, statement)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        if (!statement.StartsWith("truncate", StringComparison.Ordinal))
        {
            (await RefusedAsync(database.Address.Owner, office.AgencyId, statement)).ShouldBe(PostgresErrorCodes.RestrictViolation);
        }

        (await scope.Get<Freezes>().FindAsync(DisclosureDatabase.Year, 1, default))!.Value.State.Fault.ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_may_publish_freezes_and_only_what_was_looked_at()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        var now = await FreezeStory.NowAsync(scope);

        (await scope.Get<Freezes>().FreezeAsync(now, "another", default)).Error.ShouldBeOfType<Error.Conflict>();
        await using var reader = database.Enter(office.AgencyId, Rights.None);
        (await reader.Get<Freezes>().FreezeAsync(now, now.ContentHash, default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await scope.Get<Freezes>().ListAsync(DisclosureDatabase.Year, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_public_leaves_nothing_in_a_freeze_and_nothing_on_the_sheet()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        (await scope.Get<SubmissionNotes>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, "คำอธิบายลับ", default)).IsOk.ShouldBeTrue();
        (await FreezeStory.NowAsync(scope)).Item(DisclosureDatabase.Item)!.Explanation.ShouldBe("คำอธิบายลับ");
        foreach (var how in Enum.GetValues<Prominence>().Where(p => p != Prominence.Public))
        {
            await scope.Data.ActAsync<int>(Test, async (act, ct) =>
            {
                var row = await act.Db.Set<YearItem>().SingleAsync(ct);
                (row.Prominence, row.EmbargoUntil) = (how, DisclosureDatabase.Tomorrow);
                return 1;
            });

            var item = (await FreezeStory.NowAsync(scope)).Item(DisclosureDatabase.Item)!;
            item.ShouldBe(new FrozenItem(item.Key, item.Ordinal, item.Number, item.Title, false, "", "", 0));
        }
    }

    private static async Task<string?> RefusedAsync(string address, AgencyId agency, string statement)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var enter = new NpgsqlCommand("select set_config('prongsai.agency_id', $1, false)", connection) { Parameters = { new() { Value = agency.ToString() } } };
        await enter.ExecuteNonQueryAsync();
        await using var change = new NpgsqlCommand(statement, connection);
        try
        {
            return (await change.ExecuteNonQueryAsync()).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
