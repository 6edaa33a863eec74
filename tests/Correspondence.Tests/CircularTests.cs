using Microsoft.Extensions.DependencyInjection;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Features.Circulating;
using Prongsai.Correspondence.Features.Tasks;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Evidence;
using Prongsai.Platform.Modules;

namespace Prongsai.Correspondence.Tests;

public sealed class CircularTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>
{
    private static readonly HashSet<Guid> Nobody = [];

    private StaffList Staff => database.Staff;

    [Fact]
    public async Task People_groups_units_and_bodies_are_gathered_and_each_person_receives_once()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office, Staff.Clerk, "circulars.send");
        var to = new Addressees(new HashSet<Guid> { Staff.Head.Id }, new HashSet<PersonGroup> { PersonGroup.Political }, new HashSet<Guid> { Staff.OtherUnit }, new HashSet<Guid> { Staff.Unit });
        (await scope.Get<Circulars>().ResolveAsync(to, default)).Select(p => p.Name).ShouldBe([Staff.Mayor.Name, Staff.Head.Name, Staff.Outsider.Name], ignoreOrder: true);
    }

    [Fact]
    public async Task Each_recipient_acknowledges_with_one_press_and_the_sender_sees_who_has_not()
    {
        var office = await database.OfficeAsync();
        var letter = await database.SignedAsync(office, LetterKind.AssignmentOrder, LetterAudience.Concerned, "มอบหมายหน้าที่");
        Guid id;
        await using (var clerk = database.Enter(office, Staff.Clerk, "letters.read", "circulars.send"))
        {
            var to = new Addressees(new HashSet<Guid> { Staff.Head.Id, Staff.Outsider.Id }, new HashSet<PersonGroup>(), Nobody, Nobody);
            (await clerk.Get<Circulars>().SendAsync("ว่าง", "", letter, null, new Addressees(Nobody, new HashSet<PersonGroup>(), Nobody, Nobody), default)).Error!.Code.ShouldBe("circulars.nobody");
            id = (await clerk.Get<Circulars>().SendAsync("มอบหมายหน้าที่", "โปรดทราบ", letter, null, to, default)).Value;
        }

        await using (var reader = database.Enter(office, Staff.Outsider, "letters.read"))
        {
            (await reader.Services.GetTasks().DueAsync(CorrespondenceDatabase.Account(Staff.Outsider), new FiscalYear(2569), default)).ShouldHaveSingleItem().TitleTh.ShouldBe("รับทราบ: มอบหมายหน้าที่");
            (await reader.Get<LetterStore>().FindAsync(letter, default)).ShouldNotBeNull();
            (await reader.Get<Circulars>().AcknowledgeAsync(id, default)).IsOk.ShouldBeTrue();
            (await reader.Get<Circulars>().AcknowledgeAsync(id, default)).IsOk.ShouldBeTrue();
            (await reader.Services.GetTasks().DueAsync(CorrespondenceDatabase.Account(Staff.Outsider), new FiscalYear(2569), default)).ShouldBeEmpty();
        }

        await using var stranger = database.Enter(office, Staff.Mayor, "letters.read");
        (await stranger.Get<Circulars>().AcknowledgeAsync(id, default)).Error!.Code.ShouldBe("circulars.not_recipient");
        (await stranger.Get<Circulars>().FindAsync(id, default)).ShouldBeNull();

        await using var sender = database.Enter(office, Staff.Clerk, "letters.read", "circulars.send");
        var view = (await sender.Get<Circulars>().FindAsync(id, default))!;
        view.Acknowledged.ShouldBe(1);
        view.Recipients.Where(r => r.AcknowledgedAt is null).ShouldHaveSingleItem().Name.ShouldBe(Staff.Head.Name);
        var today = OfficeYear.Today(sender.Get<NodaTime.IClock>());
        (await sender.Get<IEnumerable<ICountSource>>().OfType<UnreadCirculars>().Single().CountAsync(today, today, default)).ShouldBe(1);
        var paper = System.Text.RegularExpressions.Regex.Replace(HtmlWriter.Fragment(AcknowledgementPaper.Of(view, await sender.Get<IOffice>().ProfileAsync(default))), "<[^>]+>", "");
        paper.ShouldContain("รับทราบแล้ว ๑ จาก ๒ คน");
        paper.ShouldContain("ยังไม่รับทราบ");
    }

    [Fact]
    public async Task A_letter_received_takes_its_number_goes_to_a_unit_and_is_done()
    {
        var office = await database.OfficeAsync();
        await using var keeper = database.Enter(office, Staff.Clerk, "letters.read", "letters.number");
        var book = keeper.Get<IncomingBook>();
        (await book.RegisterAsync(new("อำเภอสมมติ", "ขอรายงาน", "ด่วน") { UnitId = Staff.OtherUnit, IsRestricted = true }, null, default)).Value.ShouldBe(1);
        using var scan = new MemoryStream("%PDF-1.4 scan"u8.ToArray());
        (await book.RegisterAsync(new("ประชาชน", "ขอใช้ห้อง", "ปกติ"), new("scan.pdf", scan), default)).Value.ShouldBe(2);
        var restricted = (await book.PageAsync(database.Clock.Year(), null, true, "ขอรายงาน", null, 10, default)).ShouldHaveSingleItem();
        await using (var head = database.Enter(office, Staff.Head, "letters.read"))
        {
            (await head.Get<IncomingBook>().FindAsync(restricted.Id, default)).ShouldBeNull();
            (await head.Get<IncomingBook>().PageAsync(database.Clock.Year(), null, false, null, null, 10, default)).ShouldHaveSingleItem().Number.ShouldBe(2);
        }

        await using var unit = database.Enter(office, Staff.Outsider, "letters.read");
        (await unit.Get<IncomingBook>().FinishAsync(restricted.Id, restricted.Version, "ตอบแล้ว", default)).IsOk.ShouldBeTrue();
        (await unit.Get<IncomingBook>().OpenOfUnitAsync(default)).ShouldBeEmpty();
    }
}

internal static class TaskServices
{
    public static LetterTasks GetTasks(this IServiceProvider services) => services.GetServices<ITaskSource>().OfType<LetterTasks>().Single();
}
