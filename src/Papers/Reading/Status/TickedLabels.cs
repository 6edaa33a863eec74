using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <param name="Status">Null for a box whose words are no status.</param>
internal sealed record TickedLabel(bool IsTicked, WorkStatus? Status, string Printed, bool IsGuess = false);

/// <summary>The boxes of one line with the words that belong to each.</summary>
internal static class TickedLabels
{
    /// <summary>Adds the boxes to <paramref name="into"/> and gives back the text that belongs to none.</summary>
    public static IEnumerable<string> Read(string line, ImmutableArray<TickedLabel>.Builder into)
    {
        var places = BoxPlaces(line);
        if (LabelsComeFirst(line, places))
            return ReadBefore(line, places, into);
        var rest = new List<string> { line[..places[0]].Trim() };
        for (var i = 0; i < places.Count; i++)
        {
            var text = line[(places[i] + 1)..(i + 1 < places.Count ? places[i + 1] : line.Length)].Trim();
            rest.Add(ReadAfter(line[places[i]] == TickMarks.Ticked, text, into));
        }
        return rest;
    }

    private static List<int> BoxPlaces(string line) =>
        [.. Enumerable.Range(0, line.Length).Where(index => line[index] is TickMarks.Empty or TickMarks.Ticked)];

    private static bool LabelsComeFirst(string line, List<int> places) =>
        places[^1] == line.TrimEnd().Length - 1 && StatusWords.OfWhole(line[..places[0]]) is not null;

    private static List<string> ReadBefore(string line, List<int> places, ImmutableArray<TickedLabel>.Builder into)
    {
        var from = 0;
        foreach (var place in places)
        {
            var text = line[from..place].Trim();
            into.Add(new(line[place] == TickMarks.Ticked, StatusWords.OfWhole(text), text));
            from = place + 1;
        }
        return [];
    }

    private static string ReadAfter(bool isTicked, string text, ImmutableArray<TickedLabel>.Builder into)
    {
        var status = StatusWords.AtFront(text, out var length);
        if (status is null)
            return ReadGarbled(isTicked, text, into);
        var rest = text[length..];
        into.Add(new(isTicked, status, text[..length]));
        if (Merged(status.Value, rest, out var second, out var secondLength))
        {
            into.Add(new(isTicked, second, rest[..secondLength]));
            rest = rest[secondLength..];
        }
        return rest.Trim();
    }

    /// <summary>Words of a second state run straight on: a scan or a copy has lost the box between them. A plain "ดำเนินการ…" may begin a sentence.</summary>
    private static bool Merged(WorkStatus first, string rest, out WorkStatus second, out int length)
    {
        second = default;
        if (StatusWords.AtFront(rest, out length) is not { } found || found == first || length < 12)
            return false;
        second = found;
        return true;
    }

    private static string ReadGarbled(bool isTicked, string text, ImmutableArray<TickedLabel>.Builder into)
    {
        var cut = text.IndexOf(" - ", StringComparison.Ordinal);
        var label = cut > 0 ? text[..cut] : text;
        var status = label.Length <= 40 ? StatusWords.OfWhole(label) : null;
        into.Add(new(isTicked, status, label, IsGuess: status is not null));
        return status is null ? text : text[label.Length..].Trim();
    }
}
