using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.Disclosure.Features.Questions;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Evidence;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>The board of questions and answers.</summary>
public sealed class QuestionBoard(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private const string Text = "ขอทราบวันเก็บขยะของหมู่ที่ 3";

    [Fact]
    public async Task What_was_not_yet_answered_is_on_no_surface()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await AskAsync(scope);

        (await BoardAsync(scope, office)).Rows.ShouldBeEmpty();
        (await EverywhereAsync(scope)).ShouldNotContain("เก็บขยะ");
    }

    [Fact]
    public async Task An_answered_question_is_on_the_board_and_passes_the_component_with_the_count()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        (await TwoWayAsync(scope)).Outcome.ShouldBe(Outcome.NeedsPerson);
        var question = await AskAsync(scope);

        (await scope.Get<QuestionBook>().AnswerAsync(question.Id, question.Version, "ทุกวันอังคาร", true, default)).IsOk.ShouldBeTrue();

        var shown = (await BoardAsync(scope, office)).Rows.Single();
        shown.AnsweredByPost.ShouldNotBeNullOrEmpty();
        shown.AnsweredByPost.ShouldNotContain(People.Clerk.Name);
        var finding = await TwoWayAsync(scope);
        finding.Outcome.ShouldBe(Outcome.Pass);
        finding.Why.ShouldContain("1 คำถาม");
        (await scope.Get<ItemStore>().YearAsync(new(2567), default)).Single(v => v.Item.EvidenceSource == "services.questions")
            .State.Findings.Single(f => f.Component.Key == "two_way").Outcome.ShouldBe(Outcome.NeedsPerson); // that year was over before anything was answered
    }

    [Fact]
    public async Task Questions_that_wait_are_counted_until_they_are_answered()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var (count, today) = (scope.Get<IEnumerable<ICountSource>>().OfType<UnansweredQuestions>().Single(), OfficeYear.Today(scope.Get<NodaTime.IClock>()));
        var question = await AskAsync(scope);
        (await count.CountAsync(today, today, default)).ShouldBe(1);
        (await count.CountAsync(today.PlusDays(-30), today.PlusDays(-1), default)).ShouldBe(0);
        (await scope.Get<QuestionBook>().AnswerAsync(question.Id, question.Version, "ทุกวันอังคาร", true, default)).IsOk.ShouldBeTrue();
        (await count.CountAsync(today, today, default)).ShouldBe(0);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("hidden")]
    [InlineData("hidden later")]
    public async Task What_is_not_for_everyone_is_read_with_the_code_only(string how)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var book = scope.Get<QuestionBook>();
        var question = await AskAsync(scope);
        if (how != "hidden")
        {
            (await book.AnswerAsync(question.Id, question.Version, "ทุกวันอังคาร", how != "private", default)).IsOk.ShouldBeTrue();
        }

        if (how != "private")
        {
            (await book.HideAsync(question.Id, (await book.FindAsync(question.Id, default))!.Version, "ซ้ำกับคำถามก่อน", default)).IsOk.ShouldBeTrue();
        }

        (await BoardAsync(scope, office)).Rows.ShouldBeEmpty();
        (await EverywhereAsync(scope)).ShouldNotContain("เก็บขยะ");
        (await TwoWayAsync(scope)).Outcome.ShouldBe(Outcome.NeedsPerson);
        (await book.FollowAsync($"{question.Code[..5]}-{question.Code[5..].ToLowerInvariant()}", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_office_neither_shows_nor_finds_it()
    {
        var (office, other) = (await database.OfficeAsync(), await database.OfficeAsync());
        Question question;
        await using (var scope = database.Enter(office.AgencyId))
        {
            question = await AskAsync(scope);
            await scope.Get<QuestionBook>().AnswerAsync(question.Id, question.Version, "ทุกวันอังคาร", true, default);
        }

        await using var there = database.Enter(other.AgencyId);
        (await BoardAsync(there, other)).Rows.ShouldBeEmpty();
        (await there.Get<QuestionBook>().FollowAsync(question.Code, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_may_not_answer_changes_nothing()
    {
        var office = await database.OfficeAsync();
        Question question;
        await using (var scope = database.Enter(office.AgencyId))
        {
            question = await AskAsync(scope);
        }

        await using var weak = database.Enter(office.AgencyId, new Rights([]));
        (await weak.Get<QuestionBook>().AnswerAsync(question.Id, question.Version, "ทุกวันอังคาร", true, default)).Error!.Code.ShouldBe("question.not_yours");
        (await weak.Get<QuestionBook>().HideAsync(question.Id, question.Version, "เหตุผล", default)).Error!.Code.ShouldBe("question.not_yours");
        (await weak.Get<QuestionBook>().FindAsync(question.Id, default))!.State.ShouldBe(QuestionState.Waiting);
    }

    [Fact]
    public async Task Closing_empties_the_address()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var question = await AskAsync(scope);
        await scope.Data.ActAsync<int>(new("disclosure.test", "ทดสอบ"), async (act, ct) =>
        {
            (await act.Db.Set<Question>().SingleAsync(q => q.Id == question.Id, ct)).AskerEmail = "asker@example.com";
            return 1;
        });

        (await scope.Get<QuestionBook>().AnswerAsync(question.Id, question.Version + 1, "ทุกวันอังคาร", true, default)).IsOk.ShouldBeTrue();

        (await scope.Get<QuestionBook>().FindAsync(question.Id, default))!.AskerEmail.ShouldBeNull();
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("สั้น", null, null)]
    [InlineData("เลขของฉัน 1-1014-00000-01-4 ขอสอบถามเรื่องภาษี", null, null)]
    [InlineData("ขอทราบวันเก็บขยะ", null, "ไม่ใช่อีเมล")]
    public async Task What_cannot_be_taken_is_said_at_its_box_and_nothing_is_kept(string text, string? name, string? email)
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var page = Asking(scope, office, "203.0.113.9");
        (page.Text, page.AskerName, page.Email) = (text, name, email);

        await page.OnPostAsync(null, default);

        page.ModelState.IsValid.ShouldBeFalse();
        (await scope.Get<QuestionBook>().PageAsync(false, 0, 10, default)).Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_machine_that_fills_the_hidden_box_is_thanked_and_nothing_is_kept()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        var page = Asking(scope, office, "203.0.113.10");
        page.Text = Text;

        await page.OnPostAsync("http://spam.example", default);

        page.Code.ShouldNotBeNull();
        (await scope.Get<QuestionBook>().PageAsync(false, 0, 10, default)).Waiting.ShouldBe(0);
    }

    [Fact]
    public void One_who_floods_the_board_does_not_shut_it_for_others()
    {
        using var limit = new AskingLimit();
        Enumerable.Range(0, 50).Count(_ => limit.TryTake(IPAddress.Parse("203.0.113.1"), "demo")).ShouldBe(AskingLimit.PerAddress);
        Enumerable.Range(0, 50).Count(i => limit.TryTake(IPAddress.Parse($"2001:db8::{i + 1:x}"), "demo")).ShouldBe(AskingLimit.PerAddress); // one /64 is one asker

        for (var i = 0; i < AskingLimit.PerOfficeBeforeTight; i++)
        {
            limit.TryTake(IPAddress.Parse($"198.51.{i / 250}.{i % 250}"), "demo").ShouldBeTrue();
        }

        limit.TryTake(IPAddress.Parse("192.0.2.77"), "demo").ShouldBeTrue();
        limit.TryTake(IPAddress.Parse("192.0.2.77"), "demo").ShouldBeFalse();
        limit.TryTake(IPAddress.Parse("192.0.2.77"), "other").ShouldBeTrue();
    }

    [Theory]
    [InlineData("โทร 08 1234 5678 ครับ", "โทร ••• ครับ")]
    [InlineData("๐๘๑-๒๓๔-๕๖๗๘", "•••")]
    [InlineData("บัตร 1101400000014 ค่ะ", "บัตร ••• ค่ะ")]
    [InlineData("ส่งที่ someone@example.com", "ส่งที่ •••")]
    [InlineData("งบ 1,250,000 บาท ปี 2569 หมู่ 3", "งบ 1,250,000 บาท ปี 2569 หมู่ 3")]
    public void Numbers_of_persons_are_covered_and_others_are_not(string text, string shown) => PersonalNumbers.Covered(text).ShouldBe(shown);

    private static async Task<Question> AskAsync(AgencyScope scope) => (await scope.Get<QuestionBook>().AskAsync(Text, "นางสาวสมมติ ถามมา", null, false, default)).Value!;

    private static async Task<ComponentFinding> TwoWayAsync(AgencyScope scope) =>
        (await scope.Get<ItemStore>().FindAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, default))!.State.Findings.Single(f => f.Component.Key == "two_way");

    private static async Task<QuestionsModel> BoardAsync(AgencyScope scope, AgencyEntry office)
    {
        var page = On(new QuestionsModel(scope.Get<QuestionBook>(), scope.Get<PortalPages>()), scope, office);
        await page.OnGetAsync(1, default);
        return page;
    }

    /// <summary>Every text of every item, public or not.</summary>
    private static async Task<string> EverywhereAsync(AgencyScope scope) => string.Join('\n', (await scope.Get<ItemStore>().YearAsync(DisclosureDatabase.Year, default))
        .SelectMany(v => v.Content.Components.Values.SelectMany(c => new[] { c.TextTh, c.TextEn }).Concat(v.Content.Rows.Values.SelectMany(r => r.SelectMany(x => x.Cells.Values)))));

    private static AskModel Asking(AgencyScope scope, AgencyEntry office, string from)
    {
        var page = On(new AskModel(scope.Get<QuestionBook>(), scope.Get<PortalPages>(), scope.Get<AskingLimit>()), scope, office);
        page.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(from);
        return page;
    }

    private static T On<T>(T page, AgencyScope scope, AgencyEntry office) where T : PageModel
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        context.Request.RouteValues["agency"] = office.Slug;
        page.PageContext = new PageContext(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return page;
    }
}
