using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Prongsai.Documents.Reading;
using Prongsai.Kernel;

namespace Prongsai.Documents;

/// <summary>The text of a file as a person would search it, page by page where the file has pages.</summary>
/// <param name="IsPaged">The pages are those of the file (PDF); otherwise they only keep a long text in handy pieces.</param>
/// <param name="IsCut">The file goes on beyond what was taken.</param>
public sealed record TextOfFile(ImmutableArray<TextOfPage> Pages, bool IsPaged, bool IsCut)
{
    /// <summary>Nothing that could be searched: a scan.</summary>
    public bool IsEmpty => Pages.All(page => string.IsNullOrWhiteSpace(page.Text));
}

/// <param name="Number">From 1.</param>
/// <param name="HasPicture">A picture stands on it.</param>
/// <param name="Part">Where it stands when it is not the content itself, such as a comment; null for the content.</param>
public sealed record TextOfPage(int Number, string Text, bool HasPicture, string? Part = null);

/// <summary>Takes the text out of PDF, DOCX, XLSX, HTML, CSV and text files, hidden parts of Office files included. Hostile files end in a sentence, never in a hang.</summary>
public static class FileText
{
    /// <summary>Characters of one file; about 800 full pages.</summary>
    public const int MostCharacters = 2_000_000;

    private const int PieceLength = 4_000;

    private static readonly ReadLimits Limits = new() { MaxRowsPerTable = 20_000, MaxTime = TimeSpan.FromSeconds(20) };

    /// <returns>Errors with a code <c>text.…</c> and a sentence for officers.</returns>
    public static async Task<Result<TextOfFile>> ReadAsync(Stream content, string fileName, CancellationToken cancellation = default)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        var head = bytes.GetBuffer().AsMemory(0, (int)Math.Min(1024, bytes.Length));
        return head.Span.IndexOf("%PDF-"u8) >= 0
            ? await PdfText.ReadAsync(bytes.ToArray(), cancellation).ConfigureAwait(false)
            : Read(bytes.ToArray(), fileName, cancellation);
    }

    /// <summary>Typed or read by a machine beside the file: pages are set apart by form feeds.</summary>
    public static TextOfFile Typed(string text) => Pages(text.Split('\f'), isPaged: text.Contains('\f', StringComparison.Ordinal), ImmutableHashSet<int>.Empty);

    /// <summary>The whole of a text file, such as CSV; null for anything else.</summary>
    public static string? Plain(byte[] bytes) =>
        bytes.Length > 0 && !FileSignature.IsZip(bytes) && FileSignature.Refusal(bytes) is null && TextDecoding.Decode(bytes) is { } plain && !HtmlPaper.IsHtml(plain) ? plain : null;

    internal static TextOfFile Pages(IEnumerable<string> pages, bool isPaged, IReadOnlySet<int> pictured, IEnumerable<(string Part, string Text)>? beside = null)
    {
        var taken = ImmutableArray.CreateBuilder<TextOfPage>();
        var left = MostCharacters;
        var isCut = false;
        foreach (var (part, page) in pages.Select(page => ((string?)null, page)).Concat((beside ?? []).Select(b => ((string?)b.Part, b.Text))))
        {
            isCut |= page.Length > left;
            var text = page[..Math.Min(page.Length, left)];
            left -= text.Length;
            foreach (var piece in isPaged ? [text] : Pieces(text))
            {
                taken.Add(new(taken.Count + 1, ThaiText.Normalize(piece).Trim(), pictured.Contains(taken.Count + 1), part));
            }
        }

        return new(taken.ToImmutable(), isPaged, isCut);
    }

    private static Result<TextOfFile> Read(byte[] bytes, string fileName, CancellationToken cancellation)
    {
        if (Plain(bytes) is { } plain)
        {
            return Pages([plain], false, ImmutableHashSet<int>.Empty);
        }

        var read = DocumentReader.Read(new MemoryStream(bytes, writable: false), fileName, Limits, cancellation);
        if (!read.IsOk)
        {
            return Refused(read.Error);
        }

        try
        {
            var (beside, hasPicture) = FileSignature.IsZip(bytes) ? OfficeBeside.Read(bytes, Limits, cancellation) : ([], false);
            var text = string.Join('\n', read.Value.Blocks.SelectMany(block => Writing.PlainText.Lines(block)));
            var pages = Pages([text], false, ImmutableHashSet<int>.Empty, beside);
            return hasPicture ? pages with { Pages = [.. pages.Pages.Select(page => page with { HasPicture = page.Part is null })] } : pages;
        }
        catch (Exception broken) when (broken is ReadRefused or XmlException or InvalidDataException or RegexMatchTimeoutException)
        {
            return new Error.Invalid("text.damaged", "อ่านข้อความในไฟล์ไม่ได้ทั้งหมด เพราะบางส่วนเสียหาย ให้เปิดไฟล์ต้นฉบับแล้วบันทึกใหม่ จากนั้นแนบอีกครั้ง");
        }
    }

    private static Error.Invalid Refused(Error error) => error.Code switch
    {
        "read.image" => new("text.none", PdfText.NoText),
        "read.encrypted" => new("text.encrypted", PdfText.Locked),
        _ => new("text." + error.Code["read.".Length..], error is Error.Invalid { Faults: [var fault, ..] } ? "อ่านข้อความไม่ได้ เพราะไฟล์" + fault.Message : error.Message),
    };

    /// <summary>Pieces end where a line ends.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            for (var start = 0; start == 0 || start < line.Length; start += PieceLength)
            {
                if (piece.Length > 0 && piece.Length + Math.Min(PieceLength, line.Length - start) > PieceLength)
                {
                    yield return piece.ToString();
                    piece.Clear();
                }

                piece.Append(line.AsSpan(start, Math.Min(PieceLength, line.Length - start))).Append('\n');
            }
        }

        yield return piece.ToString();
    }
}
