using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Prongsai.Documents.Programs;
using Prongsai.Kernel;

namespace Prongsai.Documents.Covering;

/// <summary>A rectangle of a page in points, from its upper left corner.</summary>
public sealed record PageBox(double Left, double Top, double Right, double Bottom)
{
    public bool Touches(PageBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Somewhat larger, so that no edge of a letter looks out.</summary>
    public PageBox Wider(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}

/// <summary>A word of a page: letters between spaces, which in Thai may be a whole phrase.</summary>
public sealed record PdfWord(PageBox Box, string Text);

/// <summary>Where the words of a page stand.</summary>
public sealed partial record PdfPageWords(int Number, double Width, double Height, ImmutableArray<PdfWord> Words)
{
    /// <summary>Pages of a file that can be covered at a time.</summary>
    public const int MostPages = 60;

    private const string Reader = "/usr/bin/pdftotext";

    /// <returns>Errors as those of <see cref="FileText"/>; <c>cover.too_long</c> besides.</returns>
    public static async Task<Result<ImmutableArray<PdfPageWords>>> ReadAsync(byte[] pdf, CancellationToken cancellation = default)
    {
        using var folder = WorkFolder.Create();
        var file = folder.File("in.pdf");
        await File.WriteAllBytesAsync(file, pdf, cancellation).ConfigureAwait(false);
        var run = await LimitedRun.RunAsync(Reader, ["-bbox", "-enc", "UTF-8", "-l", $"{MostPages + 1}", file, "-"], folder.Root, RunLimits.Reading, cancellation).ConfigureAwait(false);
        if (run.End != RunEnd.Done)
        {
            return PdfText.Refusal(run);
        }

        var pages = Parse(Encoding.UTF8.GetString(run.Output));
        return pages.Length <= MostPages ? pages
            : new Error.Invalid("cover.too_long", $"แฟ้มนี้ยาวเกิน {MostPages} หน้า จึงยังปิดบังให้ไม่ได้ กรุณาแบ่งแฟ้มแล้วแนบใหม่");
    }

    private static ImmutableArray<PdfPageWords> Parse(string html)
    {
        var pages = ImmutableArray.CreateBuilder<PdfPageWords>();
        foreach (var part in html.Split("<page ").Skip(1))
        {
            if (Size().Match(part) is { Success: true } size)
            {
                pages.Add(new(pages.Count + 1, Measure(size.Groups[1]), Measure(size.Groups[2]), [.. Word().Matches(part).Select(WordOf)]));
            }
        }

        return pages.ToImmutable();
    }

    private static PdfWord WordOf(Match match) =>
        new(new(Measure(match.Groups[1]), Measure(match.Groups[2]), Measure(match.Groups[3]), Measure(match.Groups[4])), WebUtility.HtmlDecode(match.Groups[5].Value));

    private static double Measure(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^width=\"([0-9.]+)\" height=\"([0-9.]+)\"", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Size();

    [GeneratedRegex("<word xMin=\"(-?[0-9.]+)\" yMin=\"(-?[0-9.]+)\" xMax=\"(-?[0-9.]+)\" yMax=\"(-?[0-9.]+)\">([^<]*)</word>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Word();
}
