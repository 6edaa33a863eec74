using System.Globalization;
using System.Net;
using System.Text;
using Prongsai.Documents.Programs;
using Prongsai.Documents.Writing;
using Prongsai.Kernel;

namespace Prongsai.Documents.Covering;

/// <summary>Makes a PDF anew from pictures of its pages in which places are painted over, with the words that are left lying under the pictures to be found and read out.
/// Nothing else of the old file comes along: no text, no attachment, no remark, no property.</summary>
public static class PdfCover
{
    /// <summary>Points of a picture to an inch of paper: as it is kept, and to look at first.</summary>
    public const int Kept = 130, Looked = 60;

    private const string Painter = "/usr/bin/pdftoppm";
    private const string Title = "เอกสารที่ปิดบังข้อมูลบางส่วน";
    private const double Margin = 1.2, ShapeFault = 0.02;

    private static readonly RunLimits Painting = new(TimeSpan.FromSeconds(90), 80, 1L << 30, 64L << 20);

    private static readonly Error Unpainted = new Error.Invalid("cover.unpainted", "ทำภาพของหน้าไม่ได้ จึงยังไม่ได้ปิดบัง แฟ้มเดิมยังอยู่ครบ กรุณาบันทึกเป็น PDF ใหม่แล้วแนบอีกครั้ง");

    /// <summary>Pictures (PNG) of pages, painted over.</summary>
    /// <param name="pages">With the boxes to paint; those without are painted as they are.</param>
    public static async Task<Result<IReadOnlyList<byte[]>>> PicturesAsync(byte[] pdf, IReadOnlyList<CoveredPage> pages, int resolution, CancellationToken cancellation = default)
    {
        using var folder = WorkFolder.Create();
        var file = folder.File("in.pdf");
        await File.WriteAllBytesAsync(file, pdf, cancellation).ConfigureAwait(false);
        var pictures = new List<byte[]>();
        foreach (var page in pages)
        {
            var number = Text(page.Words.Number);
            var run = await LimitedRun.RunAsync(Painter, ["-q", "-gray", "-r", Text(resolution), "-f", number, "-l", number, file], folder.Root, Painting, cancellation).ConfigureAwait(false);
            if (run.End == RunEnd.Missing)
            {
                return PdfText.Missing;
            }

            if (run.End != RunEnd.Done || GreyPage.Read(run.Output) is not { } picture || !Fits(picture, page.Words))
            {
                return Unpainted;
            }

            foreach (var box in page.Boxes)
            {
                picture.Paint(box.Wider(Margin), picture.Width / page.Words.Width);
            }

            pictures.Add(picture.ToPng());
        }

        return pictures;
    }

    /// <summary>The new file, of all these pages.</summary>
    public static async Task<Result<byte[]>> MakeAsync(byte[] pdf, IReadOnlyList<CoveredPage> pages, PdfPrinter printer, CancellationToken cancellation = default)
    {
        var pictures = await PicturesAsync(pdf, pages, Kept, cancellation).ConfigureAwait(false);
        return pictures.IsOk ? await printer.PrintHtml(Encoding.UTF8.GetBytes(Html(pages, pictures.Value)), cancellation).ConfigureAwait(false) : pictures.Error;
    }

    /// <summary>The words were measured on a page of the same shape as the picture.</summary>
    private static bool Fits(GreyPage picture, PdfPageWords page) =>
        Math.Abs((picture.Width * page.Height / (picture.Height * page.Width)) - 1) < ShapeFault;

    private static string Html(IReadOnlyList<CoveredPage> pages, IReadOnlyList<byte[]> pictures)
    {
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"><title>{Title}</title><style>{PaperFonts.Css}")
            .Append("html,body{margin:0;padding:0}section{position:relative;overflow:hidden;break-after:page}section:last-child{break-after:auto}")
            .Append("span{position:absolute;white-space:pre;line-height:1;font-family:\"Paper Sarabun\",sans-serif}img{position:absolute;left:0;top:0;width:100%;height:100%}");
        foreach (var page in pages)
        {
            html.Append(CultureInfo.InvariantCulture, $"@page p{page.Words.Number}{{size:{page.Words.Width:0.##}pt {page.Words.Height:0.##}pt;margin:0}}#p{page.Words.Number}{{page:p{page.Words.Number};width:{page.Words.Width:0.##}pt;height:{page.Words.Height - 0.5:0.##}pt}}");
        }

        html.Append("</style></head><body>");
        foreach (var (page, picture) in pages.Zip(pictures))
        {
            html.Append(CultureInfo.InvariantCulture, $"<section id=\"p{page.Words.Number}\">");
            foreach (var (box, text) in Lines(page))
            {
                html.Append(CultureInfo.InvariantCulture, $"<span style=\"left:{box.Left:0.#}pt;top:{box.Top:0.#}pt;font-size:{Math.Clamp((box.Bottom - box.Top) * 0.75, 2, 60):0.#}pt\">{WebUtility.HtmlEncode(text)}</span>");
            }

            html.Append($"<img alt=\"\" src=\"data:image/png;base64,{Convert.ToBase64String(picture)}\"></section>");
        }

        return html.Append("</body></html>").ToString();
    }

    /// <summary>The words that are left, line by line, so that a sentence stays one.</summary>
    private static IEnumerable<(PageBox Box, string Text)> Lines(CoveredPage page)
    {
        var line = new List<PdfWord>();
        foreach (var word in page.Left)
        {
            if (line.Count > 0 && !IsBeside(line[^1].Box, word.Box))
            {
                yield return (line[0].Box, string.Join(' ', line.Select(w => w.Text)));
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            yield return (line[0].Box, string.Join(' ', line.Select(w => w.Text)));
        }
    }

    private static bool IsBeside(PageBox left, PageBox right) => right.Left >= left.Left && Math.Abs(right.Top - left.Top) < (left.Bottom - left.Top) / 2;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A page with what is to be painted over.</summary>
public sealed record CoveredPage(PdfPageWords Words, IReadOnlyList<PageBox> Boxes)
{
    /// <summary>Words that no box touches.</summary>
    public IEnumerable<PdfWord> Left => Words.Words.Where(word => !Boxes.Any(box => box.Touches(word.Box)));
}
