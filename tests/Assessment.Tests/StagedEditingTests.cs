using Prongsai.Assessment.Data;
using Prongsai.Assessment.Domain;
using Prongsai.Kernel;
using Prongsai.Papers;

namespace Prongsai.Assessment.Tests;

/// <summary>Corrections beside the source.</summary>
public sealed class StagedEditingTests
{
    private static readonly StagedPaper Memo = WrittenPapers.Staged(WrittenPapers.Memo(90, "90.00"));
    private static readonly StagedPaper Items = WrittenPapers.Staged(WrittenPapers.Items("ทำแล้ว"));

    [Theory]
    [InlineData("85.50")]
    [InlineData("๘๕.๕๐")]
    [InlineData(" 85.5 ")]
    public void A_corrected_score_is_certain_and_keeps_its_line(string typed)
    {
        var before = Rows<IndicatorScoreRow>(Memo)[3];

        var after = Rows<IndicatorScoreRow>(Good(Memo, "IndicatorScores:3:Score", typed))[3];

        (after.Score, after.Confidence, after.Source, after.Indicator, after.Label).ShouldBe((85.50m, 1m, before.Source, before.Indicator, before.Label));
        before.Source.Line.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Nothing_else_changes_with_a_correction()
    {
        var after = Rows<IndicatorScoreRow>(Good(Memo, "IndicatorScores:0:Score", "1.00"));

        after.Skip(1).ShouldBe(Rows<IndicatorScoreRow>(Memo).Skip(1));
    }

    [Theory]
    [InlineData("IndicatorScores:0:Score", "แปดสิบ")]
    [InlineData("IndicatorScores:0:Score", "100.01")]
    [InlineData("IndicatorScores:0:Score", "-1")]
    [InlineData("IndicatorScores:0:Score", "")]
    [InlineData("IndicatorScores:0:Score", "1e1")]
    [InlineData("IndicatorScores:0:Indicator", "หนึ่ง")]
    [InlineData("IndicatorScores:0:Nothing", "1")]
    [InlineData("IndicatorScores:99:Score", "1")]
    [InlineData("IndicatorScores:-1:Score", "1")]
    [InlineData("Measures:0:Measure", "ไม่มีตารางนี้")]
    [InlineData("nonsense", "1")]
    [InlineData("scores:Iit", "ร้อย")]
    [InlineData("scores:Nothing", "1")]
    public void What_cannot_be_taken_is_named_by_its_place(string place, string typed)
    {
        var refused = StagedEditing.Apply(Memo, [new(place, typed)]);

        var fault = refused.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem();
        fault.Field.ShouldBe(place);
        fault.Message.ShouldContain(typed);
    }

    [Fact]
    public void One_wrong_box_keeps_the_whole_form_back_and_every_wrong_one_is_named()
    {
        var refused = StagedEditing.Apply(Memo, [new("IndicatorScores:0:Score", "80"), new("IndicatorScores:1:Score", "ก"), new("IndicatorScores:2:Score", "ข")]);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.Select(f => f.Field).ShouldBe(["IndicatorScores:1:Score", "IndicatorScores:2:Score"]);
    }

    [Fact]
    public void Owners_are_one_a_line_and_empty_lines_are_none()
    {
        var after = Good(Items, "OitItems:0:Owners", "กองคลัง\n\n  กองช่าง  \n");

        Rows<OitItemRow>(after)[0].Owners.ShouldBe(["กองคลัง", "กองช่าง"]);
        StagedEditing.Text(Rows<OitItemRow>(after)[0].Owners).ShouldBe("กองคลัง\nกองช่าง");
    }

    [Fact]
    public void A_correction_settles_the_guess_on_its_field_only()
    {
        var table = Items.Tables.Single(t => t.Kind == TableKind.OitItems);
        var guessed = table.Rows[0] with { Confidence = 0.5m, Guesses = [new("item", "01", "O1", 0.6m), new("owners", "กองคลัว", "กองคลัง", 0.6m)] };
        var paper = Items with { Tables = Items.Tables.Replace(table, table with { Rows = table.Rows.SetItem(0, guessed) }) };

        var after = Rows<OitItemRow>(Good(paper, "oititems:0:Item", "O1"))[0];

        after.Guesses.Select(g => g.Field).ShouldBe(["owners"]);
    }

    [Fact]
    public void A_printed_score_is_corrected_and_can_be_struck_out()
    {
        Good(Memo, "scores:Total", "๙๑.๒๔").Scores.Total.ShouldBe(91.24m);
        Good(Memo, "scores:Total", "").Scores.Total.ShouldBeNull();
        Good(Memo, "scores:Level", "ผ่าน").Scores.Level.ShouldBe("ผ่าน");
    }

    [Fact]
    public void What_is_stored_comes_back_the_same_with_its_kinds_of_rows()
    {
        var book = Memo with { Tables = [new(TableKind.PlanTexts, [new PlanTextRow(1m, Memo.Tables[0].Rows[0].Source) { Part = PlanTextPart.Preface, Lines = ["คำนำ"] }])] };
        foreach (var paper in new[] { Memo, Items, book })
        {
            var back = Stored.Read<StagedPaper>(Stored.Write(paper));

            Stored.Write(back).ShouldBe(Stored.Write(paper));
            back.Tables.SelectMany(t => t.Rows).Select(r => r.GetType()).ShouldBe(paper.Tables.SelectMany(t => t.Rows).Select(r => r.GetType()));
        }
    }

    private static StagedPaper Good(StagedPaper paper, string place, string text) => StagedEditing.Apply(paper, [new(place, text)]).Value!;

    private static List<T> Rows<T>(StagedPaper paper) => [.. paper.Tables.SelectMany(t => t.Rows).OfType<T>()];
}
