using System.Diagnostics;

namespace Prongsai.Bench.Tables;

/// <summary>Times of one piece of work, in milliseconds: the first run, which also loads and compiles, and the middle of the later ones.</summary>
internal sealed record Timing(double First, double Later, double Worst)
{
    public static Timing Of(int laterRuns, Action work)
    {
        var first = Once(work);
        return From(first, [.. Enumerable.Range(0, laterRuns).Select(_ => Once(work))]);
    }

    public static async Task<Timing> OfAsync(int laterRuns, Func<Task> work)
    {
        var times = new List<double>();
        for (var run = 0; run <= laterRuns; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return From(times[0], times[1..]);
    }

    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static Timing From(double first, List<double> later) => later.Count == 0 ? new(first, first, first) : new(first, Middle(later), later.Max());

    private static double Once(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
