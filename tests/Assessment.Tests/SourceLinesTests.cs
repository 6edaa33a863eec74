using Prongsai.Assessment.Domain;
using Prongsai.Papers;

namespace Prongsai.Assessment.Tests;

public sealed class SourceLinesTests
{
    [Fact]
    public void Every_row_read_points_at_a_line_that_stands_beside_it()
    {
        foreach (var text in new[] { WrittenPapers.Memo(90, "90.00"), WrittenPapers.MemoOfTools(), WrittenPapers.Items("ทำแล้ว") })
        {
            var document = WrittenPapers.Read(text);
            var lines = SourceLines.Read(SourceLines.Write(document)).ToList();

            lines.Select(l => l.Line).ShouldBeInOrder();
            foreach (var row in WrittenPapers.Staged(text).Tables.SelectMany(t => t.Rows))
            {
                lines.ShouldContain(l => l.Line == row.Source.Line);
            }
        }
    }

    [Fact]
    public void A_table_row_is_one_line_with_all_its_cells()
    {
        var row = (OitItemRow)WrittenPapers.Staged(WrittenPapers.Items("ทำแล้ว")).Tables.Single(t => t.Kind == TableKind.OitItems).Rows[1];

        var line = SourceLines.Read(SourceLines.Write(WrittenPapers.Read(WrittenPapers.Items("ทำแล้ว")))).Single(l => l.Line == row.Source.Line);

        foreach (var cell in new[] { "O2", "ข้อมูลผู้บริหาร", "สำนักปลัด", "ทำแล้ว ข้อสอง", " | " })
        {
            line.Text.ShouldContain(cell);
        }
    }

    [Fact]
    public void A_tab_or_a_very_long_line_in_the_paper_does_not_break_the_list()
    {
        var text = "ก่อน\tแท็บ\n\n" + new string('ย', 5000) + "\n\nหลังสมมติ";

        var lines = SourceLines.Read(SourceLines.Write(WrittenPapers.Read(text))).ToList();

        lines.Max(l => l.Text.Length).ShouldBeLessThan(1300);
        lines.ShouldContain(l => l.Text.Contains("หลังสมมติ", StringComparison.Ordinal));
        lines.ShouldContain(l => l.Text.Contains("แท็บ", StringComparison.Ordinal));
    }
}
