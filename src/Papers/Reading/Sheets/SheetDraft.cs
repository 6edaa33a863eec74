using System.Collections.Immutable;

namespace Prongsai.Papers.Reading;

/// <summary>One project sheet while its lines are collected by section.</summary>
internal sealed class SheetDraft
{
    private const int CompleteSheet = 9;

    private readonly Dictionary<SheetSection, List<string>> sections = [];
    private readonly List<string> headings = [];
    private readonly List<FlowLine> outside = [];
    private readonly RowSource start;
    private int lastLine;

    private SheetDraft(RowSource start) => (this.start, lastLine) = (start, start.EndLine);

    public int End { get; private set; }

    public int SectionCount => sections.Count;

    /// <summary>Page marks that lay in the sheet.</summary>
    public IReadOnlyList<FlowLine> Outside => outside;

    public static SheetDraft Read(ImmutableArray<FlowLine> flow, int from, SheetHeading title)
    {
        var draft = new SheetDraft(flow[from].Source);
        var section = draft.Open(title);
        var expected = (title.Number ?? 1) + 1;
        var i = from + 1;
        for (; i < flow.Length && !SheetStart.EndsSheet(flow[i]); i++)
        {
            if (PageMark.Is(flow[i].Text))
            {
                draft.outside.Add(flow[i]);
                continue;
            }
            if (SheetHeading.TryRead(flow[i]) is { } heading && draft.Opens(heading, expected))
            {
                if (heading.Section == SheetSection.Title)
                    break;
                section = draft.Open(heading);
                expected = (heading.Number ?? expected) + 1;
            }
            else
                draft.sections[section].Add(flow[i].Text.Replace('\t', ' '));
            draft.lastLine = flow[i].Source.EndLine;
        }
        draft.End = i;
        return draft;
    }

    public ProjectSheetRow ToRow((int? Number, int? Line) running)
    {
        var source = new RowSource(running.Line ?? start.Line, lastLine);
        return new(Confidences.Of(1, sections.Count(section => section.Value.Count > 0), CompleteSheet, []), source)
        {
            Number = running.Number,
            Title = string.Join(' ', Lines(SheetSection.Title)),
            Rationale = Passage(SheetSection.Rationale),
            Objectives = CellItems.Of(Lines(SheetSection.Objectives)),
            Target = Together(Passage(SheetSection.Target), Passage(SheetSection.Place)),
            Method = CellItems.Of(Lines(SheetSection.Method)),
            Period = Passage(SheetSection.Period),
            Budget = Passage(SheetSection.Budget),
            Owners = OwnerNames.Of(Lines(SheetSection.Owners)),
            Outputs = OutputItems.Of(Lines(SheetSection.Outputs)),
            Headings = [.. headings],
        };
    }

    /// <summary>A numbered heading must not go back; a list item that looks like one ("๓. ผู้รับผิดชอบ …") usually does, or repeats a section.</summary>
    private bool Opens(SheetHeading heading, int expected) =>
        heading.Section == SheetSection.Title
            ? heading.Number is null or 1 || heading.Number == expected
            : !sections.ContainsKey(heading.Section) && (heading.Number is not { } number || (number >= expected - 1 && number <= expected + 3));

    private SheetSection Open(SheetHeading heading)
    {
        headings.Add(heading.Printed);
        if (!sections.TryGetValue(heading.Section, out var lines))
            sections[heading.Section] = lines = [];
        if (heading.Content.Length > 0)
            lines.Add(heading.Content);
        return heading.Section;
    }

    private ImmutableArray<string> Lines(SheetSection section) => sections.TryGetValue(section, out var lines) ? [.. lines] : [];

    private string? Passage(SheetSection section) => Lines(section) is { IsEmpty: false } lines ? string.Join('\n', lines) : null;

    private static string? Together(string? text, string? more) => WorkCells.Together(text, more);
}
