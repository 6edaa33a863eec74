using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>The cells of a row that report on work, with the status taken out of whichever cell the ticks stand in.</summary>
internal sealed record WorkCells(WorkStatus? Status, ImmutableDictionary<Field, ImmutableArray<string>> Cells, ImmutableArray<Guess> Guesses)
{
    private static readonly ImmutableArray<(Field Field, WorkStatus Status)> StatusColumns =
    [
        (Field.Completed, WorkStatus.Completed), (Field.InProgress, WorkStatus.InProgress),
        (Field.NotStarted, WorkStatus.NotStarted), (Field.NotPossible, WorkStatus.NotPossible),
    ];

    /// <param name="others">Cells besides result, owners and period that may hold ticks.</param>
    public static WorkCells Read(FieldRow row, params ReadOnlySpan<Field> others)
    {
        (row, var moves) = ShiftedCells.Mend(row);
        var cells = row.Cells;
        var states = new List<WorkStatus>();
        var guesses = moves.ToBuilder();
        foreach (var field in (ReadOnlySpan<Field>)[Field.Result, Field.Owners, Field.Period, .. others])
        {
            var lines = row.Lines(field);
            if (field != Field.Result && !lines.Any(TickMarks.Any))
                continue;
            var reading = StatusReading.Of(lines);
            cells = cells.SetItem(field, reading.Rest);
            if (reading.Status is { } status)
                states.Add(status);
            if (reading is { Printed: { } printed, Status: { } guessed })
                guesses.Add(new("status", printed, guessed.ToString(), 0.7m));
        }
        states.AddRange(StatusColumns.Where(column => row.Lines(column.Field).Any(TickMarks.IsBareTick)).Select(column => column.Status));
        return new(Decide(states), cells, guesses.ToImmutable());
    }

    public ImmutableArray<string> Lines(Field field) => Cells.GetValueOrDefault(field, []);

    public string? Passage(Field field) => Lines(field) is { IsEmpty: false } lines ? string.Join('\n', lines) : null;

    public static string? Together(string? text, string? more) => text is null ? more : more is null ? text : $"{text}\n{more}";

    private static WorkStatus? Decide(List<WorkStatus> states) =>
        states.Distinct().Count() switch { 0 => null, 1 => states[0], _ => WorkStatus.Ambiguous };
}
