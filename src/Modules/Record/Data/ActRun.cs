namespace Prongsai.Record.Data;

/// <summary>Acts that stand as one row of a list: a single one, or several in a row that no person need look at one by one.</summary>
internal sealed record ActRun(IReadOnlyList<ActLine> Lines)
{
    private const int LeastFolded = 3;

    public bool IsFolded => Lines.Count > 1;

    public int BySystem => Lines.Count(line => line.IsBySystem);

    public int Closed => Lines.Count(line => line.IsClosed);

    /// <summary>Folds what the system did and what is closed to the reader; the acts of people stand alone.</summary>
    public static IEnumerable<ActRun> Fold(IEnumerable<ActLine> lines)
    {
        var quiet = new List<ActLine>();
        foreach (var line in lines)
        {
            if (line.IsBySystem || line.IsClosed)
            {
                quiet.Add(line);
                continue;
            }

            foreach (var run in Rows(quiet)) yield return run;
            quiet = [];
            yield return new([line]);
        }

        foreach (var run in Rows(quiet)) yield return run;
    }

    public static IEnumerable<ActRun> Single(IEnumerable<ActLine> lines) => lines.Select(line => new ActRun([line]));

    private static IEnumerable<ActRun> Rows(List<ActLine> quiet) => quiet.Count < LeastFolded ? Single(quiet) : [new(quiet)];
}
