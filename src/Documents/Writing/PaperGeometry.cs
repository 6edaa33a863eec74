namespace Prongsai.Documents;

/// <summary>Measures of a paper, the same for every writer. Lengths are centimetres, type sizes are points of TH Sarabun.
/// Source: methodology 8.9 (แบบที่ 29; ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ; cabinet resolution of 7 September 2553 for the typeface).</summary>
public sealed record PaperGeometry
{
    public double PageWidth { get; init; } = 21.0;

    public double PageHeight { get; init; } = 29.7;

    public double Left { get; init; } = 3.0;

    public double Right { get; init; } = 2.0;

    public double Top { get; init; } = 2.0;

    public double Bottom { get; init; } = 2.0;

    /// <summary>First line of a paragraph.</summary>
    public double Indent { get; init; } = 2.5;

    /// <summary>Height of the garuda or seal: 1.5 on memos, 3 on everything that leaves the office.</summary>
    public double Emblem { get; init; } = 3.0;

    public double QrSize { get; init; } = 3.0;

    public double BodyPoints { get; init; } = 16;

    public double TablePoints { get; init; } = 14;

    public double QuietPoints { get; init; } = 14;

    public double MemoTitlePoints { get; init; } = 29;

    public double MemoLabelPoints { get; init; } = 20;

    /// <summary>Single spacing of TH Sarabun New: (844 + 457 + 30) / 1000 of the type size.</summary>
    public double LineHeight { get; init; } = 1.33;

    /// <summary>Headings 1, 2, 3 and deeper.</summary>
    public static double HeadingPoints(int level) => level switch { 1 => 20, 2 => 18, _ => 16 };

    public double TextWidth => PageWidth - Left - Right;

    /// <summary>The geometry a paper asks for by its form and its direction.</summary>
    public static PaperGeometry For(DocumentProperties properties)
    {
        var upright = new PaperGeometry { Emblem = properties.Form == PaperForm.Memo ? 1.5 : 3.0 };
        return properties.Landscape
            ? upright with { PageWidth = 29.7, PageHeight = 21.0, Left = 2.0, Right = 2.0, Top = 2.5, Bottom = 1.5 }
            : upright;
    }
}
