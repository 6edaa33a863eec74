using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Disclosure.Features.Submission;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Tests.Freezing;

/// <summary>What the assessors found, held against the frozen state, and answered.</summary>
public sealed class Clarifying(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    private static readonly FrozenFinding Passing = new("address", "ที่อยู่", FrozenFinding.Pass, "กรอกแล้ว"), Failing = new("telephone", "โทรศัพท์", FrozenFinding.Fail, "ยังไม่ได้กรอก");
    private static readonly FrozenItem Full = new("a", 1, "O1", "โครงสร้าง", true, "https://x/a", "", 100) { Findings = [Passing] }, Open = new("b", 2, "O2", "ผู้บริหาร", true, "https://x/b", "", 0) { Findings = [Passing, Failing] };
    private static readonly FrozenState State = FrozenState.Of("demo", "อบต.ตัวอย่าง", 2569, 1, "", "", [Full, Open]);

    [Fact]
    public void Only_points_taken_where_all_was_there_are_disputed_and_every_difference_is_a_lesson()
    {
        AssessedItem taken = new(Full, 0, "ไม่พบ"), agreed = new(Open, 0, null), given = new(Open, 100, null), right = new(Full, 100, null);

        new[] { taken, agreed, given, right }.Select(a => (a.IsDisputed, a.Differs)).ShouldBe([(true, true), (false, false), (false, true), (false, false)]);
        RuleLesson.Of([taken, agreed, right]).ShouldHaveSingleItem().ShouldBe(new RuleLesson(Full, Passing, 0, "ไม่พบ"));
        RuleLesson.Of([given]).ShouldHaveSingleItem().Component.ShouldBe(Failing);
        ClarificationDraft.Of(taken, 1, "1 ม.ค. 2569").ShouldContain("ไม่พบ");
    }

    [Fact]
    public void A_sheet_of_findings_is_read_by_its_heads_and_nothing_is_taken_when_a_line_is_wrong()
    {
        string[][] sheet = [["ผลการประเมิน"], ["ลำดับ", "ชื่อ", "คะแนน", "หมายเหตุ"], ["O1", "โครงสร้าง", "๐", "ไม่พบ"], ["2", "ผู้บริหาร", "100.00", ""], ["O99", "อื่น", "0", ""]];
        FindingSheet.Read(State, sheet).Value.ShouldBe([new("a", 0, "ไม่พบ"), new("b", 100, null)]);

        FindingSheet.Read(State, [sheet[1], ["O1", "", "50", ""]]).Error!.Message.ShouldContain("บรรทัด 2");
        FindingSheet.Read(State, [sheet[1], sheet[2], sheet[2]]).Error!.Message.ShouldContain("มากกว่าหนึ่งแถว");
        FindingSheet.Read(State, [["ก", "ข"]]).Error!.Code.ShouldBe("findings.no_head");
        FindingSheet.Read(State, [sheet[1]]).Error!.Code.ShouldBe("findings.empty");
    }

    [Fact]
    public async Task Findings_are_corrected_answers_keep_every_version_and_who_saves_second_loses_nothing()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId);
        await FreezeStory.PublishAsync(scope);
        var line = await FreezeStory.FreezeAsync(scope);
        var clarifications = scope.Get<Clarifications>();
        (await clarifications.EnterAsync(line.Id, [new(DisclosureDatabase.Item, 100, null)], default)).IsOk.ShouldBeTrue();
        (await clarifications.EnterAsync(line.Id, [new(DisclosureDatabase.Item, 0, "ไม่พบแผน")], default)).IsOk.ShouldBeTrue();
        (await clarifications.AnswerAsync(line.Id, DisclosureDatabase.Item, 0, "ฉบับหนึ่ง", default)).IsOk.ShouldBeTrue();
        (await clarifications.AnswerAsync(line.Id, DisclosureDatabase.Item, 1, "ฉบับสอง", default)).IsOk.ShouldBeTrue();
        (await clarifications.AnswerAsync(line.Id, DisclosureDatabase.Item, 1, "ของอีกคน", default)).Error.ShouldBeOfType<Error.Conflict>();
        (await clarifications.AnswerAsync(line.Id, DisclosureDatabase.Item, 2, " ", default)).Error.ShouldBeOfType<Error.Invalid>();
        await FreezeStory.FreezeAsync(scope);

        var (kept, state) = (await scope.Get<Freezes>().AssessedAsync(DisclosureDatabase.Year, default)).ShouldNotBeNull();
        kept.Number.ShouldBe(1); // a later freeze does not carry the findings away
        var found = (await clarifications.AssessedAsync(line.Id, state, default)).ShouldHaveSingleItem();
        (found.Score, found.Remark).ShouldBe((0, "ไม่พบแผน"));
        (await clarifications.AnswersAsync(line.Id, default))[DisclosureDatabase.Item].Text.ShouldBe("ฉบับสอง");
        (await clarifications.HistoryAsync(line.Id, DisclosureDatabase.Item, default)).Select(a => a.Text).ShouldBe(["ฉบับสอง", "ฉบับหนึ่ง"]);
        await using var reader = database.Enter(office.AgencyId, Rights.None);
        (await reader.Get<Clarifications>().AnswerAsync(line.Id, DisclosureDatabase.Item, 2, "ก", default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await reader.Get<Clarifications>().EnterAsync(line.Id, [], default)).Error.ShouldBeOfType<Error.Forbidden>();
        (await reader.Get<SubmissionNotes>().WriteAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, "ก", default)).Error.ShouldBeOfType<Error.Forbidden>();
    }

    [Fact]
    public void The_same_number_draws_the_same_items_in_whatever_order_they_come()
    {
        string[] keys = [.. Enumerable.Range(1, 43).Select(n => $"item_{n}")];

        var drawn = SampleDraw.Draw(keys, k => k, 5, 2569);

        drawn.ShouldBe(SampleDraw.Draw(keys.Reverse(), k => k, 5, 2569));
        drawn.Distinct().Count().ShouldBe(5);
        SampleDraw.Draw(keys, k => k, 5, 2570).ShouldNotBe(drawn);
        drawn.ShouldBe(keys.OrderBy(k => CanonicalJson.Hash($"2569:{k}"), StringComparer.Ordinal).Take(5));
    }

    [Fact]
    public void Canonical_JSON_has_one_way_to_write_a_thing() =>
        CanonicalJson.Of(System.Text.Json.Nodes.JsonNode.Parse("""{ "ข": [1, true, null, "a/\u0e01\n\u0001\"\\😀"], "a": {"z": 0, "B": {}} }""")).ShouldBe("{\"a\":{\"B\":{},\"z\":0},\"ข\":[1,true,null,\"a/ก\\n\\u0001\\\"\\\\😀\"]}");
}
