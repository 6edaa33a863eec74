using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Tests.Text;

/// <summary>Words in files are found by everyone in public files, and by nobody in others.</summary>
public sealed class FindingInFiles(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task A_word_on_the_second_page_of_a_pdf_is_found_with_its_sentence_and_page()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FileStory.AttachAsync(scope, await FileStory.PdfAsync("หน้าแรกไม่มีอะไร", "จัดจ้างทำป้ายเฉลิมพระเกียรติ\nทำถนนคอนกรีตที่บ้านน้ำซับ หมู่ที่ ๔"), "plan.pdf");
        await FileStory.PublishAsync(scope);

        var found = (await FileStory.FindAsync(scope, office, "บ้านน้ำซับ")).Found.ShouldHaveSingleItem();
        var page = found.Files.ShouldHaveSingleItem().Pages.ShouldHaveSingleItem();
        (page.Number, page.Excerpt.Hit).ShouldBe((2, "บ้านน้ำซับ"));
        (page.Excerpt.Before + page.Excerpt.Hit + page.Excerpt.After).ShouldBe("ทำถนนคอนกรีตที่บ้านน้ำซับ หมู่ที่ ๔");
    }

    [Theory]
    [InlineData("หมู่ที่ 4")] // Thai digits in the file
    [InlineData("เฉลิมพระเกียรติ ถนน")] // words apart
    [InlineData("จัดจางทําป้าย")] // without the tone mark, with ำ broken up
    public async Task It_is_found_however_it_is_typed(string asked)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FileStory.AttachAsync(scope, FileStory.Utf8("จัดจ้างทำป้ายเฉลิมพระเกียรติ\nทำถนนคอนกรีตที่บ้านน้ำซับ หมู่ที่ ๔"), "plan.txt");
        await FileStory.PublishAsync(scope);

        (await FileStory.FindAsync(scope, office, asked)).Found.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
        (await FileStory.FindAsync(scope, office, "บ้านน้ำทราย")).Found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(Prominence.Internal))]
    [InlineData(nameof(Prominence.Restricted))]
    [InlineData(nameof(Prominence.EmbargoUntil))]
    public async Task Nobody_finds_a_word_of_a_hidden_file(string how)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FileStory.AttachAsync(scope, FileStory.Utf8("คำลับสมมติในแฟ้ม"), "secret.txt", Enum.Parse<Prominence>(how));
        await FileStory.PublishAsync(scope);

        var find = await FileStory.FindAsync(scope, office, "คำลับสมมติ");
        (find.Found.Count, find.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Nobody_finds_a_word_of_a_file_of_an_item_that_is_not_out_or_was_taken_out()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await FileStory.AttachAsync(scope, FileStory.Utf8("คำลับสมมติในแฟ้ม"), "secret.txt");
        (await FileStory.FindAsync(scope, office, "คำลับสมมติ")).Found.ShouldBeEmpty();

        await FileStory.PublishAsync(scope);
        (await FileStory.FindAsync(scope, office, "คำลับสมมติ")).Found.ShouldHaveSingleItem();

        (await scope.Get<EvidenceEditing>().RemoveAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, file.Id, default)).IsOk.ShouldBeTrue();
        (await FileStory.FindAsync(scope, office, "คำลับสมมติ")).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_agency_finds_nothing()
    {
        var office = await database.OfficeAsync();
        Guid file;
        await using (var scope = database.Enter(office.AgencyId))
        {
            file = (await FileStory.AttachAsync(scope, FileStory.Utf8("คำลับสมมติในแฟ้ม"), "secret.txt")).FileId!.Value;
            await FileStory.PublishAsync(scope);
        }

        var other = await database.OfficeAsync();
        await using var theirs = database.Enter(other.AgencyId);
        (await FileStory.FindAsync(theirs, other, "คำลับสมมติ")).Found.ShouldBeEmpty();
        var grams = Domain.Texts.WordGrams.Asked(["คำลับสมมติ"]);
        (await theirs.Data.ReadAsync((db, ct) => FileTextTable.FindAsync(db, grams, [file], 10, ct))).ShouldBeEmpty();
        (await theirs.Data.ReadAsync((db, ct) => db.Set<FilePage>().CountAsync(ct))).ShouldBe(0);
    }

    [Fact]
    public async Task The_words_go_with_the_file()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await scope.Data.ActAsync<int>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
        {
            await using var content = new MemoryStream(FileStory.Utf8("คำในแฟ้ม"));
            var file = (await scope.Get<FileStore>().AddAsync(act, content, "a.txt", ct)).Value!;
            await act.Db.SaveChangesAsync(ct);
            await FileTextTable.WriteAsync(act, file.Id, TextState.Read, null, Prongsai.Documents.FileText.Typed("คำในแฟ้ม"), ct);
            (await act.Db.Set<FilePage>().CountAsync(ct)).ShouldBe(1);

            act.Db.Remove(file);
            await act.Db.SaveChangesAsync(ct);

            (await act.Db.Set<FilePage>().CountAsync(ct), await act.Db.Set<FileText>().CountAsync(ct)).ShouldBe((0, 0));
            return 1;
        });
    }
}
