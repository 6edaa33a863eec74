using System.Globalization;

namespace Prongsai.Documents.Reading;

/// <summary>Counts the lists of a Word paper, so that a paragraph gets the number Word prints before it.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int MaxTextLength = 50;

    private readonly Dictionary<string, WordNumberLevel[]> abstracts = [];
    private readonly Dictionary<string, (string Abstract, Dictionary<int, int> Starts)> lists = [];
    private readonly Dictionary<string, int[]> counters = [];
    private readonly HashSet<string> begun = [];

    public static WordNumbering Read(OfficePackage package, string? part)
    {
        var found = new WordNumbering();
        using var reader = part is null ? null : package.Read(part);
        while (reader?.Next() == true)
        {
            if (reader.Name == "abstractNum")
            {
                found.AddAbstract(reader.Take());
            }
            else if (reader.Name == "num")
            {
                found.AddList(reader.Take());
            }
        }
        return found;
    }

    /// <summary>Counts one more paragraph of the list; null when the list is not defined or switched off.</summary>
    public PrintedNumber? Next(string numId, int level)
    {
        if (numId == "0" || !lists.TryGetValue(numId, out var list) || !abstracts.TryGetValue(list.Abstract, out var levels))
        {
            return null;
        }
        level = Math.Clamp(level, 0, Levels - 1);
        var counter = Counter(numId, list.Abstract, list.Starts, levels);
        counter[level]++;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counter[deeper] = levels[deeper].Start - 1;
        }
        return new PrintedNumber(levels[level].IsBullet, Print(levels, level, counter));
    }

    private int[] Counter(string numId, string abstractId, Dictionary<int, int> starts, WordNumberLevel[] levels)
    {
        if (!counters.TryGetValue(abstractId, out var counter))
        {
            counters[abstractId] = counter = [.. levels.Select(l => l.Start - 1)];
        }
        if (begun.Add(numId))
        {
            foreach (var (level, start) in starts)
            {
                counter[level] = start - 1;
            }
        }
        return counter;
    }

    private static string Print(WordNumberLevel[] levels, int level, int[] counter)
    {
        if (levels[level].IsBullet)
        {
            return "•";
        }
        var text = levels[level].Text;
        for (var i = 0; i <= level; i++)
        {
            var number = Math.Max(counter[i], levels[i].Start);
            var place = "%" + (i + 1).ToString(CultureInfo.InvariantCulture);
            text = text.Replace(place, NumberForms.Print(number, levels[i].Format), StringComparison.Ordinal);
        }
        return text;
    }

    private void AddAbstract(OfficeNode node)
    {
        var levels = Enumerable.Range(0, Levels).Select(i => new WordNumberLevel("decimal", $"%{i + 1}.", 1)).ToArray();
        foreach (var level in node.Children.Where(c => c.Name == "lvl"))
        {
            if (level.Number("ilvl") is { } index and >= 0 and < Levels)
            {
                levels[index] = new WordNumberLevel(
                    level.Child("numFmt")?["val"] ?? "decimal",
                    Shorten(level.Child("lvlText")?["val"] ?? ""),
                    Math.Clamp(level.Child("start")?.Number("val") ?? 1, 0, 100_000));
            }
        }
        abstracts.TryAdd(node["abstractNumId"] ?? "", levels);
    }

    private static string Shorten(string text) => text.Length <= MaxTextLength ? text : text[..MaxTextLength];

    private void AddList(OfficeNode node)
    {
        var starts = new Dictionary<int, int>();
        foreach (var change in node.Children.Where(c => c.Name == "lvlOverride"))
        {
            if (change.Number("ilvl") is { } level and >= 0 and < Levels && change.Child("startOverride")?.Number("val") is { } start)
            {
                starts[level] = Math.Clamp(start, 0, 100_000);
            }
        }
        lists.TryAdd(node["numId"] ?? "", (node.Child("abstractNumId")?["val"] ?? "", starts));
    }
}

internal sealed record WordNumberLevel(string Format, string Text, int Start)
{
    public bool IsBullet => Format == "bullet";
}

/// <param name="Text">As printed, for example <c>๑.๒</c>; empty when the list prints nothing.</param>
internal sealed record PrintedNumber(bool IsBullet, string Text);
