using System.Collections.Immutable;
using System.Globalization;

namespace Prongsai.Papers.Reading;

/// <summary>Rows of the OIT table: one disclosure item each.</summary>
internal static class OitTables
{
    private const double SameTitle = 0.9;

    public static ImmutableArray<StagedRow> Read(ImmutableArray<FieldRow> rows, YearWords words)
    {
        var staged = ImmutableArray.CreateBuilder<StagedRow>(rows.Length);
        var before = 0;
        foreach (var row in rows)
        {
            var (ordinal, guesses) = ItemOf(row, before, words);
            before = ordinal;
            staged.Add(ToItem(row, ordinal, guesses));
        }
        return staged.ToImmutable();
    }

    /// <summary>The printed number; where it cannot be read, the item whose title is most alike, else the one after the row above.</summary>
    private static (int Ordinal, ImmutableArray<Guess> Guesses) ItemOf(FieldRow row, int before, YearWords words)
    {
        var printed = row.Text(Field.Item);
        var title = row.Text(Field.Title);
        if (ItemNumber.TryParse(printed) is { } number && (words.Items.IsEmpty || words.Items.ContainsKey(number.Ordinal)))
        {
            var guesses = TitleGuess(number.Ordinal, title, words);
            return (number.Ordinal, number.Repaired ? [new("item", printed, number.ToString(), 0.9m), .. guesses] : guesses);
        }
        if (words.MostLikeItem(title) is { Likeness: > 0.75 } like)
            return (like.Number, [new("item", printed, ItemText(like.Number), (decimal)Math.Round(like.Likeness * 0.8, 2))]);
        var next = ItemNumber.TryParse(printed)?.Ordinal ?? before + 1;
        return (next, [new("item", printed, ItemText(next), 0.4m)]);
    }

    private static ImmutableArray<Guess> TitleGuess(int ordinal, string title, YearWords words)
    {
        if (title.Length == 0 || !words.Items.TryGetValue(ordinal, out var name))
            return [];
        var likeness = name.LikenessOf(FoldedPhrase.Of(title));
        return likeness >= SameTitle ? [] : [new("title", title, name.Text, (decimal)Math.Round(Math.Max(likeness, 0.3), 2))];
    }

    private static string ItemText(int ordinal) => "O" + ordinal.ToString(CultureInfo.InvariantCulture);

    private static OitItemRow ToItem(FieldRow row, int ordinal, ImmutableArray<Guess> guesses)
    {
        var work = WorkCells.Read(row, Field.Components);
        guesses = guesses.AddRange(work.Guesses);
        return new(ConfidenceOf(row, guesses), row.Source)
        {
            Item = ItemText(ordinal),
            Title = row.IsBlank(Field.Title) ? null : row.Text(Field.Title),
            Components = CellItems.Of(work.Lines(Field.Components)),
            Owners = OwnerNames.Of(work.Lines(Field.Owners)),
            Status = work.Status,
            Result = WorkCells.Together(work.Passage(Field.Result), row.Passage(Field.Note)),
            Guesses = guesses,
        };
    }

    private static decimal ConfidenceOf(FieldRow row, ImmutableArray<Guess> guesses) =>
        Confidences.Of(row, guesses, !row.IsBlank(Field.Item), !row.IsBlank(Field.Title), !row.IsBlank(Field.Owners), !row.IsBlank(Field.Result));
}
