using NodaTime;
using Prongsai.Correspondence.Contracts;
using Prongsai.Organization.Contracts;

namespace Prongsai.Correspondence.Tests;

public sealed class HolderTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>
{
    [Fact]
    public async Task Signed_orders_in_force_are_listed_with_their_signer_and_post()
    {
        var office = await database.OfficeAsync();
        var order = await database.SignedAsync(office);
        await database.SignedAsync(office, LetterKind.Announcement);
        await database.ProposedAsync(office);
        var hidden = await database.SignedAsync(office, audience: LetterAudience.Concerned, subject: "แต่งตั้งคณะสอบข้อเท็จจริงสมมติ");

        await using var scope = database.Enter(office, database.Staff.Head);
        var papers = await scope.Get<ISignedByHolder>().InForceAsync(OfficeYear.Today(database.Clock), default);

        papers.Select(p => p.Id).ShouldBe([order, hidden], ignoreOrder: true);
        var paper = papers.Single(p => p.Id == order);
        (paper.SignedBy, paper.Post, paper.Path).ShouldBe((database.Staff.Mayor.Id, database.Staff.Mayor.PostId, $"/office/letters/{order}"));
        paper.TitleTh.ShouldContain("แต่งตั้งคณะทำงานทดสอบ");
        papers.Single(p => p.Id == hidden).TitleTh.ShouldNotContain("ข้อเท็จจริง");
        (await scope.Get<ISignedByHolder>().InForceAsync(OfficeYear.Today(database.Clock) - Period.FromDays(1), default)).ShouldBeEmpty();
    }
}
