using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Data.Past;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Tests.Freezing;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Inspector;

/// <summary>What reaches an inspector: only what the invitation says, only while it counts, and never what was closed.</summary>
public sealed class Reaching(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>, IDisposable
{
    private const string Item = DisclosureDatabase.Item;
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");

    public void Dispose() => database.Clock.Now = StoppedClock.Start;

    [Theory]
    [InlineData("public", false, false, true)]
    [InlineData("internal", false, false, false)]
    [InlineData("internal", true, false, true)]
    [InlineData("restricted", true, false, false)]
    [InlineData("restricted", true, true, true)]
    [InlineData("scheduled", false, false, false)]
    [InlineData("scheduled", true, true, false)]
    [InlineData("closed since", false, false, false)]
    [InlineData("closed since", true, false, false)]
    [InlineData("restricted file", true, false, true)]
    [InlineData("removed file", false, false, true)]
    [InlineData("closed version", true, false, true)]
    public async Task Only_what_the_invitation_says_reaches_the_inspector(string how, bool withInternal, bool withRestricted, bool seesItem)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await FreezeStory.PublishAsync(scope);
        await MakeAsync(scope, how, file);
        var inspection = await InspectionStory.InviteAsync(scope, InspectionStory.Draft(database.Clock, withInternal, withRestricted));
        if (withRestricted)
        {
            await using var second = database.Enter(office.AgencyId);
            second.Get<AgencySession>().Enter(office.AgencyId, InspectionStory.Second, null, Rights.Everything);
            (await second.Get<Inspections>().AgreeAsync(inspection.Id, inspection.Version, default)).IsOk.ShouldBeTrue();
        }

        await using var own = database.EnterAsInspector(office.AgencyId, inspection);
        var moment = PastMoment.SlugOf(OfficeYear.Today(database.Clock).PlusDays(-1));
        var seen = (await InspectionStory.SeenAsync(own, moment)).ShouldNotBeNull();

        (seen.Item(Item)!.Content is not null).ShouldBe(seesItem);
        seen.Items.SelectMany(i => i.Files.Keys).Contains(file).ShouldBe(seesItem && how is "public" or "internal" || (how == "restricted" && withRestricted));
        string.Concat(seen.Items.Select(i => i.Content?.ToText())).Contains("สมมติ", StringComparison.Ordinal).ShouldBe(seesItem);
    }

    /// <summary>All of it happens yesterday, but for what is closed since.</summary>
    private async Task MakeAsync(AgencyScope scope, string how, Guid file)
    {
        var editing = scope.Get<ItemEditing>();
        await OkAsync(how switch
        {
            "internal" => editing.UnpublishAsync(DisclosureDatabase.Year, Item, null, Prominence.Internal, "ตรวจทาน", default),
            "restricted" => editing.UnpublishAsync(DisclosureDatabase.Year, Item, null, Prominence.Restricted, "ตรวจทาน", default),
            "scheduled" => HideThenScheduleAsync(editing),
            "restricted file" => scope.Get<EvidenceEditing>().ChangeAsync(DisclosureDatabase.Year, Item, file, new(null, null, null, null, null) { Prominence = Prominence.Restricted }, default),
            _ => Task.FromResult<Result<Unit>>(Unit.Done),
        });
        database.Clock.Advance(Duration.FromDays(1));
        await OkAsync(how switch
        {
            "closed since" => editing.UnpublishAsync(DisclosureDatabase.Year, Item, null, Prominence.Restricted, "มีข้อมูลบุคคล", default),
            "removed file" => scope.Get<EvidenceEditing>().RemoveAsync(DisclosureDatabase.Year, Item, file, default),
            "closed version" => scope.Get<DocumentEditing>().ReplaceAsync(await DocumentAsync(scope, file), null, new("ปกปิดแล้ว") { Address = "https://www.example.go.th/new", ClosesOld = true }, default),
            _ => Task.FromResult<Result<Unit>>(Unit.Done),
        });
    }

    private static async Task<Result<Unit>> HideThenScheduleAsync(ItemEditing editing)
    {
        await OkAsync(editing.UnpublishAsync(DisclosureDatabase.Year, Item, null, Prominence.Internal, "รอวัน", default));
        return await editing.PublishAsync(DisclosureDatabase.Year, Item, null, OfficeYear.Today(new StoppedClock()).PlusDays(20), default);
    }

    [Fact]
    public async Task Restricted_things_need_a_second_person_who_is_not_the_inviter()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var inspection = await InspectionStory.InviteAsync(scope, InspectionStory.Draft(database.Clock, withRestricted: true));

        inspection.Reach.ShouldBe(new InspectorReach(true, false));
        (await scope.Get<Inspections>().AgreeAsync(inspection.Id, inspection.Version, default)).Error.ShouldBeOfType<Error.RuleBroken>();
        scope.Get<AgencySession>().Enter(office.AgencyId, InspectionStory.Second, null, Rights.Everything);
        (await scope.Get<Inspections>().AgreeAsync(inspection.Id, inspection.Version, default)).IsOk.ShouldBeTrue();
        (await scope.Get<InspectionReading>().FindAsync(inspection.Id, default))!.Reach.ShouldBe(new InspectorReach(true, true));
    }

    [Fact]
    public async Task It_counts_from_the_first_day_to_the_last_and_not_after_it_was_ended()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var draft = InspectionStory.Draft(database.Clock);
        var inspection = await InspectionStory.InviteAsync(scope, draft with { From = draft.From.PlusDays(1), Until = draft.From.PlusDays(2) });
        var moment = PastMoment.SlugOf(OfficeYear.Today(database.Clock));
        List<bool> days = [];
        for (var day = 0; day < 4; day++)
        {
            await using var own = database.EnterAsInspector(office.AgencyId, inspection);
            days.Add(await InspectionStory.SeenAsync(own, moment) is not null);
            (await own.Get<InspectorQuestions>().AskAsync(DisclosureDatabase.Year, Item, null, moment, "ถาม", default)).IsOk.ShouldBe(days[^1]);
            database.Clock.Advance(Duration.FromDays(1));
        }

        days.ShouldBe([false, true, true, false]);
        database.Clock.Now = StoppedClock.Start + Duration.FromDays(1);
        (await scope.Get<Inspections>().EndAsync(inspection.Id, inspection.Version, default)).IsOk.ShouldBeTrue();
        await using var ended = database.EnterAsInspector(office.AgencyId, inspection);
        (await InspectionStory.SeenAsync(ended, moment)).ShouldBeNull();
    }

    [Fact]
    public async Task Other_years_and_other_offices_stay_shut()
    {
        var (office, other) = (await database.OfficeAsync(), await database.OfficeAsync());
        await using var scope = database.Enter(office.AgencyId);
        var inspection = await InspectionStory.InviteAsync(scope, InspectionStory.Draft(database.Clock));
        var today = PastMoment.SlugOf(OfficeYear.Today(database.Clock));

        await using var own = database.EnterAsInspector(office.AgencyId, inspection);
        (await InspectionStory.SeenAsync(own, today)).ShouldNotBeNull();
        (await InspectionStory.SeenAsync(own, today, 2568)).ShouldBeNull();
        await using var elsewhere = database.EnterAsInspector(other.AgencyId, inspection);
        (await InspectionStory.SeenAsync(elsewhere, today)).ShouldBeNull();
    }

    [Fact]
    public async Task An_inspector_writes_nothing_but_questions()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await FreezeStory.PublishAsync(scope);
        var inspection = await InspectionStory.InviteAsync(scope, InspectionStory.Draft(database.Clock, withInternal: true));
        await using var own = database.EnterAsInspector(office.AgencyId, inspection);
        var asked = await own.Get<InspectorQuestions>().AskAsync(DisclosureDatabase.Year, Item, null, "freeze-1", "ถามหนึ่ง", default);
        asked.IsOk.ShouldBeTrue();

        (await own.Get<ItemEditing>().WriteAsync(DisclosureDatabase.Year, Item, null, DisclosureDatabase.Draft("แก้"), default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await own.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, Item, null, null, default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await own.Get<EvidenceEditing>().RemoveAsync(DisclosureDatabase.Year, Item, file, default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await own.Get<InspectorQuestions>().AnswerAsync(asked.Value, 0, "ตอบเอง", [], null, default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await own.Get<Inspections>().InviteAsync(InspectionStory.Draft(database.Clock), default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await own.Get<Inspections>().AgreeAsync(inspection.Id, inspection.Version, default)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    [Fact]
    public async Task Every_opening_is_written_down_before_anything_is_shown()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var inspection = await InspectionStory.InviteAsync(scope, InspectionStory.Draft(database.Clock));
        await using var own = database.EnterAsInspector(office.AgencyId, inspection);

        await InspectionStory.SeenAsync(own, PastMoment.SlugOf(OfficeYear.Today(database.Clock)));

        (await scope.Get<InspectionReading>().LooksAsync(inspection.Id, default)).ShouldHaveSingleItem().Path.ShouldBe("/office/inspect");
        (await scope.Get<InspectionReading>().AllAsync(default)).ShouldHaveSingleItem().LastLook.ShouldNotBeNull();
    }

    [Fact]
    public async Task Questions_and_answers_are_only_added_to()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await FreezeStory.PublishAsync(scope);
        var inspection = await InspectionStory.InviteAsync(scope, InspectionStory.Draft(database.Clock));
        await using var own = database.EnterAsInspector(office.AgencyId, inspection);
        var (asking, answering) = (own.Get<InspectorQuestions>(), scope.Get<InspectorQuestions>());

        var id = (await asking.AskAsync(DisclosureDatabase.Year, Item, null, "freeze-1", "ถามหนึ่ง", default)).Value;
        (await answering.FindAsync(id, default))!.IsOpen.ShouldBeTrue();
        (await answering.AnswerAsync(id, 0, "ตอบหนึ่ง", [file], null, default)).IsOk.ShouldBeTrue();
        (await answering.FindAsync(id, default))!.IsOpen.ShouldBeFalse();
        (await answering.AnswerAsync(id, 0, "ตอบซ้ำ", [], null, default)).Error.ShouldBeOfType<Error.Conflict>();
        (await asking.AskMoreAsync(id, 1, "ถามต่อ", default)).IsOk.ShouldBeTrue();
        var thread = (await answering.FindAsync(id, default))!;

        (thread.IsOpen, thread.Replies.Count, thread.Replies[0].Evidence.Single()).ShouldBe((true, 2, file));
        (await answering.OpenAsync(DisclosureDatabase.Year, default)).ShouldBe(1);
        foreach (var sql in new[] { "update disclosure.inspector_question set text = 'x'", "delete from disclosure.inspector_reply", "update disclosure.inspector_reply set text = 'x'", "delete from disclosure.inspector_question" })
        {
            await Should.ThrowAsync<Npgsql.PostgresException>(() => scope.Data.ActAsync<Unit>(Test, async (act, ct) =>
            {
                await act.Db.Database.ExecuteSqlRawAsync(sql, ct);
                return Unit.Done;
            }));
        }
    }

    private static Task<Guid> DocumentAsync(AgencyScope scope, Guid use) => scope.Data.ReadAsync((db, ct) => db.Set<Evidence>().Where(e => e.Id == use).Select(e => e.DocumentId).SingleAsync(ct));

    private static async Task OkAsync<T>(Task<Result<T>> work)
    {
        var done = await work;
        done.IsOk.ShouldBeTrue(done.Error?.Message);
    }
}
