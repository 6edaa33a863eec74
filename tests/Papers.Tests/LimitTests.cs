using System.Text;
using Prongsai.Documents;
using Prongsai.Frameworks;

namespace Prongsai.Papers.Tests;

public sealed class LimitTests
{
    [Fact]
    public void Rows_beyond_two_thousand_of_a_kind_are_leftovers_not_lost()
    {
        static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell(cell))]);
        var rows = Enumerable.Range(1, 2_100).Select(number => Row($"{number}", $"มาตรการเลขที่{number}", "ทำ", "กองคลัง", "2568"));
        var table = new Table([Row("ลำดับ", "มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา"), .. rows]);
        var paper = FixturePapers.Stage(new OfficialDocument(new DocumentProperties("ยาว"), [table]));
        paper.Rows<MeasureRow>().Length.ShouldBe(2_000);
        paper.Leftovers.Count(left => left.Text.Contains("มาตรการเลขที่")).ShouldBe(100);
    }

    [Fact]
    public void Hint_wins_over_the_year_and_name_in_the_paper()
    {
        var document = FixturePapers.Document("memo_clean.md");
        var paper = PaperImporter.Stage(document, RulePackLibrary.Shipped, new ImportHints(2567, "อบต.ทดลอง"));
        paper.Document.FiscalYear.ShouldBe(2567);
        paper.Document.AgencyName.ShouldBe("องค์การบริหารส่วนตำบลทดลอง");
    }

    [Fact]
    public void Paper_without_anything_known_is_all_leftover()
    {
        var paper = FixturePapers.Stage(new OfficialDocument(new DocumentProperties("จดหมาย"), [new Paragraph("ขอเชิญร่วมงานประจำตำบล")]));
        paper.Document.Kind.ShouldBe(PaperKind.Unknown);
        paper.Tables.ShouldBeEmpty();
        paper.Leftovers.ShouldHaveSingleItem().Text.ShouldBe("ขอเชิญร่วมงานประจำตำบล");
    }

    [Fact]
    public void Damaged_copies_of_every_paper_are_staged_without_a_fault()
    {
        var random = new Random(20_260_216);
        foreach (var name in FixturePapers.Names.Where(name => !name.Contains("874", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));
            for (var copy = 0; copy < 15; copy++)
                StageText(Damage(text, random), name).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("ก")]
    [InlineData("1. อบต. 95.5 ประจำปี ")]
    [InlineData("☑ ดำเนินการ ")]
    [InlineData("ที่ - EIT ระดับ ")]
    public void One_endless_line_is_staged_whole(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var paper = FixturePapers.Stage(new OfficialDocument(new DocumentProperties("ยาว"), [new Paragraph(text)]));
        paper.Leftovers.Sum(left => left.Text.Count(letter => letter != ' ')).ShouldBe(text.Count(letter => letter != ' '));
    }

    private static StagedPaper? StageText(string text, string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = DocumentReader.Read(stream, name);
        return read.IsOk ? FixturePapers.Stage(read.Value) : FixturePapers.Stage(new OfficialDocument(new DocumentProperties("ว่าง"), []));
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var i = 0; i < 40; i++)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0: damaged.Remove(at, 1); break;
                case 1: damaged.Insert(at, "|\t\n๙("[random.Next(5)]); break;
                case 2: damaged[at] = (char)random.Next(0x0E01, 0x0E4E); break;
                default: damaged.Insert(at, damaged.ToString(at, Math.Min(20, damaged.Length - at))); break;
            }
        }
        return damaged.ToString();
    }
}
