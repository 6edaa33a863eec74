using System.Text;
using Prongsai.Kernel;
using Prongsai.Platform.Files;
using Prongsai.Platform.Tests.Acts;
using Prongsai.TestKit;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Files;

public sealed class FileStoreTests(NotesDatabase database) : IClassFixture<NotesDatabase>
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 แฟ้มตัวอย่าง");

    [Fact]
    public async Task A_file_comes_back_as_it_was_given()
    {
        await using var scope = await EnterNewAsync();
        var large = new byte[3_000_001];
        new Random(7).NextBytes(large);

        var stored = (await AddAsync(scope, large, "../../ใหญ่.bin")).Value!;
        var opened = (await scope.Get<FileStore>().OpenAsync(scope.Data, stored.Id)).Value!;

        (await ReadAsync(opened)).ShouldBe(large);
        opened.File.Name.ShouldBe("ใหญ่.bin");
        opened.File.Size.ShouldBe(large.Length);
    }

    [Fact]
    public async Task The_same_content_lies_once_and_is_referred_to_by_each_agency()
    {
        await using var mine = await EnterNewAsync();
        await using var theirs = await EnterNewAsync();

        var first = (await AddAsync(mine, Pdf, "ก.pdf")).Value!;
        var second = (await AddAsync(theirs, Pdf, "ข.pdf")).Value!;

        second.Sha256.ShouldBe(first.Sha256);
        BlobsOf(first).ShouldHaveSingleItem();
        (await mine.Get<FileStore>().OpenAsync(mine.Data, second.Id)).Error.ShouldBeOfType<Error.NotFound>();
    }

    [Fact]
    public async Task A_damaged_file_is_detected_and_not_given_out()
    {
        await using var scope = await EnterNewAsync();
        var stored = (await AddAsync(scope, Encoding.UTF8.GetBytes("จะเสียหาย"), "ค.txt")).Value!;
        var path = BlobsOf(stored).Single();
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[3] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);

        (await scope.Get<FileStore>().OpenAsync(scope.Data, stored.Id)).Error!.Code.ShouldBe("file.damaged");
    }

    [Fact]
    public async Task A_file_over_the_limit_or_empty_is_refused_and_leaves_nothing()
    {
        await using var scope = await EnterNewAsync();

        (await AddAsync(scope, [], "ว่าง.txt")).Error!.Code.ShouldBe("file.empty");
        (await AddAsync(scope, new byte[FileStore.LargestFile + 1], "ใหญ่เกิน.bin")).Error!.Code.ShouldBe("file.too_large");

        Directory.EnumerateFiles(Path.Combine(database.DataFolder, "files", "incoming")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%PDF-1.4", "รูป.png", "application/pdf")]
    [InlineData("<script>alert(1)</script>", "หน้า.html", "text/plain")]
    [InlineData("PK\u0003\u0004", "บันทึก.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("PK\u0003\u0004", "อื่น.jar", "application/zip")]
    [InlineData("\0\u0001\u0002", "ข้อความ.txt", "application/octet-stream")]
    public void The_type_is_told_by_the_content(string head, string name, string type) =>
        ContentSniffer.TypeOf(Encoding.UTF8.GetBytes(head), name).ShouldBe(type);

    [Fact]
    public void Thai_text_cut_in_the_middle_of_a_letter_is_still_text() =>
        ContentSniffer.TypeOf(Encoding.UTF8.GetBytes(new string('ก', 2000)).AsSpan(0, ContentSniffer.HeadLength), "ยาว.txt").ShouldBe("text/plain");

    private string[] BlobsOf(StoredFile file) =>
        Directory.GetFiles(Path.Combine(database.DataFolder, "files"), Convert.ToHexStringLower(file.Sha256), SearchOption.AllDirectories);

    private static Task<Result<StoredFile>> AddAsync(AgencyScope scope, byte[] content, string name) =>
        scope.Data.ActAsync<StoredFile>(Writing.Written, async (act, ct) =>
        {
            using var stream = new MemoryStream(content);
            return await scope.Get<FileStore>().AddAsync(act, stream, name, ct);
        });

    private static async Task<byte[]> ReadAsync(OpenedFile opened)
    {
        await using var content = opened.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<AgencyScope> EnterNewAsync() => database.Enter((await database.NewAgencyAsync()).AgencyId);
}
