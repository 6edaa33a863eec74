namespace Prongsai.Bench.Tables;

/// <summary>The table that the bench prints, line by line as the numbers come. Markdown, so that it can be pasted.</summary>
internal sealed class ResultTable(TextWriter output)
{
    public int Missed { get; private set; }

    public void Begin()
    {
        Line("what", "measured", "floor", "aim", "");
        output.WriteLine($"|{new string('-', 66)}|{new string('-', 28)}|{new string('-', 28)}|{new string('-', 18)}|--------|");
    }

    /// <param name="floor">The same measure of the least work possible; empty where there is none.</param>
    public void Add(string what, string measured, string floor = "", Aim? aim = null)
    {
        Line(what, measured, floor, aim?.Words ?? "", aim is null ? "" : aim.Met ? "met" : "MISSED");
        Missed += aim is { Met: false } ? 1 : 0;
    }

    private void Line(string what, string measured, string floor, string aim, string verdict)
    {
        output.WriteLine($"| {what,-64} | {measured,-26} | {floor,-26} | {aim,-16} | {verdict,-6} |");
        output.Flush();
    }
}

/// <summary>What was hoped for, and whether it came true.</summary>
internal sealed record Aim(string Words, bool Met)
{
    public static Aim AtMost(double measured, double limit, string unit) => new($"≤ {limit:0.##} {unit}", measured <= limit);

    public static Aim AtLeast(double measured, double limit, string unit) => new($"≥ {limit:0.##} {unit}", measured >= limit);
}
