using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Correspondence.Features.Drafting;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Tests;

/// <summary>Two people, or one person twice, at the same paper.</summary>
public sealed class TwoAtOnceTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>
{
    private StaffList Staff => database.Staff;

    private LetterSettings Settings => new(Staff.Unit, LetterAudience.Office, false);

    [Fact]
    public async Task The_second_who_saves_a_draft_overwrites_nothing_and_sees_who_was_first()
    {
        var office = await database.OfficeAsync();
        await using var clerk = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        await using var head = database.Enter(office, Staff.Head, "letters.read", "letters.write");
        var id = (await clerk.Get<LetterDrafts>().StartAsync(LetterKind.Memo, new() { Subject = "เดิม" }, Settings, default)).Value;
        (await head.Get<LetterDrafts>().SaveAsync(id, 0, new() { Subject = "ของคนแรก", Paragraphs = ["หนึ่ง"] }, Settings, default)).IsOk.ShouldBeTrue();

        (await clerk.Get<LetterDrafts>().SaveAsync(id, 0, new() { Subject = "ของคนที่สอง" }, Settings, default)).Error.ShouldBeOfType<Error.Conflict>();

        var view = (await clerk.Get<LetterStore>().FindAsync(id, default))!;
        view.Letter.Subject.ShouldBe("ของคนแรก");
        (await clerk.Get<LetterStore>().LastChangeAsync(id, default)).Who.ShouldBe(Staff.Head.Name);
    }

    [Fact]
    public void Both_texts_stand_side_by_side_where_they_differ_and_only_there()
    {
        var theirs = new LetterForm { Subject = "เรื่อง", Paragraphs = "หนึ่ง\nสอง", Audience = "Office", Members = [new() { Name = "นายสมมติ ก" }, new()] };
        var mine = new LetterForm { Subject = "เรื่อง", Paragraphs = "หนึ่ง\nสาม", Audience = "Public", Members = [new() { Name = "นายสมมติ ก" }] };

        TwoDrafts.Compare("/", theirs, mine, _ => "").Fields.Select(f => (f.Label, f.Theirs, f.Mine))
            .ShouldBe([("ข้อความ", "หนึ่ง\nสอง", "หนึ่ง\nสาม"), ("ผู้อ่าน", "ทุกคนในสำนักงาน", "ประชาชน")]);
        TwoDrafts.Compare("/", theirs, theirs, _ => "").Fields.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_received_pressed_twice_takes_one_number_and_leaves_no_gap()
    {
        var office = await database.OfficeAsync();
        var (once, received) = (Guid.CreateVersion7(), new ReceivedLetter("อำเภอตัวอย่าง", "ขอข้อมูล", "ปกติ"));

        var both = await Task.WhenAll(RegisterAsync(office, received, once), RegisterAsync(office, received, once));

        both.Select(b => b.Value).ShouldBe([1, 1]);
        (await RegisterAsync(office, received, once)).Value.ShouldBe(1);
        (await RegisterAsync(office, received with { Subject = "เรื่องอื่นจากหน้าเดิม" }, once)).Value.ShouldBe(2, "another letter from the same page is another letter");
        (await RegisterAsync(office, received, Guid.CreateVersion7())).Value.ShouldBe(3, "the same letter from a new page is meant");
    }

    [Fact]
    public async Task A_circular_pressed_twice_goes_out_once()
    {
        var (office, once) = (await database.OfficeAsync(), Guid.CreateVersion7());
        var to = new Addressees(new HashSet<Guid> { Staff.Chief.Id }, new HashSet<PersonGroup>(), new HashSet<Guid>(), new HashSet<Guid>());

        var both = await Task.WhenAll(SendAsync(office, "เรื่อง", to, once), SendAsync(office, "เรื่อง", to, once));

        both[0].Value.ShouldBe(both[1].Value);
        (await SendAsync(office, "เรื่อง", to, once)).Value.ShouldBe(both[0].Value);
        (await SendAsync(office, "อีกเรื่อง", to, once)).Value.ShouldNotBe(both[0].Value);
    }

    [Fact]
    public async Task Two_presses_of_send_send_once_and_two_of_replace_begin_one_letter()
    {
        var office = await database.OfficeAsync();
        var id = await database.SignedAsync(office);
        await using var clerk = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        var version = (await clerk.Get<LetterStore>().FindAsync(id, default))!.Letter.Version;

        var sent = await Task.WhenAll(SendAsync(office, id, version), SendAsync(office, id, version));
        sent.Count(s => s.IsOk).ShouldBe(1);

        var content = new LetterContent { Subject = "แทน" };
        var first = (await clerk.Get<LetterDrafts>().StartAsync(LetterKind.AppointmentOrder, content, Settings, default, id)).Value;
        (await clerk.Get<LetterDrafts>().StartAsync(LetterKind.AppointmentOrder, content, Settings, default, id)).Value.ShouldBe(first);
    }

    private async Task<Result<int>> RegisterAsync(AgencyId office, ReceivedLetter received, Guid once)
    {
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read", "letters.number");
        return await scope.Get<IncomingBook>().RegisterAsync(received, null, default, once);
    }

    private async Task<Result<Guid>> SendAsync(AgencyId office, string title, Addressees to, Guid once)
    {
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read", "circulars.send");
        return await scope.Get<Circulars>().SendAsync(title, "ข้อความ", null, null, to, default, once);
    }

    private async Task<Result<Unit>> SendAsync(AgencyId office, Guid letter, int version)
    {
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        return await scope.Get<LetterIssuing>().SendAsync(letter, version, "ไปรษณีย์", default);
    }
}
