using Microsoft.Playwright;

namespace Prongsai.Journeys;

/// <summary>Internal control by keyboard alone: a row and its correction, the auditor's review that becomes ปค.6, a finding that becomes a measure, prices that are checked and sent for signing, and two who write one form.</summary>
[Collection("host")]
public sealed class ControlJourneyTests(RunningHost host)
{
    [Fact]
    public async Task An_auditor_reviews_what_the_office_wrote_and_the_form_can_be_printed()
    {
        var office = await host.OpenAsync("/office/control?year=2567", "coordinator");
        await office.EnterAsync("main form .p-btn--main");
        await office.EnterAsync("main a[href='/office/control/rows/new']");
        await office.EnterAsync("main .p-btn--main");
        await office.FollowFaultAsync("Input_Mission");
        await office.WriteAsync("การบริหารพัสดุ");
        foreach (var (box, text) in new[] { ("Risk", "พัสดุสูญหาย"), ("Existing", "มีทะเบียน"), ("Evaluation", "ตรวจนับช้า"), ("Remaining", "ยังตรวจนับไม่ทัน"), ("Improvement", "ตั้งกรรมการก่อนสิ้นปี") })
        {
            await office.TabToAsync($"#Input_{box}");
            await office.WriteAsync(text);
        }

        await office.TabToAsync("[name='Input.Units']");
        await office.Keyboard.PressAsync("Space");
        await office.TabToAsync("#Input_DueOn_Day");
        await office.WriteAsync("31");
        await office.TabToAsync("#Input_DueOn_Month");
        await office.Keyboard.PressAsync("End");
        await office.TabToAsync("#Input_DueOn_Year");
        await office.WriteAsync("2567");
        await office.EnterAsync("main .p-btn--main");
        (await office.Locator("#p-errors").AllInnerTextsAsync()).ShouldBeEmpty();
        (await MainAsync(office)).ShouldContain("แก้ไขแล้ว 0 จาก 1 ข้อ ร้อยละ 0");

        await office.EnterAsync("main table a[href^='/office/control/rows/']");
        await office.TabToAsync("#Correction");
        await office.WriteAsync("ตั้งกรรมการแล้ว");
        await office.EnterAsync("main form[action*='Correct'] button");
        (await MainAsync(office)).ShouldContain("แก้ไขแล้ว 1 จาก 1 ข้อ ร้อยละ 100 ถึงเป้า");

        var auditor = await host.OpenAsync("/office/control?year=2567", "internal_audit");
        await auditor.EnterAsync("main a[href^='/office/control/review']");
        await auditor.EnterAsync("main .p-btn--main");
        await auditor.FollowFaultAsync("Opinion");
        await auditor.WriteAsync("สอบทานแล้ว การประเมินเป็นไปตามหลักเกณฑ์");
        await auditor.EnterAsync("main .p-btn--main");
        (await auditor.Locator("[data-flash=done]").InnerTextAsync()).ShouldContain("ปค.6");
        await auditor.EnterAsync("main a[href^='/office/papers/pk6']");
        var paper = await MainAsync(auditor);
        paper.ShouldContain("สอบทานแล้ว การประเมินเป็นไปตามหลักเกณฑ์");
        paper.ShouldContain("นางสมมุติ ตรวจสอบ");
        await office.Context.CloseAsync();
        await auditor.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_of_the_auditor_becomes_a_measure_that_says_where_it_comes_from()
    {
        const string Found = "สมุดคุมใบเสร็จลงไม่ครบ";
        var auditor = await host.OpenAsync("/office/control/findings?year=2569", "internal_audit");
        await auditor.EnterAsync("main a[href='/office/control/findings/new']");
        await auditor.TabToAsync("#Input_Text");
        await auditor.WriteAsync(Found);
        await auditor.EnterAsync("main .p-btn--main");
        (await MainAsync(auditor)).ShouldContain(Found);

        var office = await host.OpenAsync("/office/improvement/analysis?year=2569", "coordinator");
        var from = await office.Locator("main p, main li, main tr, main article", new() { HasText = Found }).Last.Locator("a[href*='for=audit']").First.GetAttributeAsync("href");
        await office.GotoAsync(from! + "&from=own");
        (await MainAsync(office)).ShouldContain(Found);
        await office.TabToAsync("#Input_Title");
        await office.WriteAsync("มาตรการคุมใบเสร็จ");
        await office.TabToAsync("#Input_Steps");
        await office.WriteAsync("ตรวจสมุดคุมทุกสิ้นเดือน");
        await office.TabToAsync("[name='Input.Owners']");
        await office.Keyboard.PressAsync("Space");
        await office.TabToAsync("#Input_Period");
        await office.WriteAsync("ตลอดปีงบประมาณ");
        await office.EnterAsync("main .p-btn--main");
        (await MainAsync(office)).ShouldContain(Found);
        await auditor.Context.CloseAsync();
        await office.Context.CloseAsync();
    }

    [Fact]
    public async Task A_sheet_of_prices_is_checked_and_sent_for_signing_with_its_proofs()
    {
        var head = await host.OpenAsync("/office/risk/prices?year=2569", "head");
        await head.EnterAsync("main .p-task a");
        await head.EnterAsync("main form[action*='Check'] button");
        (await MainAsync(head)).ShouldContain("นายสมมติ ปลัด");
        await head.EnterAsync("main form[action*='Propose'] button");
        head.Url.ShouldEndWith("/propose");

        await head.GotoAsync(head.Url[..^"/propose".Length]);
        var letter = await MainAsync(head);
        letter.ShouldContain("https://www.example.go.th/prices");
        letter.ShouldContain("แฟ้มแนบในระบบ");
        await head.Context.CloseAsync();
    }

    [Fact]
    public async Task The_second_who_saves_a_form_sees_both_texts_and_loses_none()
    {
        var (first, second) = (await host.OpenAsync("/office/risk/scale?year=2569&kind=organisation", "coordinator"), await host.OpenAsync("/office/risk/scale?year=2569&kind=organisation", "head"));
        await first.TabToAsync("#Source");
        await first.WriteAsync("คู่มือของคนแรก");
        await first.EnterHereAsync();
        await second.TabToAsync("#Source");
        await second.WriteAsync("คู่มือของคนที่สอง");
        await second.EnterHereAsync();

        var both = await MainAsync(second);
        both.ShouldContain("คู่มือของคนแรก");
        (await second.InputValueAsync("#Source")).ShouldBe("คู่มือของคนที่สอง");
        await second.TabToAsync("#Source");
        await second.EnterHereAsync();
        (await second.Locator("[data-flash=done]").InnerTextAsync()).ShouldContain("บันทึกเกณฑ์แล้ว");
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    private static Task<string> MainAsync(IPage page) => page.Locator("main").InnerTextAsync();
}
