using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Documents;
using Prongsai.Documents.Covering;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Files;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Text;

/// <summary>A covered file has nothing of what was covered: not in its text, its bytes or its pictures. The number is made up.</summary>
public sealed class Covering(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Number = "1101400000014", Printed = "1-1014-00000-01-4";

    [Fact]
    public async Task Nothing_of_the_number_is_left_in_a_covered_pdf_and_the_other_words_are()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var evidence = await FileStory.AttachAsync(scope, await FileStory.PdfAsync("บัญชีผู้รับเบี้ยยังชีพ", $"นายสมมติ ตัวอย่าง เลขประจำตัว {Printed} รับเงิน 600 บาท"), "list.pdf");

        var made = await CoverAsync(scope, evidence);

        (await PagesAsync(made)).ShouldBe(["บัญชีผู้รับเบี้ยยังชีพ", "-2-\n\nนายสมมติ ตัวอย่าง เลขประจำตัว รับเงิน 600 บาท"]);
        ShouldHoldNothing(made);
    }

    [Fact]
    public async Task The_picture_of_a_covered_place_is_black_whatever_stood_there()
    {
        var page = await PictureAsync($"เลขประจำตัว {Printed} จบ", true);
        var other = await PictureAsync("เลขประจำตัว 2-2222-22222-22-2 จบ", true); // as wide
        page.ShouldBe(other);
        (await PictureAsync($"เลขประจำตัว {Printed} จบ", false)).ShouldNotBe(page);
    }

    [Fact]
    public async Task The_covered_file_is_shown_at_the_old_address_and_the_old_one_is_closed()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var evidence = await FileStory.AttachAsync(scope, FileStory.Utf8($"นายสมมติ เลข {Number} หมู่ ๓"), $"list-{Number}.txt");
        (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).Error!.Code.ShouldBe("publish.identity");

        await CoverAsync(scope, evidence);
        await FileStory.RenameAsync(scope, evidence, "บัญชีรายชื่อ");
        await FileStory.PublishAsync(scope);

        (await FileStory.FindAsync(scope, office, "นายสมมติ")).Found.ShouldHaveSingleItem();
        (await FileStory.FindAsync(scope, office, Number)).Found.ShouldBeEmpty();
        var versions = await scope.Data.ReadAsync((db, ct) => db.Set<DocumentVersion>().Where(v => v.DocumentId == evidence.Document.Id).OrderBy(v => v.Number).ToListAsync(ct));
        versions.Select(v => v.PublishersOnly).ShouldBe([true, false]);
        var file = await scope.Data.ReadAsync((db, ct) => db.Set<StoredFile>().SingleAsync(f => f.Id == versions[1].FileId, ct));
        file.Name.ShouldBe("list-xxxxxxxxxxxxx-ปิดบัง.txt");
    }

    [Fact]
    public async Task A_number_in_pieces_in_a_comment_and_in_the_properties_of_a_docx_does_not_come_along()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        Paragraph split = new([new TextRun("เลข 1-1014-"), new TextRun("00000") { Bold = true }, new TextRun("-01-4 จบ")]);
        var docx = OfficeFiles.WithPart(FileStory.Docx(split, new Table([new([new("ชื่อ"), new(Number)])])), "word/comments.xml", $"<w:comments xmlns:w=\"w\"><w:comment><w:p><w:r><w:t>{Number}</w:t></w:r></w:p></w:comment></w:comments>");
        var evidence = await FileStory.AttachAsync(scope, docx, "list.docx");

        var made = await CoverAsync(scope, evidence);

        ShouldHoldNothing(made);
        (await PagesAsync(made)).ShouldHaveSingleItem().ShouldBe("เลข █████████████████ จบ\nชื่อ | █████████████");
    }

    [Fact]
    public async Task A_number_in_a_sheet_is_covered_and_a_comment_does_not_come_along()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        using var xlsx = new MemoryStream();
        XlsxWriter.Write(new OfficialDocument(new DocumentProperties("บัญชี"), [new Table([new([new("ชื่อ"), new("เลข")]) { IsHeader = true }, new([new("นายสมมติ"), new(Number)])])]), xlsx);
        var evidence = await FileStory.AttachAsync(scope, OfficeFiles.WithPart(xlsx.ToArray(), "xl/comments1.xml", $"<comments xmlns=\"x\"><commentList><comment><text><t>{Number}</t></text></comment></commentList></comments>"), "list.xlsx");

        var made = await CoverAsync(scope, evidence);

        ShouldHoldNothing(made);
        (await PagesAsync(made)).ShouldContain(page => page.Contains("นายสมมติ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_typed_by_hand_are_covered_and_unknown_ones_are_told()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var evidence = await FileStory.AttachAsync(scope, await FileStory.PdfAsync("นางสาวสมมุติ ทดสอบ มาติดต่อ"), "list.pdf");
        var file = (await Service(scope).ReadAsync(evidence, default)).Value!;
        var words = CoverPlan.Words("นางสาวสมมุติ ทดสอบ\nไม่มีในแฟ้ม");

        var look = (await FileCovering.LookAsync(file, words, default)).Value!;
        (look.Pictures.Count, look.Missing).ShouldBe((1, 1));
        (await FileCovering.LookAsync(file, CoverPlan.Words("ไม่มีในแฟ้ม"), default)).Error!.Code.ShouldBe("cover.nothing");
    }

    [Fact]
    public async Task Only_a_publisher_of_the_whole_office_covers()
    {
        var office = await database.OfficeAsync();
        ItemEvidence evidence;
        await using (var scope = database.Enter(office.AgencyId))
        {
            evidence = await FileStory.AttachAsync(scope, FileStory.Utf8($"เลข {Number}"), "list.txt");
        }

        await using var clerk = database.Enter(office.AgencyId, new Rights([new("disclosure.edit")]));
        var file = (await Service(clerk).ReadAsync(evidence, default)).Value!;
        (await Service(clerk).CoverAsync(file, [Number], "เหตุผลสมมติ", null, default)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    private static FileCovering Service(AgencyScope scope) => new(scope.Data, scope.Get<FileStore>(), scope.Get<DocumentEditing>(), FileStory.Printer);

    private static async Task<byte[]> CoverAsync(AgencyScope scope, ItemEvidence evidence)
    {
        var service = Service(scope);
        var file = (await service.ReadAsync(evidence, default)).Value!;
        (await service.CoverAsync(file, [.. file.Choices.Where(c => c.Kind == FindingKind.IdentityNumber).Select(c => c.Value).Distinct()], "เหตุผลสมมติ", null, default)).Error.ShouldBeNull();
        var now = (await scope.Data.ReadAsync((db, ct) => ItemEvidence.ReadAsync(db, e => e.Id == evidence.Id, ct))).Single();
        await scope.Get<TextReading>().ReadAsync(now.FileId!.Value, default);
        return (await service.ReadAsync(now, default)).Value!.Content;
    }

    private static async Task<string[]> PagesAsync(byte[] file) =>
        [.. (await Prongsai.Documents.FileText.ReadAsync(new MemoryStream(file), "x", default)).Value!.Pages.Where(p => p.Part is null).Select(p => p.Text)];

    private static async Task<byte[]> PictureAsync(string line, bool covered)
    {
        var pdf = await FileStory.PdfAsync(line);
        var page = (await PdfPageWords.ReadAsync(pdf)).Value![0];
        var digits = page.Words.Single(word => word.Text.Any(char.IsDigit)).Box;
        return (await PdfCover.PicturesAsync(pdf, [new(page, covered ? [digits with { Right = digits.Right + 20 }] : [])], PdfCover.Looked)).Value![0];
    }

    /// <summary>Raw, and every packed stream and part opened.</summary>
    private static void ShouldHoldNothing(byte[] file)
    {
        foreach (var part in OfficeFiles.Opened(file))
        {
            foreach (var text in new[] { Encoding.Latin1.GetString(part), Encoding.UTF8.GetString(part), Encoding.Unicode.GetString(part), Encoding.BigEndianUnicode.GetString(part) })
            {
                text.ShouldNotContain(Number);
                text.ShouldNotContain(Printed);
                Regex.IsMatch(text, "1014.{0,3}00000.{0,3}01").ShouldBeFalse();
            }
        }
    }
}

/// <summary>Opens and changes the insides of files.</summary>
internal static class OfficeFiles
{
    public static byte[] WithPart(byte[] package, string name, string xml)
    {
        using var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = new StreamWriter(zip.CreateEntry(name).Open());
            part.Write(xml);
        }

        return file.ToArray();
    }

    public static IEnumerable<byte[]> Opened(byte[] file)
    {
        yield return file;
        if (file.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            foreach (var entry in zip.Entries)
            {
                using var part = new MemoryStream();
                using var opened = entry.Open();
                opened.CopyTo(part);
                yield return part.ToArray();
            }
        }

        for (var at = file.AsSpan().IndexOf("stream\n"u8); at >= 0;)
        {
            var start = at + "stream\n"u8.Length;
            if (Unpacked(file[start..]) is { } part)
            {
                yield return part;
            }

            var next = file.AsSpan(start).IndexOf("stream\n"u8);
            at = next < 0 ? -1 : start + next;
        }
    }

    private static byte[]? Unpacked(byte[] packed)
    {
        try
        {
            using var part = new MemoryStream();
            using var zip = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            zip.CopyTo(part);
            return part.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
