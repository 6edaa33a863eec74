using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>The blocks only official papers have: memo head, signing place, written opinion, QR code.</summary>
internal static class DocxOfficial
{
    private const string Dots = "......................................................";
    private const string Room = " ";
    private const int OpinionLines = 2;

    public static IEnumerable<OpenXmlElement> MemoHead(DocxPaper paper, MemoHead head)
    {
        var width = paper.Geometry.TextWidth;
        var emblem = (head.EmblemSha256 is { } sha256 ? paper.Image(sha256) : null) ?? DocxPicture.Placeholder;
        yield return new W.Paragraph(
            DocxBlocks.Properties(DocxStyles.MemoTitle),
            DocxPicture.AtLeftMargin(paper, emblem, paper.Geometry.Emblem),
            DocxInlines.Run("บันทึกข้อความ"));
        yield return Field([("ส่วนราชการ", head.Agency, width)]);
        yield return Field([("ที่", head.Number, width / 2), ("วันที่", head.Date, width)]);
        yield return Field([("เรื่อง", head.Subject, width)]);
        yield return new W.Paragraph(
            DocxBlocks.Properties(
                null,
                new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = Measure.Twips(1.25) }),
                new W.SpacingBetweenLines { Before = Measure.PointTwips(8), After = Measure.PointTwips(6) },
                new W.Indentation { Left = Measure.TwipsText(1.25), Hanging = Measure.TwipsText(1.25) }),
            DocxInlines.Run("เรียน"),
            new W.Run(new W.TabChar()),
            DocxInlines.Run(head.To));
    }

    public static IEnumerable<OpenXmlElement> Signature(SignatureBlock signature, DocxPlace place)
    {
        var name = signature.Name is { Length: > 0 } given ? given : Dots[..44];
        string?[] lines = [signature.Close, signature.Mark ?? (signature.Close is null ? $"ลงชื่อ{Dots[..44]}" : Room), $"({name})", signature.Post, signature.ActingFor, signature.Date];
        var printed = lines.Where(line => !string.IsNullOrEmpty(line)).ToArray();
        return printed.Select((line, number) => SignatureLine(line!, place, number == 0, number == printed.Length - 1));
    }

    public static IEnumerable<OpenXmlElement> Opinion(DocxPaper paper, OpinionBlock opinion, DocxPlace place)
    {
        yield return new W.Paragraph(
            DocxBlocks.Properties(null, new W.KeepNext(), new W.SpacingBetweenLines { Before = Measure.PointTwips(12) }),
            DocxInlines.Run(opinion.Title, bold: true));
        if (opinion.Opinion is { } text)
        {
            var paragraph = DocxBlocks.Paragraph(paper, new Paragraph(text) { Indented = true }, place);
            paragraph.ParagraphProperties!.KeepNext = new W.KeepNext();
            yield return paragraph;
        }
        else
        {
            for (var line = 0; line < OpinionLines; line++)
            {
                yield return new W.Paragraph(
                    DocxBlocks.Properties(null, new W.KeepNext(), new W.Tabs(DottedTo(place.Width))), new W.Run(new W.TabChar()));
            }
        }

        foreach (var line in Signature(opinion.Signature, place))
        {
            yield return line;
        }
    }

    public static IEnumerable<OpenXmlElement> Qr(DocxPaper paper, QrBlock qr, DocxPlace place)
    {
        var picture = Picture.From(QrModules.Png(qr.Address))!;
        yield return new W.Paragraph(
            DocxBlocks.Properties(null, new W.KeepNext(), DocxBlocks.Justify(TextAlign.Centre)),
            DocxPicture.Inline(paper, picture, paper.Geometry.QrSize, $"คิวอาร์โค้ด {qr.Caption}"));
        var caption = DocxBlocks.Paragraph(paper, new Paragraph(qr.Caption) { Align = TextAlign.Centre }, place);
        caption.ParagraphProperties!.KeepNext = new W.KeepNext();
        yield return caption;
        yield return DocxBlocks.Paragraph(paper, new Paragraph([new Link(qr.Address, qr.Address)]) { Align = TextAlign.Centre }, place);
    }

    private static W.Paragraph Field((string Label, string Text, double End)[] fields)
    {
        var stops = fields.Select((field, number) => DottedTo(field.End, isLast: number == fields.Length - 1));
        var paragraph = new W.Paragraph(DocxBlocks.Properties(DocxStyles.MemoLine, new W.Tabs(stops)));
        foreach (var (label, text, _) in fields)
        {
            paragraph.Append(
                DocxInlines.Run(label, style: DocxStyles.MemoLabel),
                DocxInlines.Run($"  {text}"),
                new W.Run(new W.TabChar()));
        }

        return paragraph;
    }

    /// <summary>The last leader ends at the margin; an earlier one ends where the next label begins.</summary>
    private static W.TabStop DottedTo(double position, bool isLast = true) =>
        new() { Val = isLast ? W.TabStopValues.Right : W.TabStopValues.Left, Leader = W.TabStopLeaderCharValues.Dot, Position = Measure.Twips(position) };

    private static W.Paragraph SignatureLine(string line, DocxPlace place, bool first, bool last)
    {
        var properties = DocxBlocks.Properties(null);
        if (!last)
        {
            properties.Append(new W.KeepNext());
        }

        properties.Append(
            new W.KeepLines(),
            new W.SpacingBetweenLines { Before = Measure.PointTwips(first ? 24 : 0), After = "0" },
            new W.Indentation { Left = Measure.TwipsText(place.Width / 2) },
            DocxBlocks.Justify(TextAlign.Centre));
        return new W.Paragraph(properties, DocxInlines.Run(line));
    }
}
