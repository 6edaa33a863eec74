using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Correspondence.Contracts;

/// <summary>The four forms a paper can leave in.</summary>
public static class PaperRendering
{
    public static readonly IReadOnlyList<string> Formats = ["docx", "pdf", "xlsx", "html"];

    /// <summary>The paper's bytes and their media type.</summary>
    /// <param name="images">Bytes of the emblem the paper names; null prints the placeholder.</param>
    public static async Task<Result<RenderedPaper>> RenderAsync(OfficialDocument document, string format, PdfPrinter pdf, ImageSource? images, CancellationToken ct)
    {
        if (format == "pdf")
        {
            var printed = await pdf.Print(document, images, ct);
            return printed.Match<Result<RenderedPaper>>(bytes => new RenderedPaper(bytes, "application/pdf"), error => error);
        }

        using var buffer = new MemoryStream();
        switch (format)
        {
            case "docx":
                DocxWriter.Write(document, buffer, images);
                return new RenderedPaper(buffer.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case "xlsx":
                XlsxWriter.Write(document, buffer);
                return new RenderedPaper(buffer.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case "html":
                HtmlWriter.Write(document, buffer, images);
                return new RenderedPaper(buffer.ToArray(), "text/html; charset=utf-8");
            default:
                return new Error.Invalid("paper.format", $"ไม่มีรูปแบบ \"{format}\" ใช้ได้: {string.Join(", ", Formats)}");
        }
    }
}

/// <param name="ContentType">Media type.</param>
public sealed record RenderedPaper(byte[] Bytes, string ContentType);
