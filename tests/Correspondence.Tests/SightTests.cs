using System.Net;
using Microsoft.EntityFrameworkCore;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Correspondence.Features.Check;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Correspondence.Tests;

public sealed class SightTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>
{
    private StaffList Staff => database.Staff;

    [Fact]
    public async Task A_letter_for_those_concerned_is_in_no_list_search_export_or_page_of_others()
    {
        var office = await database.OfficeAsync();
        var id = await database.SignedAsync(office, LetterKind.ComplaintReply, LetterAudience.Concerned, "เรื่องปกปิดไฟดับ");
        foreach (var (person, sees) in new[] { (Staff.Outsider, false), (Staff.Clerk, true), (Staff.Chief, true), (Staff.Mayor, true) })
        {
            await using var scope = database.Enter(office, person, "letters.read");
            var store = scope.Get<LetterStore>();
            ((await store.FindAsync(id, default)) is not null).ShouldBe(sees);
            var found = await store.RegisterAsync(new(Book.Sent, database.Clock.Year(), null, null, "ไฟดับ"), LetterStore.LongestExport, default);
            found.Any(l => l.Id == id).ShouldBe(sees);
            (await scope.Get<ILetters>().StandingAsync(id, default) is not null).ShouldBe(sees);
        }
    }

    [Fact]
    public async Task A_draft_is_nobodys_business_outside_its_unit_and_chain_even_when_meant_for_the_public()
    {
        var office = await database.OfficeAsync();
        var id = await database.ProposedAsync(office, LetterKind.Announcement, LetterAudience.Public);
        await using var outside = database.Enter(office, Staff.Outsider, "letters.read");
        (await outside.Get<LetterStore>().FindAsync(id, default)).ShouldBeNull();
        await using var mayor = database.Enter(office, Staff.Mayor, "letters.read");
        (await mayor.Get<LetterStore>().FindAsync(id, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_the_one_whose_turn_it_is_finds_the_letter_in_the_work_of_the_day()
    {
        var office = await database.OfficeAsync();
        await database.ProposedAsync(office, subject: "รอหัวหน้า");
        foreach (var (person, waits) in new (OfficePerson, WorkState?)[] { (Staff.Head, WorkState.ToDo), (Staff.Chief, null), (Staff.Clerk, WorkState.Waiting), (Staff.Outsider, null) })
        {
            await using var scope = database.Enter(office, person, "letters.read", "letters.sign");
            var tasks = await scope.Services.GetTasks().DueAsync(CorrespondenceDatabase.Account(person), new FiscalYear(2569), default);
            var task = tasks.SingleOrDefault(t => t.TitleTh.Contains("รอหัวหน้า", StringComparison.Ordinal));
            task?.State.ShouldBe(waits!.Value);
            (task is null, task?.Account).ShouldBe((waits is null, waits is null ? null : $"account-{person.Id:N}"), "it is that person's own work");
        }
    }

    [Fact]
    public async Task The_public_check_shows_a_subject_only_when_it_is_public_and_knows_no_draft_and_no_secret()
    {
        var office = await database.OfficeAsync();
        var open = await CodeAsync(office, await database.SignedAsync(office, LetterKind.Announcement, LetterAudience.Public, "เรื่องเปิด"));
        var closed = await CodeAsync(office, await database.SignedAsync(office, LetterKind.ComplaintReply, LetterAudience.Concerned, "เรื่องปิด"));
        await using var citizen = database.Enter(office, Actor.Citizen);
        var check = citizen.Get<PublicCheck>();
        (await check.FindAsync(CheckCode.Print(open), default))!.ShouldSatisfyAllConditions(l => l.Subject.ShouldBe("เรื่องเปิด"), l => l.SignerName.ShouldBe(Staff.Mayor.Name));
        (await check.FindAsync(closed, default))!.Subject.ShouldBeNull();
        (await check.FindAsync(CheckCode.New(), default)).ShouldBeNull();
        (await check.FindAsync("'; drop table", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_secret_letter_bears_no_code_and_the_public_page_answers_as_for_an_unknown_one()
    {
        var office = await database.OfficeAsync();
        Guid id;
        await using (var clerk = database.Enter(office, Staff.Clerk, "letters.read", "letters.write"))
        {
            id = (await clerk.Get<LetterDrafts>().StartAsync(LetterKind.External, new LetterContent { Subject = "ลับ", To = "ผู้รับ" }, new(Staff.Unit, LetterAudience.Concerned, IsUnchecked: true), default)).Value;
            (await clerk.Get<LetterChain>().ProposeAsync(id, 0, Staff.Levels, default)).IsOk.ShouldBeTrue();
        }

        foreach (var person in new[] { Staff.Head, Staff.Chief, Staff.Mayor })
        {
            (await database.SignAsync(office, person, id)).IsOk.ShouldBeTrue();
        }

        var code = await CodeAsync(office, id);
        await using var citizen = database.Enter(office, Actor.Citizen);
        (await citizen.Get<PublicCheck>().FindAsync(code, default)).ShouldBeNull();
        await using var reading = database.Enter(office, Staff.Clerk, "letters.read");
        var paper = DocumentJson.Read((await reading.Get<LetterStore>().FindAsync(id, default))!.Letter.SignedPaper!);
        paper.Blocks.OfType<CheckBlock>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_code_of_one_office_is_unknown_in_another()
    {
        var office = await database.OfficeAsync();
        var code = await CodeAsync(office, await database.SignedAsync(office));
        await using var other = database.Enter(await database.OfficeAsync(), Actor.Citizen);
        (await other.Get<PublicCheck>().FindAsync(code, default)).ShouldBeNull();
    }

    [Fact]
    public void One_address_may_try_thirty_codes_a_minute()
    {
        using var gate = new CheckGate();
        Enumerable.Range(0, CheckGate.FromOne).ShouldAllBe(_ => gate.Lets(IPAddress.Loopback));
        gate.Lets(IPAddress.Loopback).ShouldBeFalse();
        gate.Lets(IPAddress.Broadcast).ShouldBeTrue();
    }

    [Fact]
    public async Task The_signed_files_are_made_once_and_the_hash_is_that_of_the_pdf()
    {
        var office = await database.OfficeAsync();
        var id = await database.SignedAsync(office);
        await using var scope = database.Enter(office, Actor.System);
        var letter = await scope.Data.ReadAsync((db, ct) => db.Set<Letter>().SingleAsync(l => l.Id == id, ct));
        var kept = await scope.Get<SignedPrinting>().KeepAsync(id, DocumentJson.Read(letter.SignedPaper!), default);
        if (kept.Error is { } none)
        {
            none.Code.ShouldStartWith("pdf."); // a machine without a browser
            return;
        }

        var first = await scope.Data.ReadAsync((db, ct) => db.Set<Letter>().SingleAsync(l => l.Id == id, ct));
        await scope.Get<SignedPrinting>().KeepAsync(id, DocumentJson.Read(letter.SignedPaper!), default);
        var second = await scope.Data.ReadAsync((db, ct) => db.Set<Letter>().SingleAsync(l => l.Id == id, ct));
        (second.PdfFileId, second.Sha256).ShouldBe((first.PdfFileId, first.Sha256));
        var opened = await scope.Get<Platform.Files.FileStore>().OpenAsync(scope.Data, first.PdfFileId!.Value);
        Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(opened.Value!.Content)).ShouldBe(first.Sha256);
        await opened.Value.Content.DisposeAsync();
    }

    private async Task<string> CodeAsync(AgencyId office, Guid id)
    {
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read");
        return (await scope.Get<LetterStore>().FindAsync(id, default))!.Letter.Code!;
    }
}
