using System.Collections.Immutable;

namespace Prongsai.Documents;

/// <summary>A piece of a paper that stands on its own lines.</summary>
public abstract record Block
{
    /// <summary>Where it was read from; null for papers made by the product.</summary>
    public SourceSpan? Source { get; init; }
}

/// <param name="Level">1 is the title of the paper.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content) : Block
{
    public Heading(int level, string text) : this(level, [new TextRun(text)]) { }
}

public sealed record Paragraph(ImmutableArray<Inline> Content) : Block
{
    public Paragraph(string text) : this([new TextRun(text)]) { }

    public TextAlign Align { get; init; }

    /// <summary>First line set in by the official 2.5 cm.</summary>
    public bool Indented { get; init; }

    /// <summary>Smaller, quiet text: notes and sources.</summary>
    public bool Quiet { get; init; }
}

public enum TextAlign { Start, Centre, End }

/// <summary>A numbered or bulleted list; items may hold further lists.</summary>
public sealed record ListBlock(ListNumbering Numbering, ImmutableArray<ListItem> Items) : Block;

public sealed record ListItem(ImmutableArray<Block> Content)
{
    public ListItem(string text) : this([new Paragraph(text)]) { }

    /// <summary>The number or sign as the source printed it, for example <c>๑.</c> or <c>(1)</c>; null when the writer numbers.</summary>
    public string? PrintedMarker { get; init; }
}

public enum ListNumbering { None, Bullet, Decimal, ThaiLetter }

/// <summary>A table. Header rows repeat on every page; a row is never split unless it is taller than a page.</summary>
public sealed record Table(ImmutableArray<TableRow> Rows) : Block
{
    public string? Caption { get; init; }

    /// <summary>Relative column widths; empty means by content.</summary>
    public ImmutableArray<double> Widths { get; init; } = [];

    /// <summary>Digits stay Arabic even where the paper prints Thai digits, as offices do in score tables (methodology 8.9).</summary>
    public bool KeepDigits { get; init; }
}

public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    public bool IsHeader { get; init; }

    public SourceSpan? Source { get; init; }
}

public sealed record TableCell(ImmutableArray<Block> Content)
{
    public TableCell(string text) : this(text.Length == 0 ? [] : [new Paragraph(text)]) { }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public TextAlign Align { get; init; }

    /// <summary>True for a cell that only continues a merged cell above or to the left (readers fill the grid so that every row has every column).</summary>
    public bool IsContinuation { get; init; }
}

/// <summary>Head of a memo (บันทึกข้อความ, แบบที่ 29): labels and dotted leaders are the writer's.</summary>
public sealed record MemoHead(string Agency, string Number, string Date, string Subject, string To) : Block
{
    /// <summary>Content address of the garuda or seal the agency uploaded; null prints the neutral placeholder.</summary>
    public string? EmblemSha256 { get; init; }
}

/// <summary>One signing place: dotted line, (name), own post with capacity, and the post acted for.</summary>
public sealed record SignatureBlock(string? Name, string Post) : Block
{
    /// <summary>The post of the place, when the signer acts for its holder: it stands under "ผู้อำนวยการกองช่าง รักษาราชการแทน".</summary>
    public string? ActingFor { get; init; }

    public string? Date { get; init; }
}

/// <summary>A level's written opinion with its signature: ความเห็นของ… .</summary>
/// <param name="Opinion">Null leaves dotted lines to write on.</param>
public sealed record OpinionBlock(string Title, string? Opinion, SignatureBlock Signature) : Block;

public sealed record ImageBlock(string Sha256, string AlternativeText, double WidthCm) : Block;

/// <summary>QR code of an address with the address printed under it.</summary>
public sealed record QrBlock(string Address, string Caption) : Block;

public sealed record PageBreak : Block;
