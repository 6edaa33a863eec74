using System.Text;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Pictures;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class PictureTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    public static TheoryData<string, byte[]> Kinds => new() { { "image/png", Pixels.Png() }, { "image/jpeg", Pixels.Jpeg() }, { "image/webp", Pixels.Webp() } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_what_is_seen_is_left_of_a_picture(string kind, byte[] bytes)
    {
        var plain = PlainPicture.From(bytes).Value!;

        (plain.MediaType, plain.Width, plain.Height).ShouldBe((kind, 100, 80));
        Encoding.UTF8.GetString(bytes).ShouldContain(Pixels.Secret);
        Encoding.UTF8.GetString(plain.Bytes).ShouldNotContain("ลับ");
        PlainPicture.From(plain.Bytes).Value!.Bytes.ShouldBe(plain.Bytes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_cut_off_anywhere_is_refused_and_breaks_nothing(string kind, byte[] bytes)
    {
        var whole = PlainPicture.From(bytes).Value!.Bytes;
        for (var length = 0; length < whole.Length; length++)
        {
            PlainPicture.From(whole.AsSpan(0, length)).IsOk.ShouldBeFalse($"{kind} cut to {length} of {whole.Length}");
        }
    }

    [Fact]
    public void Every_scan_of_a_progressive_picture_stays_and_so_does_the_word_about_its_colours()
    {
        var plain = PlainPicture.From(Pixels.Jpeg()).Value!.Bytes;

        plain.Chunk(1).Count(b => b[0] == 0xDA).ShouldBe(2);
        Encoding.Latin1.GetString(plain).ShouldContain("Adobe");
        Encoding.Latin1.GetString(plain).ShouldNotContain("JFIF");
    }

    [Fact]
    public void A_moving_picture_a_tiny_one_a_huge_one_and_a_text_are_refused()
    {
        foreach (var bytes in (byte[][])[Pixels.Webp(moving: true), Pixels.Png(63), Pixels.Png(3001), Pixels.Png(-1), Pixels.Jpeg(0), "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), new byte[PlainPicture.LargestFile + 1]])
        {
            PlainPicture.From(bytes).Error.ShouldBeOfType<Error.Invalid>().Message.ShouldContain("ยังไม่มีอะไรเปลี่ยน");
        }
    }

    [Theory]
    [InlineData(1, 100, 80, "<a:xfrm>")]
    [InlineData(3, 100, 80, "<a:xfrm rot=\"10800000\">")]
    [InlineData(6, 80, 100, "<a:xfrm rot=\"5400000\">")]
    [InlineData(8, 80, 100, "<a:xfrm rot=\"16200000\">")]
    [InlineData(5, 80, 100, "<a:xfrm rot=\"16200000\" flipH=\"1\">")]
    public void A_photograph_stands_upright_and_says_nothing_else_of_the_camera(byte turn, int width, int height, string inWord)
    {
        var plain = PlainPicture.From(Pixels.Jpeg(turn: turn)).Value!;

        (plain.Width, plain.Height).ShouldBe((width, height));
        Encoding.UTF8.GetString(plain.Bytes).ShouldNotContain("ลับ");
        Encoding.Latin1.GetString(plain.Bytes).ShouldNotContain("Cam");
        PlainPicture.From(plain.Bytes).Value.ShouldBeEquivalentTo(plain, "what is kept says the same again");
        WordXml(plain.Bytes).ShouldContain(inWord);
    }

    [Fact]
    public void An_orientation_that_lies_about_its_length_or_points_outside_is_taken_for_upright()
    {
        var sound = Pixels.Jpeg(turn: 6);
        var exif = sound.AsSpan().IndexOf("Exif"u8) + 6;
        foreach (var (at, value) in ((int, byte)[])[(4, 0xFF), (7, 0xFF), (8, 0xFF), (31, 9), (31, 0), (0, (byte)'X')])
        {
            var broken = (byte[])sound.Clone();
            broken[exif + at] = value;
            PlainPicture.From(broken).IsOk.ShouldBeTrue($"byte {at}");
        }
    }

    [Fact]
    public void A_picture_that_is_a_web_page_or_an_archive_besides_is_only_a_picture_afterwards()
    {
        var page = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray();
        foreach (var bytes in (byte[][])[[.. Pixels.Png(), .. page, .. "PK\u0005\u0006"u8], [.. Pixels.Jpeg(), .. page, .. "PK\u0005\u0006"u8], [.. Pixels.Webp(), .. page]])
        {
            var kept = PlainPicture.From(bytes);
            (kept.Value is not { } picture || !Encoding.Latin1.GetString(picture.Bytes).Contains("<script", StringComparison.Ordinal)).ShouldBeTrue();
        }

        foreach (var bytes in (byte[][])[page, [.. "<?xml version='1.0'?>"u8, .. page], [.. "GIF89a"u8, .. page], [.. "%PDF-1.7 "u8, .. Pixels.Png()], [0, .. Pixels.Jpeg()]])
        {
            PlainPicture.From(bytes).IsOk.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_logo_goes_on_papers_until_there_is_an_emblem_of_their_own()
    {
        await using var scope = await NewOfficeAsync();
        (await scope.Get<IOfficePictures>().EmblemAsync(default)).ShouldBeNull();

        var logo = await PutAsync(scope, PicturePlace.Logo, Pixels.Png());
        (await scope.Get<IOfficePictures>().EmblemAsync(default)).ShouldBe(logo);
        var seal = await PutAsync(scope, PicturePlace.Seal, Pixels.Jpeg());
        (await scope.Get<IOfficePictures>().EmblemAsync(default)).ShouldBe(seal);
        (await scope.Get<PictureEditing>().TakeAsync(PicturePlace.Seal, default)).IsOk.ShouldBeTrue();
        (await scope.Get<IOfficePictures>().EmblemAsync(default)).ShouldBe(logo);
    }

    [Fact]
    public async Task A_signed_paper_keeps_the_emblem_it_was_signed_with()
    {
        await using var scope = await NewOfficeAsync();
        var former = await PutAsync(scope, PicturePlace.Logo, Pixels.Png());
        var paper = Memo().WithEmblem(former);
        await PutAsync(scope, PicturePlace.Logo, Pixels.Png(120));

        var images = await scope.Get<IOfficePictures>().ForAsync(paper, default);

        images(former).ShouldBe(PlainPicture.From(Pixels.Png()).Value!.Bytes);
        paper.WithEmblem((await scope.Get<IOfficePictures>().EmblemAsync(default))!).Emblems().ShouldBe([former]);
    }

    [Fact]
    public async Task Word_cannot_show_webp_so_it_is_no_emblem_of_papers()
    {
        await using var scope = await NewOfficeAsync();

        (await scope.Get<PictureEditing>().PutAsync(PicturePlace.Seal, Pixels.Webp(), default)).Error!.Message.ShouldContain("PNG หรือ JPEG");
        await PutAsync(scope, PicturePlace.Logo, Pixels.Webp());

        (await scope.Get<IOfficePictures>().EmblemAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_logo_is_served_to_everybody_and_only_by_its_own_office()
    {
        await using var scope = await NewOfficeAsync();
        var (logo, seal) = (await PutAsync(scope, PicturePlace.Logo, Pixels.Png(130)), await PutAsync(scope, PicturePlace.Seal, Pixels.Png(140)));
        await using var other = await NewOfficeAsync();

        (await OpensAsync(scope, logo, PicturePlace.Logo), await OpensAsync(scope, seal, PicturePlace.Logo), await OpensAsync(scope, seal, null)).ShouldBe((true, false, true));
        (await OpensAsync(other, logo, null)).ShouldBeFalse();
    }

    private static async Task<bool> OpensAsync(AgencyScope scope, string sha256, PicturePlace? only)
    {
        var opened = await scope.Get<OfficePictures>().OpenAsync(sha256, only, default);
        if (opened is not null)
        {
            await opened.Content.DisposeAsync();
        }

        return opened is not null;
    }

    private static string WordXml(byte[] emblem)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(Memo().WithEmblem(new string('a', 64)), file, _ => emblem);
        using var archive = new System.IO.Compression.ZipArchive(file);
        using var part = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return part.ReadToEnd();
    }

    private static OfficialDocument Memo() => new(new DocumentProperties("ทดสอบ", PaperForm.Memo), [new MemoHead("อบต.ตัวอย่าง", "", "", "ทดสอบ", "นายก")]);

    private static async Task<string> PutAsync(AgencyScope scope, PicturePlace place, byte[] bytes)
    {
        (await scope.Get<PictureEditing>().PutAsync(place, bytes, default)).Error.ShouldBeNull();
        return (await scope.Get<OfficePictures>().NowAsync(default))[place].Sha256;
    }

    private async Task<AgencyScope> NewOfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);
}
