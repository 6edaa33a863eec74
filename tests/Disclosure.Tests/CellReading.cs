using System.Collections.Immutable;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Tests;

/// <summary>What is typed or stands in a sheet, and what a cell keeps of it.</summary>
public sealed class CellReading
{
    private static readonly FiscalYear Year = new(2569);

    [Theory]
    [InlineData(ContentKind.Number, "๑,๒๐๕", "1205")]
    [InlineData(ContentKind.Number, "87.5 %", "87.5")]
    [InlineData(ContentKind.Number, "หลายคน", null)]
    [InlineData(ContentKind.Money, "20,000 บาท", "20000")]
    [InlineData(ContentKind.Money, "1234.50", "1234.5")]
    [InlineData(ContentKind.Money, "-", null)]
    [InlineData(ContentKind.Date, "30 เม.ย. 2569", "2026-04-30")]
    [InlineData(ContentKind.Date, "๓๐/๐๔/๒๕๖๙", "2026-04-30")]
    [InlineData(ContentKind.Date, "2026-04-30", "2026-04-30")]
    [InlineData(ContentKind.Date, "31 ก.พ. 2569", null)]
    [InlineData(ContentKind.Month, "ต.ค. 2568", "2025-10")]
    [InlineData(ContentKind.Month, "ตุลาคม 68", "2025-10")]
    [InlineData(ContentKind.Month, "2025-13", null)]
    [InlineData(ContentKind.Link, "https://www.example.go.th/a?b=1", "https://www.example.go.th/a?b=1")]
    [InlineData(ContentKind.Link, "javascript:alert(1)", null)]
    [InlineData(ContentKind.Link, "www.example.go.th", null)]
    [InlineData(ContentKind.Email, "office@example.go.th", "office@example.go.th")]
    [InlineData(ContentKind.Email, "office", null)]
    [InlineData(ContentKind.Telephone, "๐ ๗๕๐๐ ๐๐๐๐", "0 7500 0000")]
    [InlineData(ContentKind.Picture, "photo.jpg", null)]
    public void A_cell_is_kept_plain_or_refused_with_the_cure(ContentKind kind, string typed, string? kept)
    {
        var read = CellRules.Read(Column(kind), typed, Year);

        if (kept is null)
        {
            read.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Message.ShouldStartWith("ช่อง: ");
        }
        else
        {
            read.Value.ShouldBe(kept);
        }
    }

    [Fact]
    public void A_choice_is_known_by_its_words_and_nothing_longer_than_a_page_is_taken()
    {
        var choice = Column(ContentKind.Choice) with { Choices = ["ฝ่ายการเมือง", "ฝ่ายประจำ"] };
        CellRules.Read(choice, " ฝ่าย ประจำ ", Year).Value.ShouldBe("ฝ่ายประจำ");
        CellRules.Read(choice, "อื่น", Year).Error!.Message.ShouldContain("ฝ่ายการเมือง / ฝ่ายประจำ");
        CellRules.Read(Column(ContentKind.Long), new string('ก', 4001), Year).IsOk.ShouldBeFalse();
        CellRules.Read(Column(ContentKind.Text), "   ", Year).ShouldSatisfyAllConditions(r => r.IsOk.ShouldBeTrue(), r => r.Value.ShouldBeNull());
    }

    /// <summary>Every table of every form: what is written as a sheet is read again the same.</summary>
    [Fact]
    public async Task A_table_written_as_a_sheet_is_read_again_the_same()
    {
        foreach (var item in RulePackLibrary.Shipped.Find(Year)!.Items)
        {
            foreach (var table in TablePage.Of(item))
            {
                var rows = TableRules.Full(item, Year).RowsOf(table.Key);
                var lines = await SheetRows.ReadAsync(new MemoryStream(TableSheet.Write(table, rows)), "table.xlsx", "ตาราง", default);

                var read = SheetReading.Read(table, lines.Value!, Year);

                read.IsOk.ShouldBeTrue($"{item.Key}/{table.Key}: {read.Error?.Message}");
                var wanted = rows.Select(r => Text(table, r.Cells)).ToList();
                read.Value.Select(cells => Text(table, cells)).ShouldBe(wanted, $"{item.Key}/{table.Key}");
            }
        }
    }

    [Fact]
    public void A_wrong_sheet_is_refused_whole_with_line_column_and_cure()
    {
        var table = RulePackLibrary.Shipped.Forms.Single(f => f.Key == "plans.annual").Tables[0];
        Result<ImmutableArray<ImmutableDictionary<string, string>>> Read(string csv) => SheetReading.Read(table, CsvRows.Read(csv), Year);

        Read("ชื่อ,เงิน\nก,1").Error!.Message.ShouldContain("โครงการหรือกิจกรรม");
        Read("โครงการหรือกิจกรรม,งบประมาณ,เริ่ม\nอบรม,ไม่มาก,1 ต.ค. 2568\n,500,\n").Error!.Message.ShouldSatisfyAllConditions(m => m.ShouldContain("บรรทัด 2"), m => m.ShouldContain("งบประมาณ"), m => m.ShouldContain("บรรทัด 3"), m => m.ShouldContain("ยังไม่ได้กรอกโครงการ"));
        Read("แผนงาน ปี 2569,,\nเริ่ม,โครงการหรือกิจกรรม,งบประมาณ (บาท)\n1 ต.ค. 2568,อบรม,\"20,000\"\n,,\n").Value.ShouldHaveSingleItem()["budget"].ShouldBe("20000");
        Read("โครงการหรือกิจกรรม\n").Error!.Message.ShouldContain("ไม่มีแถวข้อมูล");
        Read("โครงการหรือกิจกรรม\n=cmd|' /C calc'!A0\n").Value.ShouldHaveSingleItem()["name"].ShouldBe("=cmd|' /C calc'!A0");
    }

    private static string Text(ContentTable table, ImmutableDictionary<string, string> cells) =>
        string.Join('|', table.Columns.Where(c => c.Kind != ContentKind.Picture).Select(c => cells.GetValueOrDefault(c.Key)));

    private static ContentColumn Column(ContentKind kind) => new("cell", "ช่อง", "Cell", kind, false, null, kind == ContentKind.Choice ? ["ก"] : [], []);
}
