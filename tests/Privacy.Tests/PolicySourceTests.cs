using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform.Evidence;
using Prongsai.Privacy.Data;
using Prongsai.TestKit;

namespace Prongsai.Privacy.Tests;

/// <summary>The published notice fills the item of the privacy policy.</summary>
public sealed class PolicySourceTests(PrivacyDatabase database) : IClassFixture<PrivacyDatabase>
{
    private static readonly FiscalYear Year = new(2569);

    [Fact]
    public async Task Nothing_is_said_before_a_notice_is_published()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);

        (await ReadAsync(scope, Year.End)).ShouldBeNull();
    }

    [Fact]
    public async Task A_published_notice_is_said_in_both_languages_with_its_number_its_day_and_the_way_to_it()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await scope.Get<NoticeBook>().PublishAsync(default);

        var said = (await ReadAsync(scope, Year.End))!;

        var text = said.Texts["policy"];
        text.Th!.Split('\n')[0].ShouldBe("นโยบายคุ้มครองข้อมูลส่วนบุคคลขององค์การบริหารส่วนตำบลตัวอย่าง ฉบับที่ 1 ประกาศเมื่อ 16 ก.พ. 2569");
        text.En!.Split('\n')[0].ShouldEndWith("version 1, published 16 February 2026");
        (text.PublicPath, said.Path, said.Rows.Count).ShouldBe(("/privacy", "/office/privacy/notice", 0));
        text.Th.Split('\n').Length.ShouldBeGreaterThan(1); // what is done with data follows
    }

    [Fact]
    public async Task A_year_that_is_over_shows_the_version_that_was_in_force_on_its_last_day()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var book = scope.Get<NoticeBook>();
        await book.PublishAsync(default);
        database.Clock.Advance(Duration.FromDays(300)); // into the next fiscal year
        await book.PublishAsync(default);
        database.Clock.Now = StoppedClock.Start;

        Number(await ReadAsync(scope, Year.End)).ShouldBe("ฉบับที่ 1 ");
        Number(await ReadAsync(scope, Year.Next.End)).ShouldBe("ฉบับที่ 2 ");
        (await ReadAsync(scope, Year.Previous.End)).ShouldBeNull();
    }

    [Fact]
    public async Task Another_office_says_nothing_of_it()
    {
        await using (var scope = database.Enter((await database.OfficeAsync()).AgencyId))
        {
            await scope.Get<NoticeBook>().PublishAsync(default);
        }

        await using var other = database.Enter((await database.OfficeAsync()).AgencyId);
        (await ReadAsync(other, Year.End)).ShouldBeNull();
    }

    private static Task<SourcedContent?> ReadAsync(AgencyScope scope, LocalDate day) =>
        scope.Services.GetServices<IEvidenceSource>().Single(s => s.Key == "organization.privacy").ReadAsync(Year, day, default);

    private static string? Number(SourcedContent? said) => said?.Texts["policy"].Th is { } text ? text[text.IndexOf("ฉบับที่", StringComparison.Ordinal)..text.IndexOf("ประกาศเมื่อ", StringComparison.Ordinal)] : null;
}
