using System.Collections.Immutable;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Tests;

public sealed class HeadClassifierTests
{
    [Theory]
    [InlineData("ลำดับ|มาตรการ|วิธีการ|ผู้รับผิดชอบ|ระยะเวลา|สรุปผล", TableKind.Measures)]
    [InlineData("ตัวชี้วัด|มาตรการ/แนวทางที่จะดำเนินการ|วิธีการดำเนินการ|ผู้รับผิดชอบ|ระยะเวลา|ผลลัพธ์", TableKind.Measures)]
    [InlineData("มาตการ|วิธดำเนินกาน|ผูรับผิดชอบ|ระยะเวลาดาเนินการ|ผลการดำเนนการ", TableKind.Measures)]
    [InlineData("ตัวชี้วัด|แนวทางการพัฒนา|ผู้รับผิดชอบ|ผลการดำเนินการ", TableKind.IndicatorUplift)]
    [InlineData("ที่|กระบวนการ|ความเสี่ยง|ระดับ|มาตรการป้องกันการทุจริต", TableKind.Risks)]
    [InlineData("มิติ|โครงการ/กิจกรรม/มาตรการ|ปี 2566|ปี 2567|หมายเหตุ", TableKind.PlanProjects)]
    [InlineData("เป้าหมาย|พ.ศ. 2566|พ.ศ. 2567|พ.ศ. 2568", TableKind.Targets)]
    public void Kind_is_known_by_its_head(string head, TableKind kind) => HeadClassifier.Classify(GridOf(head)).ShouldNotBeNull().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("เรื่อง|หน้า")]
    [InlineData("ชื่อ|ตำแหน่ง|โทรศัพท์")]
    [InlineData("วันที่|รายการ|รายรับ|รายจ่าย|คงเหลือ")]
    public void Other_tables_are_of_no_kind(string head) => HeadClassifier.Classify(GridOf(head)).ShouldBeNull();

    [Fact]
    public void Score_table_needs_figures_under_its_score_column()
    {
        HeadClassifier.Classify(GridOf("ลำดับ|ตัวชี้วัด|คะแนน")).ShouldBeNull();
        HeadClassifier.Classify(GridOf("ลำดับ|ตัวชี้วัด|คะแนน", "1|การใช้อำนาจ|95.10", "2|การใช้งบประมาณ|90.00"))
            .ShouldNotBeNull().Kind.ShouldBe(TableKind.IndicatorScores);
    }

    [Fact]
    public void Item_numbers_make_an_OIT_table_under_any_head()
    {
        var head = HeadClassifier.Classify(GridOf("ขอ|ซื้อมูส|องศ์ประกอบ|ผรับผิดชอบ|คววมก้าวหน้า", "O1|ก|ข|ค|ง", "O2|ก|ข|ค|ง")).ShouldNotBeNull();
        head.Kind.ShouldBe(TableKind.OitItems);
        head.Columns.Select(column => column.Field).ShouldBe([Field.Item, Field.Title, Field.Components, Field.Owners, Field.Result]);
    }

    private static Grid GridOf(params string[] rows)
    {
        ImmutableArray<string> all = rows.Length > 1 ? [.. rows] : [rows[0], string.Join('|', rows[0].Split('|').Select(_ => "ข้อความ"))];
        return new Grid([.. all.Select((row, index) => new GridRow([.. row.Split('|').Select(Cell)], new(index + 1, index + 1), false))], 1);
    }

    private static GridCell Cell(string text) => new(text.Length == 0 ? [] : [text]);
}
