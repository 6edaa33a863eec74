using Prongsai.Platform;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

/// <summary>A request about a person of the office reaches what they did through their account, under whatever name it stood.</summary>
public sealed class FollowTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    [Fact]
    public async Task A_request_follows_the_person_to_the_account_and_to_letters_and_tasks()
    {
        var (office, person, account) = (await database.OfficeAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Planting.AccountAsync(database, office.AgencyId, person, account);
        await using var scope = database.Enter(office.AgencyId, People.Clerk);

        var found = await scope.Get<PersonalSearch>().FindAsync(new Subject(null) { Person = person }, default);

        found.Sections.Select(s => s.Key).ShouldBe(
            ["accounts.account", "correspondence.letter", "correspondence.endorsement", "work.given_task", "work.given_task_step", "work.notice_choice"], ignoreOrder: true);
        (await scope.Get<PersonalSearch>().FindAsync(new Subject(null) { Person = Guid.CreateVersion7() }, default)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_found_in_the_record_is_named_in_words_and_dated_as_the_office_dates()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId, People.Clerk);
        await scope.Get<Requests>().AddAsync(new(Wanted.Access, PrivacyDatabase.Marker, null, null, "แสดงบัตร", "ขอสำเนา", new NodaTime.LocalDate(2026, 2, 16), Origin.Office), default);
        await scope.Get<IPersonalAccess>().NoteAsync(new("แฟ้มบุคคล") { SubjectName = PrivacyDatabase.Marker, Restricted = true }, default);

        var found = await scope.Get<PersonalSearch>().FindAsync(new Subject(PrivacyDatabase.Marker), default);

        found.Sections.Single(s => s.Key == "platform.sealed_value").Lines[0].Values[1].ShouldBe("คำขอใช้สิทธิ");
        found.Sections.Single(s => s.Key == "privacy.opening").Lines[0].Values[0].ShouldContain("2569");
    }

    [Fact]
    public async Task Another_agencys_account_of_the_same_person_is_not_followed()
    {
        var (mine, theirs, person) = (await database.OfficeAsync(), await database.OfficeAsync(), Guid.CreateVersion7());
        await Planting.AccountAsync(database, theirs.AgencyId, person, Guid.CreateVersion7());
        await using var scope = database.Enter(mine.AgencyId, People.Clerk);

        (await scope.Get<PersonalSearch>().FindAsync(new Subject(null) { Person = person }, default)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task An_erasure_empties_the_account_that_ended_and_leaves_official_papers()
    {
        var (office, person, account) = (await database.OfficeAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Planting.AccountAsync(database, office.AgencyId, person, account);
        var request = await ProposedAsync(office.AgencyId, person);
        await using var chief = database.EnterExecutive(office.AgencyId);

        var touched = (await chief.Get<Erasure>().ApproveAsync(request.Id, request.Version, default)).Value!;

        (touched["accounts.account"], touched["work.notice_choice"]).ShouldBe((1, 1));
        (await Planting.WhereAsync(database, office.AgencyId, "old.name")).ShouldBeEmpty();
        (await Planting.WhereAsync(database, office.AgencyId, "ชื่อเดิม")).ShouldBe(["correspondence.letter.drafter_name", "work.given_task.giver_name", "work.given_task_step.by_name"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_approves_the_erasure_of_their_own_data_or_what_they_proposed_under_another_account()
    {
        var (office, person, account) = (await database.OfficeAsync(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Planting.AccountAsync(database, office.AgencyId, person, account);
        var request = await ProposedAsync(office.AgencyId, person);
        (await DecideAsync(office.AgencyId, new("fresh", "นายสมมติ คนเดิม", null, person), request)).ShouldBe("erasure.own_data");
        (await DecideAsync(office.AgencyId, new(account.ToString(), "ชื่อเดิม"), request)).ShouldBe("erasure.own_data");

        var other = await ProposedAsync(office.AgencyId, Guid.CreateVersion7(), new(account.ToString(), "ชื่อเดิม", null, person));
        (await DecideAsync(office.AgencyId, new("fresh", "นายสมมติ คนเดิม", null, person), other)).ShouldBe("erasure.same_person");
    }

    private async Task<string?> DecideAsync(AgencyId agency, Actor actor, PersonRequest request)
    {
        await using var scope = database.Enter(agency, actor);
        scope.Get<AgencySession>().Enter(agency, actor, null, new Rights([new HeldRight("privacy.approve")]));
        return (await scope.Get<Erasure>().ApproveAsync(request.Id, request.Version, default)).Error?.Code;
    }

    private async Task<PersonRequest> ProposedAsync(AgencyId agency, Guid person, Actor? by = null)
    {
        await using var scope = database.Enter(agency, by ?? People.Clerk);
        var requests = scope.Get<Requests>();
        var added = (await requests.AddAsync(new(Wanted.Erasure, "นายสมมติ คนขอ", null, null, "แสดงบัตร", "ขอลบ", new NodaTime.LocalDate(2026, 2, 16), Origin.Office), default)).Value!;
        var row = (await requests.FindAsync(added.Id, default))!;
        (await requests.VerifyAsync(row.Id, row.Version, "แสดงบัตร", new Subject(null) { Person = person }, default)).IsOk.ShouldBeTrue();
        row = (await requests.FindAsync(added.Id, default))!;
        (await scope.Get<Erasure>().ProposeAsync(row.Id, row.Version, default)).IsOk.ShouldBeTrue();
        return (await requests.FindAsync(added.Id, default))!;
    }
}
