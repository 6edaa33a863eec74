using DocumentFormat.OpenXml.Spreadsheet;

namespace Prongsai.Documents.Writing;

/// <summary>The few looks a cell can have. The numbers are places in the style sheet.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Head = 2;

    private const uint FirstBody = 3;
    private const uint Whole = 1;
    private const uint TwoPlaces = 2;
    private const uint WholeThousands = 3;
    private const uint TwoPlacesThousands = 4;
    private const uint TextFormat = 49;
    private static readonly uint[] Formats = [TextFormat, Whole, TwoPlaces, WholeThousands, TwoPlacesThousands];
    private static readonly HorizontalAlignmentValues[] Aligns = [HorizontalAlignmentValues.Left, HorizontalAlignmentValues.Center, HorizontalAlignmentValues.Right];

    /// <summary>A body cell of text; quoted when its first sign would make a typed text a formula.</summary>
    public static uint Text(TextAlign align, bool isQuoted) => FirstBody + (isQuoted ? (uint)Aligns.Length : 0) + (uint)align;

    /// <summary>A body cell of a number, printed as it was.</summary>
    public static uint Number(bool hasThousands, bool hasPlaces, TextAlign align)
    {
        var format = (hasThousands ? 2u : 0) + (hasPlaces ? 1u : 0);
        return FirstBody + (2 * (uint)Aligns.Length) + (format * (uint)Aligns.Length) + (uint)align;
    }

    public static Stylesheet Make()
    {
        var font = DocxStyles.Typeface;
        return new Stylesheet(
            new Fonts(
                new Font(new FontSize { Val = 16 }, new FontName { Val = font }),
                new Font(new Bold(), new FontSize { Val = 18 }, new FontName { Val = font }),
                new Font(new Bold(), new FontSize { Val = 16 }, new FontName { Val = font })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF0F0F0" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(), Lined()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([
                new CellFormat(Wrapped()) { FontId = 0, ApplyFont = true, ApplyAlignment = true },
                new CellFormat(Wrapped()) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
                new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true })
                {
                    FontId = 2, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
                },
                .. Aligns.Select(align => Body(TextFormat, align, isQuoted: false)),
                .. Aligns.Select(align => Body(TextFormat, align, isQuoted: true)),
                .. Formats.Skip(1).SelectMany(format => Aligns.Select(align => Body(format, align, isQuoted: false))),
            ]));
    }

    private static CellFormat Body(uint format, HorizontalAlignmentValues align, bool isQuoted) =>
        new(new Alignment { Horizontal = align, Vertical = VerticalAlignmentValues.Top, WrapText = true })
        {
            NumberFormatId = format,
            FontId = 0,
            BorderId = 1,
            QuotePrefix = isQuoted ? true : null,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    private static Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static Border Lined() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
