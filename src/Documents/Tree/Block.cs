using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Prongsai.Documents;

/// <summary>A piece of a paper that stands on its own lines.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(MemoHead), "memo_head")]
[JsonDerivedType(typeof(LetterHead), "letter_head")]
[JsonDerivedType(typeof(OrderHead), "order_head")]
[JsonDerivedType(typeof(SignatureBlock), "signature")]
[JsonDerivedType(typeof(OpinionBlock), "opinion")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(QrBlock), "qr")]
[JsonDerivedType(typeof(CheckBlock), "check")]
[JsonDerivedType(typeof(PageBreak), "page_break")]
[JsonDerivedType(typeof(ContentsBlock), "contents")]
public abstract record Block
{
    /// <summary>Where it was read from; null for papers made by the product.</summary>
    public SourceSpan? Source { get; init; }
}

/// <param name="Level">1 is the title of the paper.</param>
[method: JsonConstructor]
public sealed record Heading(int Level, ImmutableArray<Inline> Content) : Block
{
    public Heading(int level, string text) : this(level, [new TextRun(text)]) { }

    /// <summary>What a <see cref="ContentsLine"/> finds it by: lower-case letters, digits and hyphens, once in a paper.</summary>
    public string? Anchor { get; init; }
}

[method: JsonConstructor]
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

[method: JsonConstructor]
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

    /// <summary>Columns that a sheet keeps out of sight, counted from 0: what it needs to be taken in again. Other forms of paper print them.</summary>
    public ImmutableArray<int> HiddenColumns { get; init; } = [];

    /// <summary>False for columns without lines, as the names in an order stand.</summary>
    public bool Ruled { get; init; } = true;
}

public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    public bool IsHeader { get; init; }

    public SourceSpan? Source { get; init; }
}

[method: JsonConstructor]
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

/// <summary>Head of a letter to the outside (หนังสือภายนอก, แบบที่ 1): emblem in the middle, number left, sender right, date from the middle.</summary>
/// <param name="Sender">Lines of the sender: the office, then its address.</param>
public sealed record LetterHead(string Number, ImmutableArray<string> Sender, string Date, string Subject, string To) : Block
{
    /// <summary>อ้างถึง, one an entry.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>สิ่งที่ส่งมาด้วย, one an entry.</summary>
    public ImmutableArray<string> Enclosures { get; init; } = [];

    /// <inheritdoc cref="MemoHead.EmblemSha256"/>
    public string? EmblemSha256 { get; init; }
}

/// <summary>Head of an order or an announcement (คำสั่ง แบบที่ 4, ประกาศ แบบที่ 7): emblem, who issues, number where the form has one, subject, a short line.</summary>
/// <param name="Title">For example "คำสั่งองค์การบริหารส่วนตำบลตัวอย่าง".</param>
/// <param name="Number">"12/2569"; null for an announcement, whose form has no place for it.</param>
public sealed record OrderHead(string Title, string? Number, string Subject) : Block
{
    /// <inheritdoc cref="MemoHead.EmblemSha256"/>
    public string? EmblemSha256 { get; init; }
}

/// <summary>One signing place: dotted line, (name), own post with capacity, and the post acted for.</summary>
public sealed record SignatureBlock(string? Name, string Post) : Block
{
    /// <summary>The post of the place, when the signer acts for its holder: it stands under "ผู้อำนวยการกองช่าง รักษาราชการแทน".</summary>
    public string? ActingFor { get; init; }

    public string? Date { get; init; }

    /// <summary>The complimentary close of a letter, above the place; there is then room to sign in place of the dotted line.</summary>
    public string? Close { get; init; }

    /// <summary>What stands in place of the dotted line once the place was signed in the system.</summary>
    public string? Mark { get; init; }
}

/// <summary>A level's written opinion with its signature: ความเห็นของ… .</summary>
/// <param name="Opinion">Null leaves dotted lines to write on.</param>
public sealed record OpinionBlock(string Title, string? Opinion, SignatureBlock Signature) : Block;

public sealed record ImageBlock(string Sha256, string AlternativeText, double WidthCm) : Block;

/// <summary>QR code of an address with the address printed under it.</summary>
public sealed record QrBlock(string Address, string Caption) : Block;

/// <summary>Foot of a signed paper: a small QR code of the page that checks it, with the lines beside it.</summary>
public sealed record CheckBlock(string Address, ImmutableArray<string> Lines) : Block;

public sealed record PageBreak : Block
{
    /// <summary>The part of a book that begins on the new page; null goes on as before. Only at the top level of a paper.</summary>
    public BookPart? Part { get; init; }
}

/// <summary>A list of contents: lines that lead to headings, each with the number of its page, as far as the form of the paper has pages.</summary>
public sealed record ContentsBlock(ImmutableArray<ContentsLine> Lines) : Block;

/// <param name="Anchor">Of the heading it leads to, which stands at the top level of the paper.</param>
public sealed record ContentsLine(string Text, string Anchor)
{
    /// <summary>0 for a part of the paper, more for what stands inside it.</summary>
    public int Depth { get; init; }
}

/// <summary>How the pages of a part are numbered and how they lie.</summary>
public sealed record BookPart(PageNumbers Numbers)
{
    public bool Landscape { get; init; }

    /// <summary>Numbers go on from the last part with the same kind of numbers; else they begin at 1.</summary>
    public bool Continues { get; init; }
}

/// <summary>Numbers of pages: none, ก ข ค, or digits as the paper prints them.</summary>
public enum PageNumbers { None, ThaiLetters, Digits }
