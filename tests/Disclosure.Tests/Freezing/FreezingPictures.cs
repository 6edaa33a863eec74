using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Platform.Files;
using Prongsai.TestKit;
using static Prongsai.Disclosure.Tests.Freezing.FreezeStory;

namespace Prongsai.Disclosure.Tests.Freezing;

/// <summary>The picture of a page that a link leads to, on the day of a freeze.</summary>
public sealed class FreezingPictures(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Address = "https://www.example.org/plan";

    [Fact]
    public async Task A_freeze_names_the_newest_picture_by_its_hash_and_keeps_it_whatever_comes_after()
    {
        await using var scope = await LinkedAsync();
        var link = await scope.Data.ReadAsync((db, ct) => db.Set<WatchedLink>().SingleAsync(ct));
        var frozen = await KeepAsync(scope, link.Id, 1);
        var line = await FreezeAsync(scope);

        for (byte later = 2; later < 6; later++)
        {
            database.Clock.Advance(NodaTime.Duration.FromDays(1));
            await KeepAsync(scope, link.Id, later);
        }

        var state = (await scope.Get<Freezes>().FindAsync(DisclosureDatabase.Year, line.Number, default))!.Value.State;
        state.Items.SelectMany(i => i.Evidence).Single(e => e.Address == Address).PictureSha256.ShouldBe(Convert.ToHexStringLower(frozen.Sha256));
        (await scope.Get<LinkReading>().PicturesAsync(link.Id, default)).Count.ShouldBe(3); // two, and the frozen one
        (await scope.Data.ReadAsync((db, ct) => db.Set<FrozenFile>().CountAsync(f => f.FreezeId == line.Id && f.FileId == frozen.Id, ct))).ShouldBe(1);
        (await scope.Get<FileStore>().OpenAsync(scope.Data, frozen.Id)).Value!.File.Sha256.ShouldBe(frozen.Sha256);
        FrozenChanges.Between(state.Item(DisclosureDatabase.Item)!, (await NowAsync(scope)).Item(DisclosureDatabase.Item)!).ShouldBeEmpty(); // another picture is no change of what the office shows
    }

    [Fact]
    public async Task Without_a_picture_a_state_has_the_bytes_it_always_had()
    {
        await using var scope = await LinkedAsync();

        (await NowAsync(scope)).Items.Select(i => i.ToText()).ShouldAllBe(text => !text.Contains("picture_sha256", StringComparison.Ordinal));
    }

    private async Task<AgencyScope> LinkedAsync()
    {
        var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await PublishAsync(scope);
        (await scope.Get<EvidenceEditing>().AddLinkAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, new(null, "ลิงก์สมมติ", null, null, Address), default)).IsOk.ShouldBeTrue();
        await scope.Get<LinkGathering>().RunAsync(default);
        return scope;
    }

    private static async Task<StoredFile> KeepAsync(AgencyScope scope, Guid link, byte mark) => (await scope.Data.ActAsync<StoredFile>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
    {
        using var picture = new MemoryStream([.. "RIFF"u8, 9, 0, 0, 0, .. "WEBP"u8, mark]);
        var file = await scope.Get<FileStore>().AddAsync(act, picture, LinkPicturing.FileName, ct);
        await act.Db.SaveChangesAsync(ct);
        await PictureTable.AddAsync(act, link, file.Value!.Id, act.At, ct);
        return file;
    })).Value!;
}
