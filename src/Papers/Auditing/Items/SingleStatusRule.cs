using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>Exactly one status of a row is ticked. Source: features 1.2 no. 3.</summary>
internal sealed class SingleStatusRule() : ConsistencyRule(
    "status.ambiguous", "แต่ละแถวมีสถานะเดียว", FindingSeverity.Error, "แบบรายงานมาตรการ: ช่องสถานะเลือกได้ช่องเดียว")
{
    public override IEnumerable<Finding> Check(AuditedPaper paper)
    {
        foreach (var (row, status) in Statuses(paper))
        {
            if (status == WorkStatus.Ambiguous)
            {
                yield return Found(Places.Of(row), Printed(paper, row), null, "เลือกสถานะไว้มากกว่าหนึ่งช่อง จึงไม่รู้ว่าทำเสร็จแล้วหรือยัง ต้องเหลือเพียงสถานะเดียว");
            }
            else if (status is null && BoxesOf(paper, row) is { Length: > 0 } boxes && !boxes.Any(box => box.Contains('☑')))
            {
                yield return Found(Places.Of(row), Places.Shorten(string.Join(' ', boxes)), null, "มีช่องสถานะให้เลือกแต่ยังไม่ได้เลือกช่องใด", FindingSeverity.Warning);
            }
            else if (paper.LinesOf(row).FirstOrDefault(line => SaysTwo(line.Text)) is { } line)
            {
                yield return Found(Places.Of(row), Places.Shorten(line.Text), null, "ช่องสถานะมีคำของสองสถานะ ต้องเหลือเพียงสถานะเดียว");
            }
        }
    }

    private static IEnumerable<(StagedRow Row, WorkStatus? Status)> Statuses(AuditedPaper paper) =>
    [
        .. paper.Rows<MeasureRow>().Select(row => ((StagedRow)row, row.Status)),
        .. paper.Rows<UpliftRow>().Select(row => ((StagedRow)row, row.Status)),
        .. paper.Rows<OitItemRow>().Select(row => ((StagedRow)row, row.Status)),
    ];

    private static string? Printed(AuditedPaper paper, StagedRow row)
    {
        var boxes = BoxesOf(paper, row);
        if (boxes.Length > 0)
        {
            return Places.Shorten(string.Join(' ', boxes));
        }

        return paper.LinesOf(row).FirstOrDefault(line => StatusWords.AtFront(line.Text, out var length) is not null && line.Text.Length < length * 4) is { } words
            ? Places.Shorten(words.Text)
            : null;
    }

    /// <summary>A line that is two status words and nothing else.</summary>
    private static bool SaysTwo(string text)
    {
        if (TickMarks.Any(text) || StatusWords.AtFront(text, out var length) is not { } first)
        {
            return false;
        }

        var rest = text[length..].TrimStart(' ', '/', '-');
        return StatusWords.AtFront(rest, out var second) is { } other && other != first && rest[second..].Trim().Length == 0;
    }

    private static string[] BoxesOf(AuditedPaper paper, StagedRow row) =>
        [.. paper.LinesOf(row).Where(line => TickMarks.Any(line.Text)).Select(line => line.Text)];
}
