using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Prongsai.Documents.Writing;

internal static class DocxPicture
{
    public static readonly Picture Placeholder = Picture.From(EmbeddedFile.Bytes("emblem.png"))!;

    /// <summary>90° in sixtieths of a thousandth of a degree.</summary>
    private const int QuarterTurn = 90 * 60_000;

    public static W.Paragraph Block(DocxPaper paper, ImageBlock image, DocxPlace place)
    {
        var properties = DocxBlocks.Properties(null, DocxBlocks.Justify(TextAlign.Centre));
        return paper.Image(image.Sha256) is { } picture
            ? new W.Paragraph(properties, Inline(paper, picture, Math.Min(image.WidthCm, place.Width), image.AlternativeText))
            : new W.Paragraph(properties, DocxInlines.Run($"[{image.AlternativeText}]"));
    }

    public static W.Run Inline(DocxPaper paper, Picture picture, double width, string alternativeText)
    {
        var height = width * picture.HeightPerWidth;
        return new W.Run(new W.Drawing(new Wp.Inline(
            Extent(picture, width, height),
            Around(picture, width, height),
            Named(paper, alternativeText),
            Graphic(paper, picture, width, height))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    /// <summary>The emblem stands at the left margin and takes no room in the line.</summary>
    public static W.Run AtLeftMargin(DocxPaper paper, Picture picture, double height)
    {
        var width = height / picture.HeightPerWidth;
        return new W.Run(new W.Drawing(new Wp.Anchor(
            new Wp.SimplePosition { X = 0, Y = 0 },
            new Wp.HorizontalPosition(new Wp.PositionOffset(Shift(width, Wide(picture, width, height)))) { RelativeFrom = Wp.HorizontalRelativePositionValues.Margin },
            new Wp.VerticalPosition(new Wp.PositionOffset(Shift(height, High(picture, width, height)))) { RelativeFrom = Wp.VerticalRelativePositionValues.Paragraph },
            Extent(picture, width, height),
            Around(picture, width, height),
            new Wp.WrapNone(),
            Named(paper, "ตราหน่วยงาน"),
            Graphic(paper, picture, width, height))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = 1,
            BehindDoc = false,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = true,
        }));
    }

    private static Wp.DocProperties Named(DocxPaper paper, string alternativeText)
    {
        var id = paper.NextDrawing();
        return new Wp.DocProperties { Id = id, Name = $"Picture {id}", Description = alternativeText };
    }

    private static A.Graphic Graphic(DocxPaper paper, Picture picture, double width, double height) => new(new A.GraphicData(new Pic.Picture(
        new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = 0, Name = "" }, new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(new A.Blip { Embed = Embed(paper, picture) }, new A.Stretch(new A.FillRectangle())),
        new Pic.ShapeProperties(
            Upright(picture, width, height),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
    { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" });

    /// <summary>Word measures a picture before it is turned, and asks how far it then reaches beyond that.</summary>
    private static double Wide(Picture picture, double width, double height) => picture.Lies ? height : width;

    private static double High(Picture picture, double width, double height) => picture.Lies ? width : height;

    private static Wp.Extent Extent(Picture picture, double width, double height) =>
        new() { Cx = Measure.Emu(Wide(picture, width, height)), Cy = Measure.Emu(High(picture, width, height)) };

    private static Wp.EffectExtent Around(Picture picture, double width, double height)
    {
        var (aside, above) = (Beyond(width, Wide(picture, width, height)), Beyond(height, High(picture, width, height)));
        return new() { LeftEdge = aside, TopEdge = above, RightEdge = aside, BottomEdge = above };
    }

    private static long Beyond(double turned, double measured) => Measure.Emu(Math.Max(0, (turned - measured) / 2));

    private static string Shift(double turned, double measured) => Measure.Emu((turned - measured) / 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>Word does not heed how the camera was held, so it is told: mirrored first, then turned about the middle.</summary>
    private static A.Transform2D Upright(Picture picture, double width, double height)
    {
        var shape = new A.Transform2D(
            new A.Offset { X = 0, Y = 0 },
            new A.Extents { Cx = Measure.Emu(Wide(picture, width, height)), Cy = Measure.Emu(High(picture, width, height)) });
        var (quarters, mirrored) = picture.Turn switch { 2 => (0, true), 3 => (2, false), 4 => (2, true), 5 => (3, true), 6 => (1, false), 7 => (1, true), 8 => (3, false), _ => (0, false) };
        if (quarters > 0)
        {
            shape.Rotation = quarters * QuarterTurn;
        }

        if (mirrored)
        {
            shape.HorizontalFlip = true;
        }

        return shape;
    }

    private static string Embed(DocxPaper paper, Picture picture)
    {
        var part = paper.Main.AddImagePart(picture.MediaType == "image/png" ? ImagePartType.Png : ImagePartType.Jpeg);
        using var bytes = new MemoryStream(picture.Bytes);
        part.FeedData(bytes);
        return paper.Main.GetIdOfPart(part);
    }
}
