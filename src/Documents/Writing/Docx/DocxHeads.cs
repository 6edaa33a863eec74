using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prongsai.Documents.Writing;

/// <summary>Heads of letters, orders and announcements, and the foot by which a signed paper is checked.</summary>
internal static class DocxHeads
{
    /// <summary>Where the sender stands: 6.5 cm before the right margin.</summary>
    private const double SenderWidth = 6.5;

    private const double RuleWidth = 5.0;

    private const double CheckSize = 1.8;

    public static IEnumerable<OpenXmlElement> Letter(DocxPaper paper, LetterHead head)
    {
        var (sender, middle) = (paper.Geometry.TextWidth - SenderWidth, paper.Geometry.TextWidth / 2);
        yield return Emblem(paper, head.EmblemSha256);
        yield return Hanging($"ที่ {head.Number}", head.Sender.FirstOrDefault() ?? "", sender);
        foreach (var line in head.Sender.Skip(1))
        {
            yield return new W.Paragraph(DocxBlocks.Properties(null, Left(sender)), DocxInlines.Run(line));
        }

        yield return new W.Paragraph(DocxBlocks.Properties(null, Before(6), Left(middle)), DocxInlines.Run(head.Date));
        foreach (var (label, text, isFirst) in LetterFields.Of(head))
        {
            yield return Hanging(isFirst ? label : "", text, label.Length < 8 ? 1.6 : 3.2);
        }
    }

    public static IEnumerable<OpenXmlElement> Order(DocxPaper paper, OrderHead head)
    {
        yield return Emblem(paper, head.EmblemSha256);
        string[] lines = [head.Title, .. head.Number is { } number ? (string[])[$"ที่ {number}"] : [], $"เรื่อง {head.Subject}"];
        foreach (var line in lines)
        {
            yield return new W.Paragraph(DocxBlocks.Properties(null, new W.KeepNext(), DocxBlocks.Justify(TextAlign.Centre)), DocxInlines.Run(line, bold: true));
        }

        var side = (paper.Geometry.TextWidth - RuleWidth) / 2;
        yield return new W.Paragraph(DocxBlocks.Properties(
            null,
            new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Size = 4, Space = 1 }),
            new W.SpacingBetweenLines { After = Measure.PointTwips(10), Line = "120", LineRule = W.LineSpacingRuleValues.Exact },
            new W.Indentation { Left = Measure.TwipsText(side), Right = Measure.TwipsText(side) }));
    }

    public static IEnumerable<OpenXmlElement> Check(DocxPaper paper, CheckBlock check, DocxPlace place)
    {
        var picture = DocxPicture.Inline(paper, Picture.From(QrModules.Png(check.Address))!, CheckSize, "คิวอาร์โค้ดตรวจสอบเอกสาร");
        string[] lines = [.. check.Lines, check.Address];
        yield return new W.Paragraph(
            DocxBlocks.Properties(
                DocxStyles.Quiet,
                new W.KeepNext(),
                new W.KeepLines(),
                new W.ParagraphBorders(new W.TopBorder { Val = W.BorderValues.Single, Size = 4, Space = 4 }),
                Before(18)),
            picture);
        for (var i = 0; i < lines.Length; i++)
        {
            var paragraph = DocxBlocks.Paragraph(paper, new Paragraph(lines[i]) { Quiet = true }, place);
            if (i < lines.Length - 1)
            {
                paragraph.ParagraphProperties!.KeepNext = new W.KeepNext();
            }

            yield return paragraph;
        }
    }

    private static W.Paragraph Emblem(DocxPaper paper, string? sha256)
    {
        var emblem = (sha256 is not null ? paper.Image(sha256) : null) ?? DocxPicture.Placeholder;
        return new W.Paragraph(
            DocxBlocks.Properties(null, new W.KeepNext(), DocxBlocks.Justify(TextAlign.Centre)),
            DocxPicture.Inline(paper, emblem, paper.Geometry.Emblem / emblem.HeightPerWidth, "ตราหน่วยงาน"));
    }

    private static W.Paragraph Hanging(string label, string text, double at) => new(
        DocxBlocks.Properties(
            null,
            new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = Measure.Twips(at) }),
            new W.Indentation { Left = Measure.TwipsText(at), Hanging = Measure.TwipsText(at) }),
        DocxInlines.Run(label),
        new W.Run(new W.TabChar()),
        DocxInlines.Run(text));

    private static W.Indentation Left(double at) => new() { Left = Measure.TwipsText(at) };

    private static W.SpacingBetweenLines Before(double points) => new() { Before = Measure.PointTwips(points), After = Measure.PointTwips(points) };
}
