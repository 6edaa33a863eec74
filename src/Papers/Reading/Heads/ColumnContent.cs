using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>What the cells under a head look like, each as a share from 0 to 1 of the cells that are not blank.</summary>
internal sealed partial record ColumnContent(int Filled, double ItemNumbers, double IndicatorNumbers, double Scores, double BareTicks)
{
    private static readonly HeadWords ItemWords = HeadLexicon.Shipped.For(TableKind.OitItems).First(words => words.Field == Field.Item);

    public static ImmutableArray<ColumnContent> Of(Grid grid, int firstRow, ImmutableArray<HeadPhrases> heads) =>
        [.. heads.Select((head, column) => Of(grid, column, firstRow, head))];

    private static ColumnContent Of(Grid grid, int column, int firstRow, HeadPhrases head)
    {
        var itemHead = head.LikenessTo(ItemWords) >= 0.6;
        var texts = grid.Rows.Skip(firstRow).Take(50).Select(row => row.Cell(column).Text).Where(text => text.Length > 0).ToList();
        double Share(Func<string, bool> holds) => texts.Count == 0 ? 0 : (double)texts.Count(holds) / texts.Count;
        return new(
            texts.Count,
            Share(text => ItemNumber.HasLetter(text) || (itemHead && ItemNumber.HasZero(text))),
            Share(text => IndicatorFront().IsMatch(ThaiDigits.ToArabic(text))),
            Share(text => ScoreCell().IsMatch(ThaiDigits.ToArabic(text))),
            Share(TickMarks.IsBareTick));
    }

    [GeneratedRegex(@"^\s*[ก-๎]{0,9}ว[ัี]?[ดต](?:ที[่้]?)?\s*\(?\s*[0-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IndicatorFront();

    [GeneratedRegex(@"^\s*(?:ร้อยละ\s*)?[0-9]{1,3}[.,][0-9]{1,2}\s*(?:คะแนน|%)?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScoreCell();
}
