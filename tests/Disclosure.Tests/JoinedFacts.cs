using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>Items that another pack merges: who sees the whole, when it is due, what time it is about.</summary>
public sealed class JoinedFacts(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");
    private static readonly FiscalYear Year = new(2570);
    private static readonly LocalDate Soon = DisclosureDatabase.Tomorrow, Later = DisclosureDatabase.Tomorrow.PlusDays(30);

    [Fact]
    public async Task Two_that_wait_for_a_day_wait_for_the_later_one()
    {
        var row = await JoinAsync(r => (r.PublishedAt, r.Prominence, r.EmbargoUntil) = (StoppedClock.Start, Prominence.EmbargoUntil, Soon), r => (r.PublishedAt, r.Prominence, r.EmbargoUntil) = (StoppedClock.Start, Prominence.EmbargoUntil, Later));

        (row.Prominence, row.EmbargoUntil).ShouldBe((Prominence.EmbargoUntil, Later));
    }

    [Fact]
    public async Task Two_drafts_of_which_one_is_restricted_stay_restricted()
    {
        var row = await JoinAsync(r => r.Prominence = Prominence.Restricted, r => r.Prominence = Prominence.Internal);

        (row.Prominence, row.PublishedAt).ShouldBe((Prominence.Restricted, null));
    }

    [Fact]
    public async Task Two_that_are_out_were_announced_when_the_later_one_was()
    {
        var row = await JoinAsync(r => (r.PublishedAt, r.Prominence) = (StoppedClock.Start - Duration.FromDays(9), Prominence.Public), r => (r.PublishedAt, r.Prominence) = (StoppedClock.Start - Duration.FromDays(2), Prominence.Public));

        (row.Prominence, row.PublishedAt).ShouldBe((Prominence.Public, StoppedClock.Start - Duration.FromDays(2)));
    }

    [Fact]
    public async Task It_is_due_with_the_first_and_is_about_a_time_only_when_both_are_about_the_same()
    {
        var other = await JoinAsync(r => (r.DueOn, r.CoversFrom, r.CoversTo) = (Later, Year.Start, Year.End), r => (r.DueOn, r.CoversFrom, r.CoversTo) = (Soon, Year.Start, Year.Start.PlusMonths(6)));
        var same = await JoinAsync(r => (r.DueOn, r.CoversFrom, r.CoversTo) = (null, Year.Start, Year.End), r => (r.DueOn, r.CoversFrom, r.CoversTo) = (Later, Year.Start, Year.End));

        (other.DueOn, other.CoversFrom, other.CoversTo).ShouldBe((Soon, null, null));
        (same.DueOn, same.CoversFrom, same.CoversTo).ShouldBe((Later, Year.Start, Year.End));
    }

    [Theory]
    [InlineData("แผน: ก/ข.txt", "แผน_ ก_ข.txt")]
    [InlineData(" .. ", "file")]
    [InlineData("", "file")]
    [InlineData("a\u0007\uFFFDb", "a__b")]
    [InlineData("CON?.pdf.", "CON_.pdf")]
    public void A_file_in_a_pack_has_a_name_that_every_system_writes(string name, string expected) => PackManifest.SafeName(name).ShouldBe(expected);

    [Fact]
    public void A_long_name_keeps_only_its_ending()
    {
        PackManifest.SafeName(new string('ก', 200) + ".pdf").ShouldBe("file.pdf");
        PackManifest.SafeName(new string('ก', 200)).ShouldBe("file");
        PackManifest.FilePath(new string('a', 64), "x.pdf").ShouldBe($"files/{new string('a', 16)}/x.pdf");
    }

    [Theory]
    [InlineData("999999999999999999", true)]
    [InlineData("-999999999999999999", true)]
    [InlineData("1000000000000000000", false)]
    [InlineData("79228162514264337593543950335", false)]
    [InlineData("1e3", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_number_so_large_that_a_column_has_no_sum_is_none(string? kept, bool isNumber) => (CellRules.NumberOf(kept) is not null).ShouldBe(isNumber);

    [Fact]
    public void Letters_that_no_page_can_hold_do_not_get_into_a_cell()
    {
        var column = RowPicturesTests.Place.Table.Column("name")!;

        CellRules.Read(column, "นาย\u0000สมมติ\u001b[31m\tบริหาร\uFFFF", Year).Value.ShouldBe("นายสมมติ[31m บริหาร");
        CellRules.Read(column, "\u0001\u0002", Year).Value.ShouldBeNull();
    }

    /// <summary>Two items with a text each, brought to the pack that makes one of them.</summary>
    private async Task<YearItem> JoinAsync(Action<YearItem> first, Action<YearItem> second)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await scope.Data.ActAsync<int>(Test, async (act, ct) =>
        {
            foreach (var (key, set) in new[] { ("work_manual", first), ("service_manual", second) })
            {
                var row = await ItemEditing.RowAsync(act, Year, key, ct);
                set(row);
                act.Db.Add(new ComponentAnswer { YearItemId = row.Id, ComponentKey = "steps", TextTh = key });
            }

            return 1;
        });
        (await new CarryOver(scope.Data, scope.Get<PortalCache>(), CarryOverPacks.Library, database.Clock).RunAsync(default)).IsOk.ShouldBeTrue();
        return await scope.Data.ReadAsync((db, ct) => db.Set<YearItem>().SingleAsync(i => i.FiscalYear == Year && !i.LeftOver, ct));
    }
}
