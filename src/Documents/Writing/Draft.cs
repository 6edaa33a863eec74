using System.Collections.Immutable;

namespace Prongsai.Documents;

/// <summary>Short ways to the blocks that modules write most.</summary>
public static class Draft
{
    /// <summary>A body paragraph with the official indent.</summary>
    public static Paragraph Body(string text) => new(text) { Indented = true };

    public static Paragraph Centred(string text) => new(text) { Align = TextAlign.Centre };

    /// <summary>A quiet line: source, remark, "รอยืนยันกับคู่มือ".</summary>
    public static Paragraph Note(string text) => new(text) { Quiet = true };

    public static ListBlock Numbered(params IEnumerable<string> items) => List(ListNumbering.Decimal, items);

    public static ListBlock Lettered(params IEnumerable<string> items) => List(ListNumbering.ThaiLetter, items);

    public static ListBlock Bulleted(params IEnumerable<string> items) => List(ListNumbering.Bullet, items);

    /// <summary>Check boxes with their words, each on its own line.</summary>
    public static Paragraph Choices(params IEnumerable<(string Label, bool IsChecked)> choices) => new(
        [.. choices.SelectMany((choice, number) => (Inline[])
        [
            .. number > 0 ? (Inline[])[new LineBreak()] : [],
            new CheckBox(choice.IsChecked),
            new TextRun($" {choice.Label}"),
        ])]);

    /// <summary>A table with one row of heads and a row for each thing.</summary>
    public static Table Table<T>(IEnumerable<T> things, params ImmutableArray<Column<T>> columns) =>
        new([
            new TableRow([.. columns.Select(column => new TableCell(column.Head))]) { IsHeader = true },
            .. things.Select(thing => new TableRow([.. columns.Select(column => column.Cell(thing) with { Align = column.Align })])),
        ])
        {
            Widths = [.. columns.Select(column => column.Width)],
        };

    private static ListBlock List(ListNumbering numbering, IEnumerable<string> items) =>
        new(numbering, [.. items.Select(item => new ListItem(item))]);
}

/// <summary>A column of <see cref="Draft.Table{T}"/>.</summary>
/// <param name="Head">Words on top.</param>
/// <param name="Cell">The cell of one thing.</param>
/// <param name="Width">Width relative to the other columns.</param>
public sealed record Column<T>(string Head, Func<T, TableCell> Cell, double Width)
{
    public Column(string head, Func<T, string> text, double width) : this(head, thing => new TableCell(text(thing)), width) { }

    public TextAlign Align { get; init; }
}
