using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>Project sheets in running text: a running number, then numbered headings in any order.</summary>
internal static class ProjectSheets
{
    private const int FewestSections = 3;

    /// <summary>The sheets, and the lines that are no part of one.</summary>
    public static (ImmutableArray<StagedRow> Sheets, ImmutableArray<FlowLine> Outside) Read(ImmutableArray<FlowLine> flow)
    {
        var sheets = ImmutableArray.CreateBuilder<StagedRow>();
        var rest = ImmutableArray.CreateBuilder<FlowLine>();
        for (var i = 0; i < flow.Length;)
        {
            if (SheetHeading.TryRead(flow[i]) is { Section: SheetSection.Title } title && SheetDraft.Read(flow, i, title) is { } draft
                && draft.SectionCount >= FewestSections)
            {
                sheets.Add(draft.ToRow(TakeNumber(rest, sheets.Count)));
                rest.AddRange(draft.Outside);
                i = draft.End;
            }
            else
                rest.Add(flow[i++]);
        }
        return (sheets.ToImmutable(), rest.ToImmutable());
    }

    /// <summary>"ลำดับที่ ๓" stands in the lines above the title; ornaments may lie between.</summary>
    private static (int? Number, int? Line) TakeNumber(ImmutableArray<FlowLine>.Builder rest, int before)
    {
        for (var i = rest.Count - 1; i >= Math.Max(0, rest.Count - 3); i--)
        {
            if (SheetStart.NumberOf(rest[i].Text) is not { } number)
                continue;
            var line = rest[i].Source.Line;
            rest.RemoveAt(i);
            return (number, line);
        }
        return (before + 1, null);
    }
}
