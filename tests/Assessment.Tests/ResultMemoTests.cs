using System.Collections.Immutable;
using NodaTime;
using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Assessment.Features.Import;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;
using Prongsai.Tests;

namespace Prongsai.Assessment.Tests;

/// <summary>The result memo and the people who sign it (S9, S10).</summary>
public sealed class ResultMemoTests(AssessmentDatabase database) : IClassFixture<AssessmentDatabase>
{
    private static readonly OfficeProfile Office = new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", "ตัวอย่าง", "ตัวอย่าง", null, null, null, null);

    private static readonly MemoDetails Details = new("ตย.12345/7", new LocalDate(2025, 9, 15),
    [
        new(MemoLevel.Drafter, "นางสาวสมมติ หนึ่ง", "นักวิเคราะห์นโยบายและแผน", SigningCapacity.Holder, null),
        new(MemoLevel.OfficeHead, "นางสมมติ สอง", null, SigningCapacity.Holder, "เห็นควรเสนอสมมติ"),
        new(MemoLevel.ChiefAdministrator, "นายสมมติ สาม", "ผู้อำนวยการกองช่าง", SigningCapacity.Acting, null),
        new(MemoLevel.Executive, null, null, SigningCapacity.Holder, null),
    ]);

    [Fact]
    public void Text_and_structure_are_the_approved_ones() => HtmlWriter.Fragment(Memo(Details)).ShouldBeApproved("result-memo.html");

    [Fact]
    public void Acting_capacity_prints_itself_and_an_unnamed_level_stays_to_be_signed_by_hand()
    {
        var chain = Memo(Details).Blocks.OfType<OpinionBlock>().ToList();

        chain.Select(o => o.Title).ShouldBe(["ความเห็นของหัวหน้าสำนักปลัดองค์การบริหารส่วนตำบลตัวอย่าง", "ความเห็นของปลัดองค์การบริหารส่วนตำบลตัวอย่าง", "ความเห็นของนายกองค์การบริหารส่วนตำบลตัวอย่าง"]);
        (chain[1].Signature.Post, chain[1].Signature.ActingFor).ShouldBe(("ผู้อำนวยการกองช่าง รักษาราชการแทน", "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง"));
        (chain[2].Opinion, chain[2].Signature.Name).ShouldBe((null, null));
    }

    [Fact]
    public void Signers_of_a_scanned_memo_are_put_at_their_levels_though_the_capacity_is_garbled()
    {
        var memo = new MemoFields(null, "ตย.๑๒๓๔๕/-", "๒๙ กันยายน ๒๕๖๖", null, null,
        [
            new("นายสมมติ สี่", "นายกองค์กรบริหารส่วนตำบลตัวอยาง", "ความเห็นของนายก อบต."),
            new("นางสาวสมมติ หนึ่ง", "นักจัดการงานทั่วไป", null),
            new("นายสมมติ สาม", "ผู้อำนวยการกองช่าง วัสดุราชการแทน ปลัดองค์กรบริหารส่วนตำบล", "ความเห็นของปลัด อบต."),
        ]);

        var details = MemoDetails.FromPaper(memo)!;

        details.DatedOn.ShouldBe(new LocalDate(2023, 9, 29));
        details.Of(MemoLevel.Drafter).ShouldBe(new(MemoLevel.Drafter, "นางสาวสมมติ หนึ่ง", "นักจัดการงานทั่วไป", SigningCapacity.Holder, null));
        details.Of(MemoLevel.OfficeHead).Name.ShouldBeNull();
        details.Of(MemoLevel.ChiefAdministrator).ShouldBe(new(MemoLevel.ChiefAdministrator, "นายสมมติ สาม", "ผู้อำนวยการกองช่าง", SigningCapacity.Acting, null));
        details.Of(MemoLevel.Executive).ShouldBe(new(MemoLevel.Executive, "นายสมมติ สี่", null, SigningCapacity.Holder, null));
    }

    [Fact]
    public async Task Another_year_begins_with_the_same_people_and_without_their_opinions()
    {
        await using var scope = await database.NewOfficeAsync();
        var memos = scope.Get<MemoStore>();
        (await memos.StoreAsync(new(2567), Details, 0, default)).IsOk.ShouldBeTrue();

        var next = await memos.FindAsync(new(2568), default);

        (next.CarriedFrom, next.Version, next.Details.Number, next.Details.DatedOn).ShouldBe((new FiscalYear(2567), 0, null, null));
        next.Details.Signers.Select(s => s.Name).ShouldBe(Details.Signers.Select(s => s.Name));
        next.Details.Signers.ShouldAllBe(s => s.Opinion == null);
    }

    [Fact]
    public async Task A_second_person_who_saves_from_an_old_page_gets_a_conflict_and_overwrites_nothing()
    {
        await using var scope = await database.NewOfficeAsync();
        var memos = scope.Get<MemoStore>();
        await memos.StoreAsync(AssessmentDatabase.Year, Details, 0, default);
        var seen = (await memos.FindAsync(AssessmentDatabase.Year, default)).Version;
        (await memos.StoreAsync(AssessmentDatabase.Year, Details with { Number = "ตย.12345/8" }, seen, default)).IsOk.ShouldBeTrue();

        (await memos.StoreAsync(AssessmentDatabase.Year, Details with { Number = "ตย.12345/9" }, seen, default)).Error.ShouldBeOfType<Error.Conflict>();

        (await memos.FindAsync(AssessmentDatabase.Year, default)).Details.Number.ShouldBe("ตย.12345/8");
    }

    [Fact]
    public async Task Keeping_a_memo_takes_its_signers_and_taking_it_back_leaves_none_of_them()
    {
        await using var scope = await database.NewOfficeAsync();
        var import = await AssessmentDatabase.ReceiveAsync(scope, Signed);
        await KeepAsync(scope, import);
        (await scope.Get<MemoStore>().FindAsync(AssessmentDatabase.Year, default)).Details.Of(MemoLevel.Executive).Name.ShouldBe("นายสมมติ สี่");

        (await scope.Get<ImportReview>().TakeBackAsync(import, default)).IsOk.ShouldBeTrue();

        (await scope.Get<MemoStore>().FindAsync(AssessmentDatabase.Year, default)).Details.ShouldBeSameAs(MemoDetails.Empty);
    }

    [Fact]
    public async Task Signers_that_a_person_wrote_survive_the_import_and_its_undoing()
    {
        await using var scope = await database.NewOfficeAsync();
        await scope.Get<MemoStore>().StoreAsync(AssessmentDatabase.Year, Details, 0, default);
        var import = await AssessmentDatabase.ReceiveAsync(scope, Signed);
        await KeepAsync(scope, import);

        await scope.Get<ImportReview>().TakeBackAsync(import, default);

        (await scope.Get<MemoStore>().FindAsync(AssessmentDatabase.Year, default)).Details.Number.ShouldBe(Details.Number);
    }

    [Fact]
    public async Task Without_a_whole_result_there_is_no_memo_but_a_sentence_that_says_what_to_do()
    {
        var agency = await database.OfficeAsync();
        await using var scope = database.Enter(agency);

        var built = await scope.Get<IEnumerable<IDocumentKind>>().Single(k => k.Key == "result-memo").BuildAsync(agency, AssessmentDatabase.Year, default);

        built.Error.ShouldBeOfType<Error.NotFound>().Message.ShouldContain("นำเข้าเอกสาร");
    }

    private static string Signed => WrittenPapers.Memo(90, "90.00").Replace("ตามที่หน่วยงาน", "เรียน  นายกองค์การบริหารส่วนตำบลตัวอย่าง\n\nตามที่หน่วยงาน", StringComparison.Ordinal) + """

        จึงเรียนมาเพื่อโปรดทราบ

        (นางสาวสมมติ หนึ่ง)

        นักวิเคราะห์นโยบายและแผน

        ความเห็นของนายกองค์การบริหารส่วนตำบลตัวอย่าง

        (นายสมมติ สี่)

        นายกองค์การบริหารส่วนตำบลตัวอย่าง
        """;

    private static OfficialDocument Memo(MemoDetails details)
    {
        var scores = new[] { 100m, 98.16m, 99.82m, 99.45m, 100m, 82.98m, 86.70m, 83.51m, 75m, 80m };
        var figures = ScoreInput.Nothing with { Indicators = scores.Select((s, i) => KeyValuePair.Create(i + 1, s)).ToImmutableDictionary() };
        var sheet = Scoring.Compute(RulePackLibrary.Shipped.ForYear(AssessmentDatabase.Year).Pack, figures);
        return Features.ResultMemo.ResultMemo.Write(AssessmentDatabase.Year, sheet, Office, details, new LocalDate(2026, 2, 16));
    }

    private static async Task KeepAsync(AgencyScope scope, Guid import)
    {
        var version = (await scope.Get<ImportReview>().FindAsync(import, default))!.Version;
        (await scope.Get<ImportReview>().KeepAsync(import, version, default)).IsOk.ShouldBeTrue();
    }
}
