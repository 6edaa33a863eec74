using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Prongsai.Kernel;

namespace Prongsai.Papers.Reading;

/// <summary>What a plan's book says outside its tables and sheets: who to ask (on the cover), the preface, and the headings of part 1.</summary>
internal static partial class PlanTexts
{
    private const int LongestHead = 60, CoverLines = 20;

    private static readonly ImmutableArray<(string Head, PlanTextPart Part, bool IsWhole)> Heads =
    [
        (ThaiText.Fold("คำนำ"), PlanTextPart.Preface, true), (ThaiText.Fold("หลักการและเหตุผล"), PlanTextPart.Rationale, true), (ThaiText.Fold("ความสอดคล้อง"), PlanTextPart.Alignment, false),
        (ThaiText.Fold("วัตถุประสงค์"), PlanTextPart.Objectives, false), (ThaiText.Fold("เป้าหมาย"), PlanTextPart.Goals, true), (ThaiText.Fold("เป้าหมายของ"), PlanTextPart.Goals, false), (ThaiText.Fold("ประโยชน์"), PlanTextPart.Benefits, false),
    ];

    private static readonly ImmutableArray<string> OtherHeads = [ThaiText.Fold("สารบัญ"), ThaiText.Fold("การประเมินความเสี่ยง")];

    /// <summary>The texts, one row a heading, and the lines that belong to none. A heading counts where text follows it first; in a list of contents none does.</summary>
    public static (ImmutableArray<StagedRow> Texts, ImmutableArray<FlowLine> Outside) Read(ImmutableArray<FlowLine> flow)
    {
        var found = new Dictionary<PlanTextPart, (FlowLine? Head, List<FlowLine> Lines)>();
        (PlanTextPart Part, FlowLine Head)? open = null;
        foreach (var line in flow.Where(line => !line.IsTableRow && !PageMark.Is(line.Text)))
        {
            if (PartOf(line.Text) is { } part)
                open = found.TryGetValue(part, out var there) && there.Lines.Count > 0 ? null : (part, line);
            else if (Ends(line))
                open = null;
            else if (open is { } at)
            {
                found.TryAdd(at.Part, (at.Head, []));
                found[at.Part].Lines.Add(line);
            }
        }
        if (Cover(flow) is { Count: > 0 } contact)
            found.Add(PlanTextPart.Contact, (null, contact));
        var taken = found.Values.SelectMany(text => text.Head is null ? text.Lines : [text.Head, .. text.Lines]).ToHashSet(ReferenceEqualityComparer.Instance);
        return ([.. found.OrderBy(text => text.Key).Select(text => ToRow(text.Key, text.Value.Head, text.Value.Lines))], [.. flow.Where(line => !taken.Contains(line))]);
    }

    private static PlanTextPart? PartOf(string line)
    {
        if (line.Length > LongestHead || ThaiText.Fold(Numbering.Strip(line).TrimEnd(':', ' ')) is not { Length: > 0 } folded)
            return null;
        foreach (var (head, part, isWhole) in Heads)
        {
            if (isWhole ? folded == head : folded.StartsWith(head, StringComparison.Ordinal))
                return part;
        }
        return null;
    }

    /// <summary>A new part of the book. "ส่วนที่ 1 ประกอบด้วย …" and "มิติที่ 1 … จำนวน 9 โครงการ" are sentences of the preface.</summary>
    private static bool Ends(FlowLine line) => line.Text.Length <= LongestHead
        && ((SheetStart.EndsSheet(line) && !Said().IsMatch(line.Text)) || OtherHeads.Any(ThaiText.Fold(Numbering.Strip(line.Text)).StartsWith));

    /// <summary>Telephone and addresses of the cover, with the unit right above them.</summary>
    private static List<FlowLine> Cover(ImmutableArray<FlowLine> flow)
    {
        var cover = flow.TakeWhile(line => PartOf(line.Text) is null && !Ends(line)).Take(CoverLines).ToList();
        var first = cover.FindIndex(line => Reached().IsMatch(line.Text));
        return first < 0 ? [] : [.. cover.Skip(first > 0 && Unit().IsMatch(cover[first - 1].Text) ? first - 1 : first).TakeWhile((line, i) => i == 0 || Reached().IsMatch(line.Text))];
    }

    private static PlanTextRow ToRow(PlanTextPart part, FlowLine? head, List<FlowLine> lines)
    {
        var isList = part is PlanTextPart.Alignment or PlanTextPart.Objectives or PlanTextPart.Goals or PlanTextPart.Benefits;
        return new(Confidences.Of(0.9, 2, 2, []), new((head ?? lines[0]).Source.Line, lines[^1].Source.EndLine))
        {
            Part = part,
            Heading = head?.Text ?? "",
            Lines = [.. lines.Select(line => isList ? Numbering.Strip(line.Text) : line.Text)],
        };
    }

    [GeneratedRegex("จำนวน|ประกอบด้วย|ดังนี้", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Said();

    [GeneratedRegex(@"โทร|โทรสาร|https?://|www\.|@|เว็บไซต์|อีเมล", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reached();

    [GeneratedRegex("^(?:สำนัก|กอง|ฝ่าย|งาน)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();
}
