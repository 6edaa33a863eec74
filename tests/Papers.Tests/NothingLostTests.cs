using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Prongsai.Documents;
using Prongsai.Seeds;

namespace Prongsai.Papers.Tests;

/// <summary>Every piece of text of a paper is found again in a row, in the head, in the columns or among the leftovers.</summary>
public sealed class NothingLostTests
{
    private static readonly ImmutableArray<ImmutableArray<string>> Heads =
    [
        ["ลำดับ", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์"],
        ["ตัวชี้วัด", "แนวทางในการยกระดับการประเมิน", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ"],
        ["ข้อ", "ข้อมูล", "องค์ประกอบด้านข้อมูล", "ผู้รับผิดชอบ", "หมายเหตุ"],
        ["ลำดับ", "กระบวนงาน", "ความเสี่ยงการทุจริต", "ระดับ", "มาตรการควบคุม", "เรื่องอื่น"],
        ["มิติ", "โครงการ", "ปี 2566", "ปี 2567", "ผู้รับผิดชอบ"],
        ["ค่าเป้าหมาย", "ปี 2566", "ปี 2567", "ปี 2568"],
        ["ลำดับ", "ตัวชี้วัด", "คะแนน"],
        ["กข", "คง"],
    ];

    [Fact]
    public void No_text_of_a_generated_paper_is_lost() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Papers().ToArbitrary(), paper => AssertNothingLost(paper)));

    [Theory]
    [MemberData(nameof(FixtureNames))]
    public void No_text_of_a_written_paper_is_lost(string name) => AssertNothingLost(FixturePapers.Document(name));

    [SeedFact("003")]
    public void No_text_of_the_real_memo_is_lost() => AssertNothingLost(SeedPapers.Document("003"));

    [SeedFact("004")]
    public void No_text_of_the_real_plan_is_lost() => AssertNothingLost(SeedPapers.Document("004"));

    [SeedFact("000")]
    public void No_text_of_the_real_report_is_lost() => AssertNothingLost(SeedPapers.Document("000"));

    [SeedFact("002")]
    public void No_text_of_the_real_report_by_indicator_is_lost() => AssertNothingLost(SeedPapers.Document("002"));

    public static TheoryData<string> FixtureNames() => [.. FixturePapers.Names];

    private static void AssertNothingLost(OfficialDocument document)
    {
        var kept = KeptText(FixturePapers.Stage(document));
        var lost = SourceTexts.Words(document).Where(word => !kept.Contains(word, StringComparison.Ordinal)).Distinct().ToList();
        lost.ShouldBeEmpty(string.Join('\n', SourceTexts.Lines(document)));
    }

    private static string KeptText(StagedPaper paper)
    {
        var text = new StringBuilder(ImportJson.Write(paper));
        foreach (var sheet in paper.Rows<ProjectSheetRow>())
            text.Append(string.Concat(sheet.Headings));
        return SourceTexts.LettersOf(text.ToString().Replace("\\n", " ", StringComparison.Ordinal).Replace("\\t", " ", StringComparison.Ordinal));
    }

    private static Gen<OfficialDocument> Papers() =>
        Block().ListOf(6).Select(blocks => new OfficialDocument(new DocumentProperties("ทดสอบ"), [.. blocks]));

    private static Gen<Block> Block() => Gen.OneOf(Line(), Line(), Grid());

    private static Gen<Block> Line() =>
        from start in Gen.Elements("", "1. ", "มิติที่ 2 ", "ลำดับที่ ", "๑. ชื่อโครงการ : ", "๒. วัตถุประสงค์ ", "ความเห็นของ", "เรื่อง ", "- ")
        from word in Word()
        select (Block)new Paragraph(start + word);

    private static Gen<Block> Grid() =>
        from head in Gen.Elements(Heads.ToArray())
        from rows in Cell().ListOf(head.Length).ListOf(3)
        from withHead in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select (Block)new Table([.. withHead ? [RowOf(head)] : Array.Empty<TableRow>(), .. rows.Select(RowOf)]);

    private static TableRow RowOf(IEnumerable<string> cells) => new([.. cells.Select(cell => new TableCell(cell))]);

    private static Gen<string> Cell() => Gen.Frequency(
        (6, Word()), (2, Gen.Constant("")), (1, Gen.Elements("1", "O5", "05", "-", "95.50", "ตัวชี้วัดที่ 3 ", "1. ", "รวมทั้งสิ้น")),
        (2, from start in Gen.Elements("1. ", "O7", "- ", "ตัวชี้วัดที่ 2 ", "๑๒. ") from word in Word() select start + word));

    /// <summary>Words that occur nowhere else, so that finding one proves that it was kept.</summary>
    private static Gen<string> Word() =>
        from letters in Gen.Elements("กขคงจชซญดตถทธนบปผพฟภมยรลวสหอ".ToCharArray()).ListOf(7)
        select string.Concat(letters);
}
