using System.Collections.Immutable;

namespace Prongsai.Documents.Writing;

/// <summary>A paper cut where its parts begin.</summary>
/// <param name="Part">Null for what stands before the first part, which is numbered as any paper.</param>
/// <param name="Run">Parts with the same run are numbered through; begins at 1.</param>
internal sealed record BookSection(BookPart? Part, int Run, ImmutableArray<Block> Blocks)
{
    public static IReadOnlyList<BookSection> Of(ImmutableArray<Block> blocks)
    {
        List<BookSection> sections = [new(null, 0, [])];
        var from = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is PageBreak { Part: { } part })
            {
                sections[^1] = sections[^1] with { Blocks = blocks[from..i] };
                var run = part.Continues && sections.FindLast(s => s.Part?.Numbers == part.Numbers) is { } before ? before.Run : sections.Count;
                sections.Add(new(part, run, []));
                from = i + 1;
            }
        }

        sections[^1] = sections[^1] with { Blocks = blocks[from..] };
        return sections;
    }

    public DocumentProperties Lying(DocumentProperties properties) => Part is null ? properties : properties with { Landscape = Part.Landscape };
}
