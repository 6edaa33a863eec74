using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Live;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Platform;
using Prongsai.Platform.Files;
using Prongsai.Platform.Pictures;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>A picture is given out only while its item shows it.</summary>
public sealed class RowPicturesTests(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Executives = "executives";

    [Fact]
    public async Task A_picture_of_a_public_item_is_shown_and_carries_no_more_than_what_is_seen()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await AddAsync(scope);
        await PublishAsync(scope);

        var answer = await AskAsync(scope, office, file);

        answer.ShouldBeOfType<FileStreamResult>().ContentType.ShouldBe("image/png");
    }

    [Theory]
    [InlineData("never published")]
    [InlineData("internal")]
    [InlineData("restricted")]
    [InlineData("scheduled")]
    [InlineData("row removed")]
    [InlineData("picture out")]
    [InlineData("from the register")]
    public async Task A_picture_that_the_public_page_does_not_show_is_not_served(string how)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var file = await AddAsync(scope);
        await LiveItems.HireAsync(scope, "สมมติ", "บริหาร");
        await HideAsync(scope, how);

        (await AskAsync(scope, office, file)).ShouldBeOfType<NotFoundResult>();
    }

    [Fact]
    public async Task Another_office_another_item_and_another_file_are_not_served()
    {
        var (office, other) = (await database.OfficeAsync(), await database.OfficeAsync());
        Guid file;
        await using (var scope = database.Enter(office.AgencyId))
        {
            file = await AddAsync(scope);
            await PublishAsync(scope);
            await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, "news", null, null, default);
            (await AskAsync(scope, office, file, "news")).ShouldBeOfType<NotFoundResult>();
            (await AskAsync(scope, office, await StoreAsync(scope))).ShouldBeOfType<NotFoundResult>();
        }

        await using var there = database.Enter(other.AgencyId);
        await PublishAsync(there);
        (await AskAsync(there, other, file)).ShouldBeOfType<NotFoundResult>();
    }

    [Fact]
    public void A_sheet_cannot_name_a_stored_file_as_a_picture()
    {
        var table = Place.Table;
        IReadOnlyList<IReadOnlyList<string>> lines = [["ชื่อ-นามสกุล", "ตำแหน่ง", "รูปถ่าย"], ["นายสมมติ บริหาร", "นายก", Guid.NewGuid().ToString()]];

        SheetReading.Read(table, lines, DisclosureDatabase.Year).Value.Single().Keys.ShouldBe(["name", "post"], ignoreOrder: true);
    }

    internal static RowPlace Place
    {
        get
        {
            var item = ItemStore.Pack(DisclosureDatabase.Year).ItemByKey(Executives)!;
            return new(DisclosureDatabase.Year, item, RulePackLibrary.Shipped.FormOf(item)!.Table("people")!);
        }
    }

    internal static byte[] Png()
    {
        using var all = new MemoryStream();
        all.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(all, "IHDR", [0, 0, 0, 80, 0, 0, 0, 100, 8, 0, 0, 0, 0]);
        using var drawn = new MemoryStream();
        using (var zip = new ZLibStream(drawn, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(new byte[81 * 100]);
        }

        Chunk(all, "IDAT", drawn.ToArray());
        Chunk(all, "IEND", []);
        return all.ToArray();
    }

    private static void Chunk(MemoryStream all, string name, byte[] content)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(name).Concat(content).ToArray();
        all.Write([(byte)(content.Length >> 24), (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length]);
        all.Write(bytes);
        all.Write(new byte[4]); // the check sum is not looked at here
    }

    private static async Task<Guid> AddAsync(AgencyScope scope)
    {
        var cells = new Dictionary<string, string> { ["name"] = "นายสมมติ บริหาร", ["post"] = "นายก" };
        (await scope.Get<RowEditing>().AddAsync(Place, cells, default, new Dictionary<string, PlainPicture> { ["photo"] = PlainPicture.From(Png()).Value! })).IsOk.ShouldBeTrue();
        return Guid.Parse((await RowAsync(scope))["photo"]!);
    }

    private static async Task<ContentRow> RowAsync(AgencyScope scope) => (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, Executives, default))!.Content.RowsOf("people").Single();

    private static async Task<Guid> StoreAsync(AgencyScope scope) => (await scope.Data.ActAsync<Guid>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
    {
        using var content = new MemoryStream(Png());
        return (await scope.Get<FileStore>().AddAsync(act, content, "other.png", ct)).Value!.Id;
    })).Value;

    private static async Task PublishAsync(AgencyScope scope) => (await scope.Get<ItemEditing>().PublishAsync(DisclosureDatabase.Year, Executives, null, null, default)).IsOk.ShouldBeTrue();

    private static async Task HideAsync(AgencyScope scope, string how)
    {
        if (how == "never published")
        {
            return;
        }

        var (items, rows) = (scope.Get<ItemEditing>(), scope.Get<RowEditing>());
        if (how == "scheduled")
        {
            (await items.PublishAsync(DisclosureDatabase.Year, Executives, null, DisclosureDatabase.Tomorrow, default)).IsOk.ShouldBeTrue();
            return;
        }

        await PublishAsync(scope);
        var row = await RowAsync(scope);
        (how switch
        {
            "internal" => await items.UnpublishAsync(DisclosureDatabase.Year, Executives, null, Prominence.Internal, "เหตุผล", default),
            "restricted" => await items.UnpublishAsync(DisclosureDatabase.Year, Executives, null, Prominence.Restricted, "เหตุผล", default),
            "row removed" => await rows.RemoveAsync(Place, row.Id, default),
            "picture out" => await rows.ChangeAsync(Place, row.Id, row.Version, row.Cells.Remove("photo"), default),
            _ => await rows.FromRegisterAsync(Place, default),
        }).IsOk.ShouldBeTrue();
    }

    private static async Task<IActionResult> AskAsync(AgencyScope scope, AgencyEntry office, Guid file, string item = Executives)
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        context.Request.RouteValues["agency"] = office.Slug;
        var page = new PublicPictureModel(scope.Get<PortalPages>(), scope.Get<ItemPictures>()) { PageContext = new PageContext(new ActionContext(context, new RouteData(), new ActionDescriptor())) };
        var answer = await page.OnGetAsync(DisclosureDatabase.Year.BuddhistYear, item, file, default);
        if (answer is FileStreamResult served)
        {
            await served.FileStream.DisposeAsync();
        }

        return answer;
    }
}
