using FsCheck;
using FsCheck.Fluent;
using Prongsai.Kernel;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

[Collection(RunAlone.Name)]
public sealed class NoTextLostTests
{
    private static readonly string[] Words =
    [
        "กิจกรรม", "ความโปร่งใส", "สำนักปลัด", "ไตรมาสที่", "ผู้รับผิดชอบ", "งบประมาณ", "O12", "๒๕๖๘", "94.64", "ร้อยละ", "No", "Gift", "(ต่อ)", "“คำพูด”", "ฯลฯ", "50%",
    ];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_260_216, 7919);

    [Fact]
    public void Every_letter_and_digit_of_any_mixture_of_marks_is_in_the_tree_in_order()
    {
        var sign = Gen.Frequency(
            (12, Gen.Elements("กขคงจชดตนบปพมยรลวสหอ".ToCharArray())),
            (4, Gen.Elements("123๑๒๓".ToCharArray())),
            (4, Gen.Elements(' ', ' ', '\n', '\n', '\t')),
            (5, Gen.Elements("|-*#[]()<>\\\"./:☐✓_+=&".ToCharArray())));
        var text = sign.ArrayOf().Select(s => "ก" + new string(s) + "ข").ToArbitrary();

        Check.One(Many, Prop.ForAll(text, source => IsInOrder(source.Where(char.IsLetterOrDigit), Papers.Read(source).Text()).Label(source)));
    }

    [Fact]
    public void Every_sign_of_plain_paragraphs_and_tab_tables_is_in_the_tree_in_order()
    {
        var line = Gen.Elements(Words).NonEmptyListOf().Select(w => string.Join(' ', w));
        var row = line.ListOf(3).Select(c => string.Join('\t', c));
        var paper = Gen.Frequency((3, line), (2, row), (1, Gen.Constant(""))).NonEmptyListOf().Select(l => "เริ่ม\n" + string.Join('\n', l)).ToArbitrary();

        Check.One(Many, Prop.ForAll(paper, source =>
            IsInOrder(ThaiText.Normalize(source).Where(c => !char.IsWhiteSpace(c)), Papers.Read(source).Text()).Label(source)));
    }

    [Theory]
    [InlineData("tabs")]
    [InlineData("pipes")]
    [InlineData("html")]
    public void A_written_table_comes_back_cell_by_cell(string form)
    {
        var cell = Gen.Elements(Words).ListOf().Select(w => string.Join(' ', w.Take(3))).Where(c => c.Length > 0);
        var table = cell.ListOf(3).Select(r => r.ToArray()).ListOf(4).Select(t => t.ToArray()).ToArbitrary();

        Check.One(Many.WithMaxTest(100), Prop.ForAll(table, rows =>
        {
            var expected = rows.Select(r => string.Join(" | ", r)).ToList();
            return Papers.Read(Written(rows, form)).OnlyTable().Rows().SequenceEqual(expected);
        }));
    }

    [Fact]
    public void The_check_itself_notices_a_lost_and_a_moved_letter()
    {
        IsInOrder("กขค", "ก-ค").ShouldBeFalse();
        IsInOrder("กขค", "กคข").ShouldBeFalse();
        IsInOrder("กขค", "ก ข-ค").ShouldBeTrue();
    }

    private static string Written(string[][] rows, string form) => form switch
    {
        "tabs" => string.Join('\n', rows.Select(r => string.Join('\t', r))),
        "pipes" => string.Join('\n', rows.Select(r => "| " + string.Join(" | ", r) + " |")),
        _ => "<table>" + string.Concat(rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td><p>{c}</p>")))) + "</table>",
    };

    private static bool IsInOrder(IEnumerable<char> signs, string text)
    {
        var at = 0;
        foreach (var sign in signs)
        {
            at = text.IndexOf(sign, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }
        return true;
    }
}
