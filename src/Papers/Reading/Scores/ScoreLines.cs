using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Lines to look for scores in. A small table with tools over figures (IIT | EIT | OIT above 95.00 | 90.00 | 85.00) is turned,
/// so that each figure follows its tool.</summary>
internal static class ScoreLines
{
    public static IEnumerable<FlowLine> Of(ImmutableArray<FlowLine> flow)
    {
        for (var i = 0; i < flow.Length; i++)
        {
            if (i + 1 < flow.Length && IsToolHead(flow[i]) && flow[i + 1].Block == flow[i].Block)
            {
                foreach (var line in Turn(flow[i], flow[i + 1]))
                    yield return line;
                i++;
            }
            else
                yield return flow[i];
        }
    }

    private static bool IsToolHead(FlowLine line) =>
        line.IsTableRow
        && line.Text.Split('\t').Count(cell => ScoreMentions.IsTotalOrTool(cell)) >= 2
        && !ScoreMentions.Find(line.Text).Any(mention => mention.Subject == ScoreSubject.Number);

    private static IEnumerable<FlowLine> Turn(FlowLine head, FlowLine figures) =>
        head.Text.Split('\t').Zip(figures.Text.Split('\t'), (tool, figure) => head with { Text = $"{tool} {figure}", Source = figures.Source });
}
