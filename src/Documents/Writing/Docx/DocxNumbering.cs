using DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>One numbering per list, so that each starts anew; nested lists use the deeper levels of the same one.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private readonly List<(int Id, ListNumbering[] Kinds, double Step)> lists = [];

    /// <summary>A new numbering for the list, with the kinds its nested lists have.</summary>
    public DocxListLevel Add(ListBlock list, DocxPlace place)
    {
        var kinds = Enumerable.Repeat(list.Numbering, Levels).ToArray();
        Collect(list, 0, kinds, new bool[Levels]);
        var step = place.InTable ? 0.5 : 0.9;
        lists.Add((lists.Count + 1, kinds, step));
        return new DocxListLevel(lists.Count, 0, kinds, step);
    }

    public Numbering Make()
    {
        var numbering = new Numbering();
        foreach (var (id, kinds, step) in lists)
        {
            var levels = Enumerable.Range(0, Levels).Select(level => Level(kinds, level, step));
            numbering.Append(new AbstractNum([new MultiLevelType { Val = MultiLevelValues.Multilevel }, .. levels]) { AbstractNumberId = id });
        }

        foreach (var (id, _, _) in lists)
        {
            numbering.Append(new NumberingInstance(new AbstractNumId { Val = id }) { NumberID = id });
        }

        return numbering;
    }

    private static void Collect(ListBlock list, int level, ListNumbering[] kinds, bool[] known)
    {
        if (level >= Levels || known[level])
        {
            return;
        }

        kinds[level] = list.Numbering;
        known[level] = true;
        foreach (var inner in list.Items.SelectMany(item => item.Content).OfType<ListBlock>())
        {
            Collect(inner, level + 1, kinds, known);
        }
    }

    private static Level Level(ListNumbering[] kinds, int level, double step) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = Format(kinds[level]) },
        new LevelText { Val = Text(kinds, level) },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = Measure.TwipsText(step * (level + 1)), Hanging = Measure.TwipsText(step) }))
    { LevelIndex = level };

    private static NumberFormatValues Format(ListNumbering kind) => kind switch
    {
        ListNumbering.Decimal => NumberFormatValues.Decimal,
        ListNumbering.ThaiLetter => NumberFormatValues.ThaiLetters,
        ListNumbering.Bullet => NumberFormatValues.Bullet,
        _ => NumberFormatValues.None,
    };

    private static string Text(ListNumbering[] kinds, int level)
    {
        switch (kinds[level])
        {
            case ListNumbering.Bullet: return level == 0 ? "•" : "–";
            case ListNumbering.ThaiLetter: return $"%{level + 1}.";
            case ListNumbering.None: return "";
        }

        var first = level;
        while (first > 0 && kinds[first - 1] == ListNumbering.Decimal)
        {
            first--;
        }

        var numbers = string.Join('.', Enumerable.Range(first + 1, level - first + 1).Select(number => $"%{number}"));
        return first == level ? numbers + "." : numbers;
    }
}

/// <summary>A level of one numbering.</summary>
internal sealed record DocxListLevel(int NumberingId, int Level, ListNumbering[] Kinds, double Step)
{
    /// <summary>How far the text of the level is set in, in centimetres.</summary>
    public double TextIndent => Step * (Level + 1);

    /// <summary>The level for a list inside this one; null when that list is numbered in another way than its neighbours.</summary>
    public DocxListLevel? Inside(ListBlock inner) =>
        Level + 1 < Kinds.Length && Kinds[Level + 1] == inner.Numbering ? this with { Level = Level + 1 } : null;
}
