using System.Collections.Immutable;
using Prongsai.Documents;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Papers.Reading;

namespace Prongsai.Papers.Auditing;

/// <summary>A paper as the rules read it: staged rows, every line of its text, and the rule pack of its year.</summary>
internal sealed class AuditedPaper
{
    private readonly ILookup<int, AuditedLine> byLine;

    private AuditedPaper(StagedPaper staged, ImmutableArray<AuditedLine> lines, PackForYear pack)
    {
        (Staged, Lines, Pack, IsProvisional) = (staged, lines, pack.Pack, pack.Provisional);
        byLine = lines.ToLookup(line => line.Line);
        Agency = staged.Document.AgencyName is { } name ? AgencyName.TryParse(name) : null;
    }

    public StagedPaper Staged { get; }

    public ImmutableArray<AuditedLine> Lines { get; }

    /// <summary>The pack of the paper's year, or the nearest one.</summary>
    public RulePack Pack { get; }

    /// <summary>The pack is not the year's own, so what rests on it is no proof.</summary>
    public bool IsProvisional { get; }

    public AgencyName? Agency { get; }

    public PaperKind Kind => Staged.Document.Kind;

    public FiscalYear? Year => Staged.Document.FiscalYear is { } year ? new FiscalYear(year) : null;

    public static AuditedPaper Of(StagedPaper staged, OfficialDocument document, RulePackLibrary library)
    {
        var pack = staged.Document.FiscalYear is { } year ? library.ForYear(new(year)) : new(library.Packs.Last(), Provisional: true);
        return new(staged, AuditedLine.Of(document), pack);
    }

    public IReadOnlyList<T> Rows<T>()
        where T : StagedRow =>
        [.. Staged.Tables.SelectMany(table => table.Rows).OfType<T>()];

    /// <summary>Lines of the source that a row was read from.</summary>
    public IEnumerable<AuditedLine> LinesOf(StagedRow row)
    {
        for (var line = row.Source.Line; line <= row.Source.EndLine; line++)
        {
            foreach (var text in byLine[line])
            {
                yield return text;
            }
        }
    }
}

/// <summary>One line of running text, or one line inside a table cell.</summary>
/// <param name="Arabic">The text with Arabic digits, same length.</param>
/// <param name="Block">Lines of one block or one cell share it.</param>
internal sealed record AuditedLine(string Text, string Arabic, int Line, int Block, bool InTable, bool IsHeading)
{
    private string? folded;

    /// <summary>The text reduced for matching.</summary>
    public string Folded => folded ??= ThaiText.Fold(Text);

    public static ImmutableArray<AuditedLine> Of(OfficialDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<AuditedLine>();
        var block = 0;
        foreach (var part in PaperFlattening.Parts(document))
        {
            if (part is TextLine text)
            {
                lines.Add(Make(text.Text, text.Line, text.Block, inTable: false, text.IsHeading));
            }
            else if (part is Grid grid)
            {
                foreach (var (row, cell) in grid.Rows.SelectMany(row => row.Cells.Where(cell => !cell.IsMerged).Select(cell => (row, cell))))
                {
                    block--;
                    lines.AddRange(cell.Lines.Select(line => Make(line, row.Source.Line, block, inTable: true, isHeading: false)));
                }
            }
        }

        return lines.ToImmutable();
    }

    private static AuditedLine Make(string text, int line, int block, bool inTable, bool isHeading) =>
        new(text, ThaiDigits.ToArabic(text), line, block, inTable, isHeading);
}
