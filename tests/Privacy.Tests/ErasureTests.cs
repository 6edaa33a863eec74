using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Privacy;
using Prongsai.Privacy.Data;
using Prongsai.Privacy.Domain;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

/// <summary>A marker is planted in every column that modules call personal; then it is looked for, exported and erased.</summary>
public sealed class ErasureTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{

    [Fact]
    public async Task A_marker_in_every_personal_column_is_exported_and_erased_or_kept_for_a_reason_and_the_chain_verifies()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId, People.Clerk);
        var planted = await Planting.PlantAsync(database, scope, PrivacyDatabase.Marker);
        planted.Count.ShouldBeGreaterThan(20);
        var subject = new Subject(PrivacyDatabase.Marker);

        var found = await scope.Get<PersonalSearch>().FindAsync(subject, default);

        planted.Where(column => !found.Sections.Any(s => s.Key == TableOf(column))).ShouldBeEmpty("found and exported");
        found.Sections.Where(s => s.Fate == PersonalFate.Stays && s.WhyTh is null).ShouldBeEmpty();

        await EraseAsync(scope, office.AgencyId);

        var kept = scope.Services.GetServices<PersonalTable>().Where(t => t.Fate == PersonalFate.Stays || t.ErasableWhen is not null)
            .SelectMany(t => t.Columns.Select(c => $"{t.Table}.{c.Column}")).Concat(KeptByCode).ToHashSet();
        var left = await Planting.WhereAsync(database, office.AgencyId, PrivacyDatabase.Marker);
        left.Where(column => !kept.Contains(column)).ShouldBeEmpty("left without a reason");
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Old_values_under_seal_go_and_the_chain_stays_whole()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId, People.Clerk);
        var person = await Planting.PersonWhoLeftAsync(scope, "พิเศษเฉพาะ", "0 9999 1234");
        (await SealsAsync(scope, "0 9999 1234")).ShouldBe(1);

        await EraseAsync(scope, office.AgencyId, "พิเศษเฉพาะ", person);

        (await SealsAsync(scope, "0 9999 1234")).ShouldBe(0);
        (await Planting.WhereAsync(database, office.AgencyId, "0 9999 1234")).ShouldBeEmpty();
        (await scope.Get<ChainVerifier>().VerifyAsync()).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_proposed_cannot_approve()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.EnterExecutive(office.AgencyId);
        var request = await ProposedAsync(scope, PrivacyDatabase.Marker);

        var approved = await scope.Get<Erasure>().ApproveAsync(request.Id, request.Version, default);

        approved.Error!.Code.ShouldBe("erasure.same_person");
        (await scope.Get<Requests>().FindAsync(request.Id, default))!.State.ShouldBe(RequestState.AwaitingApproval);
    }

    [Fact]
    public async Task A_right_for_one_unit_approves_no_erasure()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId, People.Clerk);
        var request = await ProposedAsync(scope, PrivacyDatabase.Marker);
        await using var head = database.EnterExecutive(office.AgencyId, new HeldRight("privacy.approve", Guid.CreateVersion7()));

        (await head.Get<Erasure>().ApproveAsync(request.Id, request.Version, default)).Error!.Code.ShouldBe("erasure.not_for_unit");
        (await head.Get<Erasure>().RejectAsync(request.Id, request.Version, "ไม่ครบ", default)).Error!.Code.ShouldBe("erasure.not_for_unit");
    }

    [Fact]
    public void Only_the_executive_approves_an_erasure_by_role()
    {
        var approve = new PrivacyModule().Policies.Single(p => p.Name == "privacy.approve");
        approve.Roles.ShouldBe([Role.Executive]);
        approve.Delegable.ShouldBeTrue();
    }

    [Fact]
    public async Task A_held_row_survives_an_erasure()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId, People.Clerk);
        await Planting.MailAsync(scope, PrivacyDatabase.Marker);
        var mail = (await scope.Get<PersonalSearch>().FindAsync(new Subject(PrivacyDatabase.Marker), default)).Sections.Single(s => s.Key == "platform.stored_mail").Lines[0];
        var rule = scope.Get<RetentionBook>().Find("platform.mail")!;
        await scope.Get<RetentionBook>().HoldAsync(rule, mail.Id, "มีคดี", default);

        await EraseAsync(scope, office.AgencyId);

        (await Planting.WhereAsync(database, office.AgencyId, PrivacyDatabase.Marker)).ShouldContain("platform.stored_mail.recipient");
    }

    [Fact]
    public async Task Another_agency_is_neither_searched_nor_erased()
    {
        var (mine, theirs) = (await database.OfficeAsync(), await database.OfficeAsync());
        await using var other = database.Enter(theirs.AgencyId, People.Clerk);
        await Planting.MailAsync(other, PrivacyDatabase.Marker);
        await using var scope = database.Enter(mine.AgencyId, People.Clerk);

        (await scope.Get<PersonalSearch>().FindAsync(new Subject(PrivacyDatabase.Marker), default)).IsEmpty.ShouldBeTrue();
        await EraseAsync(scope, mine.AgencyId);

        (await Planting.WhereAsync(database, theirs.AgencyId, PrivacyDatabase.Marker)).ShouldContain("platform.stored_mail.recipient");
    }

    /// <summary>Kept by the sources that are code, with the reason they give.</summary>
    private static readonly string[] KeptByCode =
    [
        "platform.recorded_act.reason", "platform.recorded_act.payload", "platform.sealed_value.value", "privacy.opening.name", "privacy.opening.what",
    ];

    private static string TableOf(string column) => column[..column.LastIndexOf('.')];

    private static Task<long> SealsAsync(AgencyScope scope, string text) =>
        scope.Data.ReadAsync((db, ct) => db.Set<SealedValue>().LongCountAsync(v => v.Value != null && v.Value.Contains(text), ct));

    private async Task EraseAsync(AgencyScope asking, AgencyId agency, string name = PrivacyDatabase.Marker, Guid? person = null)
    {
        var request = await ProposedAsync(asking, name, person);
        await using var chief = database.EnterExecutive(agency);
        var approved = await chief.Get<Erasure>().ApproveAsync(request.Id, request.Version, default);
        approved.IsOk.ShouldBeTrue(approved.Error?.Message);
    }

    private static async Task<PersonRequest> ProposedAsync(AgencyScope scope, string name, Guid? person = null)
    {
        var requests = scope.Get<Requests>();
        var added = (await requests.AddAsync(new(Wanted.Erasure, name, null, null, "แสดงบัตรที่สำนักงาน", "ขอลบ", new NodaTime.LocalDate(2026, 2, 16), Origin.Office), default)).Value!;
        var row = (await requests.FindAsync(added.Id, default))!;
        (await requests.VerifyAsync(row.Id, row.Version, "แสดงบัตรที่สำนักงาน", new Subject(name) { Person = person }, default)).IsOk.ShouldBeTrue();
        row = (await requests.FindAsync(added.Id, default))!;
        (await scope.Get<Erasure>().ProposeAsync(row.Id, row.Version, default)).IsOk.ShouldBeTrue();
        return (await requests.FindAsync(added.Id, default))!;
    }
}
