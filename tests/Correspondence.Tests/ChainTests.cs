using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Tests;

public sealed class ChainTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>
{
    private StaffList Staff => database.Staff;

    [Fact]
    public async Task A_letter_goes_up_level_by_level_and_the_last_signature_gives_number_day_and_code()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office);
        (await database.SignAsync(office, Staff.Chief, id)).Error!.Code.ShouldBe("letters.not_your_turn");
        (await database.SignAsync(office, Staff.Head, id, "เห็นควรเสนอ")).Value!.IsFinal.ShouldBeFalse();
        (await database.SignAsync(office, Staff.Head, id)).Error!.Code.ShouldBe("letters.not_your_turn");
        (await database.SignAsync(office, Staff.Chief, id)).IsOk.ShouldBeTrue();
        var signed = await database.SignAsync(office, Staff.Mayor, id);
        signed.Value.ShouldBe(new SignedStep(true, $"1/{database.Clock.Year()}"));

        var letter = (await ViewAsync(office, id)).Letter;
        (letter.State, letter.Number, letter.SignerName).ShouldBe((LetterState.Signed, 1, Staff.Mayor.Name));
        CheckCode.Read(letter.Code).ShouldBe(letter.Code);
        var html = HtmlWriter.Fragment(DocumentJson.Read(letter.SignedPaper!));
        html.ShouldContain(CheckCode.Print(letter.Code!));
        html.ShouldContain("(ลงนามในระบบแล้ว)");
    }

    [Fact]
    public async Task Nobody_approves_a_letter_of_their_own()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office, Staff.Mayor, "letters.read", "letters.write", "letters.sign");
        var id = (await scope.Get<LetterDrafts>().StartAsync(LetterKind.Announcement, new LetterContent { Subject = "ทดสอบ" }, new(Staff.Unit, LetterAudience.Office, false), default)).Value;
        (await scope.Get<LetterChain>().ProposeAsync(id, 0, Staff.Levels, default)).IsOk.ShouldBeTrue();
        await database.SignAsync(office, Staff.Head, id);
        await database.SignAsync(office, Staff.Chief, id);
        (await database.SignAsync(office, Staff.Mayor, id)).Error!.Code.ShouldBe("letters.own_draft");
    }

    [Fact]
    public async Task A_letter_with_dots_left_open_or_without_a_subject_does_not_go_up()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        foreach (var (content, fault) in new[]
        {
            (new LetterContent { Subject = "สั่ง", Law = "อาศัยอำนาจตามมาตรา ........" }, "letters.open_places"),
            (new LetterContent { Subject = " " }, "letters.no_subject"),
        })
        {
            var id = (await scope.Get<LetterDrafts>().StartAsync(LetterKind.AppointmentOrder, content, new(Staff.Unit, LetterAudience.Office, false), default)).Value;
            (await scope.Get<LetterChain>().ProposeAsync(id, 0, Staff.Levels, default)).Error!.Code.ShouldBe(fault);
        }
    }

    [Fact]
    public async Task Without_the_right_to_sign_the_post_alone_is_not_enough()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office);
        await using var scope = database.Enter(office, Staff.Head, "letters.read");
        var version = (await scope.Get<LetterStore>().FindAsync(id, default))!.Letter.Version;
        (await scope.Get<LetterSigning>().SignAsync(id, version, null, "https://example.go.th/", default)).Error!.Code.ShouldBe("letters.no_right");
    }

    [Fact]
    public async Task Whoever_acts_for_the_mayor_signs_and_the_paper_says_so_by_itself()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office);
        await database.SignAsync(office, Staff.Head, id);
        await database.SignAsync(office, Staff.Chief, id);
        Staff.ActingMayor = Staff.Chief;
        try
        {
            (await database.SignAsync(office, Staff.Mayor, id)).IsOk.ShouldBeFalse();
            (await database.SignAsync(office, Staff.Chief, id)).IsOk.ShouldBeTrue();
        }
        finally
        {
            Staff.ActingMayor = null;
        }

        var view = await ViewAsync(office, id);
        view.Letter.SignerLines.ShouldBe($"{Staff.Chief.Post} รักษาราชการแทน\n{Staff.Mayor.Post}");
        (view.Chain[^1].Capacity, view.Chain[^1].CapacityPosition).ShouldBe((CapacityKind.ActingForHolder, Staff.Mayor.Post));
        HtmlWriter.Fragment(DocumentJson.Read(view.Letter.SignedPaper!)).ShouldContain("รักษาราชการแทน");
    }

    [Fact]
    public async Task A_delegate_signs_under_the_order_and_the_record_names_it()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office);
        await database.SignAsync(office, Staff.Head, id);
        await database.SignAsync(office, Staff.Chief, id);
        Staff.Delegate = Staff.Outsider;
        try
        {
            (await database.SignAsync(office, Staff.Outsider, id)).IsOk.ShouldBeTrue();
        }
        finally
        {
            Staff.Delegate = null;
        }

        var last = (await ViewAsync(office, id)).Chain[^1];
        (last.Capacity, last.OrderId).ShouldBe((CapacityKind.ByDelegation, Staff.DelegationOrder));
    }

    [Fact]
    public async Task Sent_back_with_a_reason_it_is_mended_and_goes_up_again_from_the_start()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office);
        await database.SignAsync(office, Staff.Head, id);
        await using (var chief = database.Enter(office, Staff.Chief, "letters.read", "letters.sign"))
        {
            var version = (await chief.Get<LetterStore>().FindAsync(id, default))!.Letter.Version;
            (await chief.Get<LetterChain>().ReturnAsync(id, version, " ", default)).Error!.Code.ShouldBe("letters.no_reason");
            (await chief.Get<LetterChain>().ReturnAsync(id, version, "แก้ชื่อคณะ", default)).IsOk.ShouldBeTrue();
        }

        await using var clerk = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        var view = (await clerk.Get<LetterStore>().FindAsync(id, default))!;
        view.Letter.State.ShouldBe(LetterState.Returned);
        view.Returned.ShouldHaveSingleItem().Opinion.ShouldBe("แก้ชื่อคณะ");
        (await clerk.Get<LetterDrafts>().SaveAsync(id, view.Letter.Version, view.Content with { Subject = "ใหม่" }, new(Staff.Unit, LetterAudience.Office, false), default)).IsOk.ShouldBeTrue();
        (await clerk.Get<LetterChain>().ProposeAsync(id, view.Letter.Version + 1, Staff.Levels, default)).IsOk.ShouldBeTrue();
        (await clerk.Get<LetterStore>().FindAsync(id, default))!.Turn!.PostName.ShouldBe(Staff.Head.Post);
    }

    [Fact]
    public async Task Handed_on_before_the_last_level_it_comes_back_to_the_mayor()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office);
        await database.SignAsync(office, Staff.Head, id);
        await database.SignAsync(office, Staff.Chief, id);
        await using (var mayor = database.Enter(office, Staff.Mayor, "letters.read", "letters.sign"))
        {
            var version = (await mayor.Get<LetterStore>().FindAsync(id, default))!.Letter.Version;
            (await mayor.Get<LetterChain>().HandOnAsync(id, version, Staff.Clerk.Id, null, default)).Error!.Code.ShouldBe("letters.hand_on_self");
            (await mayor.Get<LetterChain>().HandOnAsync(id, version, Staff.Outsider.Id, "ดูเรื่องเงิน", default)).IsOk.ShouldBeTrue();
        }

        (await database.SignAsync(office, Staff.Mayor, id)).Error!.Code.ShouldBe("letters.not_your_turn");
        (await database.SignAsync(office, Staff.Outsider, id, "มีงบประมาณ")).Value!.IsFinal.ShouldBeFalse();
        (await database.SignAsync(office, Staff.Mayor, id)).Value!.IsFinal.ShouldBeTrue();
    }

    [Fact]
    public async Task A_signed_letter_changes_no_more_and_its_number_stays_in_the_book_when_cancelled()
    {
        var office = await database.OfficeAsync();
        var id = await database.SignedAsync(office);
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        var letter = (await scope.Get<LetterStore>().FindAsync(id, default))!.Letter;
        (await scope.Get<LetterDrafts>().SaveAsync(id, letter.Version, new() { Subject = "อื่น" }, new(null, LetterAudience.Public, false), default)).Error!.Code.ShouldBe("letters.signed");
        (await scope.Get<LetterIssuing>().CancelAsync(id, letter.Version, "", default)).Error!.Code.ShouldBe("letters.no_cancel_reason");
        (await scope.Get<LetterIssuing>().CancelAsync(id, letter.Version, "ออกซ้ำ", default)).IsOk.ShouldBeTrue();
        var book = await scope.Get<LetterStore>().RegisterAsync(new(Book.Order, database.Clock.Year(), null, null, null), 10, default);
        book.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            l => l.Number.ShouldBe(1), l => l.State.ShouldBe(LetterState.Cancelled), l => l.CancelReason.ShouldBe("ออกซ้ำ"));
        var next = await database.SignedAsync(office);
        (await scope.Get<LetterStore>().FindAsync(next, default))!.Letter.Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_is_a_new_letter_and_the_old_one_names_it_once_signed()
    {
        var office = await database.OfficeAsync();
        var old = await database.SignedAsync(office);
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        var fresh = (await scope.Get<LetterDrafts>().StartAsync(LetterKind.AppointmentOrder, new() { Subject = "แทนฉบับเดิม" }, new(Staff.Unit, LetterAudience.Office, false), default, old)).Value;
        (await scope.Get<LetterChain>().ProposeAsync(fresh, 0, Staff.Levels, default)).IsOk.ShouldBeTrue();
        (await scope.Get<LetterStore>().FindAsync(old, default))!.Letter.ReplacedById.ShouldBeNull();
        foreach (var person in new[] { Staff.Head, Staff.Chief, Staff.Mayor })
        {
            await database.SignAsync(office, person, fresh);
        }

        (await scope.Get<LetterStore>().FindAsync(old, default))!.Letter.ReplacedById.ShouldBe(fresh);
    }

    [Fact]
    public async Task Two_presses_on_the_same_page_sign_once()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office);
        await database.SignAsync(office, Staff.Head, id);
        await database.SignAsync(office, Staff.Chief, id);
        var both = await Task.WhenAll(database.SignAsync(office, Staff.Mayor, id), database.SignAsync(office, Staff.Mayor, id));
        both.Count(b => b.IsOk).ShouldBe(1);
        (await ViewAsync(office, id)).Letter.Number.ShouldBe(1);
    }

    private async Task<LetterView> ViewAsync(AgencyId office, Guid id)
    {
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read");
        return (await scope.Get<LetterStore>().FindAsync(id, default))!;
    }
}
