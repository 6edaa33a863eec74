namespace Prongsai.Documents.Writing;

/// <summary>What goes on one sheet: lines of text, a table, lines of text.</summary>
internal sealed record SheetPlan(string Name, IReadOnlyList<Block> Above, Table? Table, IReadOnlyList<Block> Below)
{
    /// <summary>More lines than this above a table would leave no room under its frozen head, so they get a sheet of their own.</summary>
    private const int MostLinesAbove = 4;

    private const string TextSheet = "ข้อความ";

    public static IReadOnlyList<SheetPlan> Of(OfficialDocument document)
    {
        var plans = new List<SheetPlan>();
        var names = new SheetNames();
        var waiting = new List<Block>();
        foreach (var block in document.Blocks.Where(block => block is not PageBreak))
        {
            if (block is not Table table)
            {
                waiting.Add(block);
                continue;
            }

            if (waiting.Sum(text => PlainText.Lines(text).Count()) > MostLinesAbove)
            {
                plans.Add(new SheetPlan(names.Free(TextSheet), [.. waiting], null, []));
                waiting.Clear();
            }

            plans.Add(new SheetPlan(names.Free(Title(table, waiting)), [.. waiting], table, []));
            waiting.Clear();
        }

        if (plans.Count == 0)
        {
            plans.Add(new SheetPlan(names.Free(TextSheet), waiting, null, []));
        }
        else if (waiting.Count > 0)
        {
            plans[^1] = plans[^1] with { Below = waiting };
        }

        return plans;
    }

    private static string Title(Table table, List<Block> above) =>
        table.Caption ?? above.OfType<Heading>().LastOrDefault() switch { { } heading => PlainText.Of(heading.Content), _ => "ตาราง" };
}

/// <summary>Names that Excel accepts: 31 characters, none of []:*?/\ and no apostrophe, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @"[]:*?/\'";
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Free(string wanted)
    {
        var clean = new string([.. wanted.Where(c => !Forbidden.Contains(c) && !char.IsControl(c))]).Trim();
        clean = clean.Length == 0 ? "ตาราง" : clean;
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : $" {number}";
            var name = clean[..Math.Min(clean.Length, Longest - ending.Length)].TrimEnd() + ending;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }
}
