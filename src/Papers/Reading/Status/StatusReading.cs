using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The status that check boxes or words of a cell give, and the rest of the cell.</summary>
/// <param name="Status">Null when nothing is ticked and no word says it.</param>
/// <param name="Rest">The lines without boxes and their words.</param>
/// <param name="Printed">The words beside the tick, when they needed a guess.</param>
internal sealed record StatusReading(WorkStatus? Status, ImmutableArray<string> Rest, string? Printed = null)
{
    public static StatusReading Of(ImmutableArray<string> lines)
    {
        if (!lines.Any(TickMarks.Any))
            return lines.IsEmpty ? new(null, lines) : OfWords(lines);
        var rest = ImmutableArray.CreateBuilder<string>();
        var ticks = ImmutableArray.CreateBuilder<TickedLabel>();
        foreach (var line in lines)
        {
            if (!TickMarks.Any(line))
                rest.Add(line);
            else
                rest.AddRange(TickedLabels.Read(line, ticks).Where(text => text.Length > 0));
        }
        var status = Decide(ticks.ToImmutable());
        if (status is not null && rest.Any(line => IsOtherState(line, status.Value)))
            status = WorkStatus.Ambiguous;
        return new(status, rest.ToImmutable(), ticks.FirstOrDefault(tick => tick.IsGuess)?.Printed);
    }

    /// <summary>A line that is nothing but another state: an option whose box the scan has lost.</summary>
    private static bool IsOtherState(string line, WorkStatus status) =>
        StatusWords.AtFront(line, out var length) is { } other && other != status && line[length..].Trim(' ', '.').Length == 0;

    /// <summary>Exactly one tick gives the status; two that differ, or words of two states run together, are ambiguous.</summary>
    private static WorkStatus? Decide(ImmutableArray<TickedLabel> ticks)
    {
        var states = ticks.Where(tick => tick.IsTicked).Select(tick => tick.Status).OfType<WorkStatus>().Distinct().ToList();
        return states.Count switch { 0 => null, 1 => states[0], _ => WorkStatus.Ambiguous };
    }

    private static StatusReading OfWords(ImmutableArray<string> lines)
    {
        if (IsOnlyOptions(lines[0]))
            return new(WorkStatus.Ambiguous, lines);
        return StatusWords.OfWhole(Numbering.Strip(lines[0])) is { } status ? new(status, lines.RemoveAt(0)) : new(null, lines);
    }

    /// <summary>The options stand there without any box: nobody can tell which one was meant.</summary>
    private static bool IsOnlyOptions(string line)
    {
        var states = new HashSet<WorkStatus>();
        while (StatusWords.AtFront(line, out var length) is { } status)
        {
            states.Add(status);
            line = line[length..].TrimStart(' ', '/', ',');
        }
        return line.Length == 0 && states.Count > 1;
    }
}
