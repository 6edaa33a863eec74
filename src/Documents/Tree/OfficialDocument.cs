using System.Collections.Immutable;

namespace Prongsai.Documents;

/// <summary>One paper: what a reader makes of a file and what a writer turns into DOCX, PDF, XLSX or HTML.</summary>
/// <param name="Properties">What the paper says about itself.</param>
/// <param name="Blocks">Its content in reading order.</param>
public sealed record OfficialDocument(DocumentProperties Properties, ImmutableArray<Block> Blocks);

/// <summary>Title, language and page of a paper.</summary>
/// <param name="Title">Shown as the file's title and in the page head.</param>
/// <param name="Form">The kind of paper; decides page geometry and type sizes.</param>
public sealed record DocumentProperties(string Title, PaperForm Form = PaperForm.Report)
{
    /// <summary>BCP 47 language of the text.</summary>
    public string Language { get; init; } = "th";

    /// <summary>Wide tables lie across the page.</summary>
    public bool Landscape { get; init; }

    /// <summary>Print all digits as Thai digits.</summary>
    public bool ThaiDigits { get; init; }

    /// <summary>Where the paper came from when it was read from a file: file name, for messages.</summary>
    public string? SourceName { get; init; }
}

/// <summary>The geometry family of a paper. Source: methodology 8.9 (memo: left margin 3 cm, right 2 cm, garuda 1.5 cm, 16 pt text).</summary>
public enum PaperForm { Report, Memo, Letter, Order, Announcement }

/// <summary>Where a piece of text stood in the file it was read from.</summary>
/// <param name="Line">1-based line of the text form: line of the file for text, Markdown and HTML; running block or row number for DOCX and XLSX.</param>
public readonly record struct SourceSpan(int Line, int EndLine)
{
    public SourceSpan(int line) : this(line, line) { }
}
