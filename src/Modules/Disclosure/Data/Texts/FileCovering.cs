using System.Collections.Immutable;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Documents;
using Prongsai.Documents.Covering;
using Prongsai.Kernel;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>A file that is to be covered, with what can be covered in it.</summary>
/// <param name="Pages">Of a PDF; empty of another file.</param>
/// <param name="Paper">Of an Office file or HTML; null of another.</param>
/// <param name="Plain">Of a text file; null of another.</param>
internal sealed record CoverFile(ItemEvidence Evidence, StoredFile File, byte[] Content, ImmutableArray<PdfPageWords> Pages, OfficialDocument? Paper, string? Plain, IReadOnlyList<CoverChoice> Choices)
{
    public bool IsPdf => Pages.Length > 0;
}

/// <summary>Pictures of pages, or lines, as they will be; and what was asked for but is nowhere.</summary>
/// <param name="All">Pages or lines on which something is covered.</param>
internal sealed record CoverLook(IReadOnlyList<(int Page, byte[] Png)> Pictures, IReadOnlyList<string> Lines, int All, int Missing);

/// <summary>Covers personal data in a file: makes a new file that has nothing of the covered, puts it in the place of the old one and closes that for everybody but publishers.</summary>
internal sealed class FileCovering(AgencyData data, FileStore files, DocumentEditing documents, PdfPrinter printer)
{
    private const int PicturesShown = 12, LinesShown = 30;
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly Error Nothing = new Error.Invalid("cover.nothing", "ยังไม่ได้เลือก", [new("Words", "กรุณาเลือกสิ่งที่พบ หรือพิมพ์คำที่ต้องการปิดบัง คำที่พิมพ์ต้องตรงกับในแฟ้ม")]);

    private static readonly Error Remains = new Error.Invalid("cover.remains", "ตรวจแล้วพบว่าข้อความบางส่วนยังไม่ถูกปิด จึงไม่ได้เปลี่ยนแฟ้ม แฟ้มเดิมยังอยู่ครบ กรุณาปิดบังในโปรแกรมเดิมแล้วแนบใหม่");

    public async Task<Result<CoverFile>> ReadAsync(ItemEvidence evidence, CancellationToken ct)
    {
        var opened = await files.OpenAsync(data, evidence.FileId!.Value, ct);
        if (!opened.IsOk)
        {
            return opened.Error;
        }

        await using var stream = opened.Value.Content;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, ct);
        var content = bytes.ToArray();
        return opened.Value.File.ContentType == "application/pdf" ? await PdfAsync(evidence, opened.Value.File, content, ct) : await OtherAsync(evidence, opened.Value.File, content, ct);
    }

    /// <summary>How the file will look; nothing is changed.</summary>
    public static async Task<Result<CoverLook>> LookAsync(CoverFile file, IReadOnlyList<string> values, CancellationToken ct)
    {
        var missing = values.Count(value => !Texts(file).Any(text => new FoldedText(text.Text).Has(value)));
        if (missing == values.Count)
        {
            return Nothing;
        }

        if (!file.IsPdf)
        {
            var lines = Texts(file).SelectMany(text => text.Text.Split('\n')).Where(line => CoverPlan.Find(line, values).Any()).Select(line => TreeCover.Text(line, l => CoverPlan.Find(l, values))).ToList();
            return new CoverLook([], [.. lines.Take(LinesShown)], lines.Count, missing);
        }

        var pages = file.Pages.Select(page => Cover(page, values)).Where(page => page.Boxes.Count > 0).ToList();
        var shown = pages.Take(PicturesShown).ToList();
        var pictures = await PdfCover.PicturesAsync(file.Content, shown, PdfCover.Looked, ct);
        return pictures.IsOk ? new CoverLook([.. shown.Zip(pictures.Value, (page, png) => (page.Words.Number, png))], [], pages.Count, missing) : pictures.Error;
    }

    /// <summary>Makes the covered file and shows it from now on at the old address.</summary>
    /// <param name="seen">Version of the document that the person saw.</param>
    public async Task<Result<Unit>> CoverAsync(CoverFile file, IReadOnlyList<string> values, string reason, int? seen, CancellationToken ct)
    {
        if (!values.Any(value => Texts(file).Any(text => new FoldedText(text.Text).Has(value))))
        {
            return Nothing;
        }

        var made = await MakeAsync(file, values, ct);
        if (!made.IsOk)
        {
            return made.Error;
        }

        var (content, name) = made.Value;
        if (await HoldsAsync(content, name, values, ct))
        {
            return Remains;
        }

        await using var stream = new MemoryStream(content, writable: false);
        return await documents.ReplaceAsync(file.Evidence.Document.Id, seen, new($"ปิดบังข้อมูล: {PersonalHits.Covered(reason)}") { File = (stream, name), ClosesOld = true }, ct);
    }

    private static async Task<Result<CoverFile>> PdfAsync(ItemEvidence evidence, StoredFile file, byte[] content, CancellationToken ct)
    {
        var pages = await PdfPageWords.ReadAsync(content, ct);
        return !pages.IsOk ? pages.Error
            : pages.Value.All(page => page.Words.IsEmpty) ? new Error.Invalid("cover.pictures", "แฟ้มนี้เป็นภาพ ระบบไม่รู้ว่าคำใดอยู่ตรงไหน จึงปิดบังให้ไม่ได้ กรุณาปิดบังในโปรแกรมแก้ภาพแล้วแนบใหม่แทน")
            : new CoverFile(evidence, file, content, pages.Value, null, null, CoverPlan.Choices([.. pages.Value.Select(page => (page.Number, PageText.Of(page).Text))]));
    }

    private static async Task<Result<CoverFile>> OtherAsync(ItemEvidence evidence, StoredFile file, byte[] content, CancellationToken ct)
    {
        var read = await Prongsai.Documents.FileText.ReadAsync(new MemoryStream(content, writable: false), file.Name, ct);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var choices = CoverPlan.Choices([.. read.Value.Pages.Select(page => (0, page.Text))]);
        if (Prongsai.Documents.FileText.Plain(content) is { } plain)
        {
            return new CoverFile(evidence, file, content, [], null, plain, choices);
        }

        var paper = Prongsai.Documents.DocumentReader.Read(new MemoryStream(content, writable: false), file.Name, cancellation: ct);
        return paper.IsOk ? new CoverFile(evidence, file, content, [], paper.Value, null, choices) : paper.Error;
    }

    private async Task<Result<(byte[] Content, string Name)>> MakeAsync(CoverFile file, IReadOnlyList<string> values, CancellationToken ct)
    {
        var stem = TreeCover.Text(Path.GetFileNameWithoutExtension(file.File.Name), text => CoverPlan.Find(text, values)).Replace('█', 'x') + "-ปิดบัง";
        if (file.IsPdf)
        {
            var pdf = await PdfCover.MakeAsync(file.Content, [.. file.Pages.Select(page => Cover(page, values))], printer, ct);
            return pdf.IsOk ? (pdf.Value, stem + ".pdf") : pdf.Error;
        }

        if (file.Plain is { } plain)
        {
            return (System.Text.Encoding.UTF8.GetBytes(TreeCover.Text(plain, text => CoverPlan.Find(text, values))), stem + Path.GetExtension(file.File.Name));
        }

        var paper = TreeCover.Cover(file.Paper!, text => CoverPlan.Find(text, values));
        using var written = new MemoryStream();
        switch (file.File.ContentType)
        {
            case Word:
                DocxWriter.Write(paper, written);
                return (written.ToArray(), stem + ".docx");
            case Sheet:
                XlsxWriter.Write(paper, written);
                return (written.ToArray(), stem + ".xlsx");
            default:
                var printed = await printer.Print(paper, null, ct);
                return printed.IsOk ? (printed.Value, stem + ".pdf") : printed.Error;
        }
    }

    /// <summary>Reads the new file as anybody would.</summary>
    private static async Task<bool> HoldsAsync(byte[] content, string name, IReadOnlyList<string> values, CancellationToken ct)
    {
        var read = await Prongsai.Documents.FileText.ReadAsync(new MemoryStream(content, writable: false), name, ct);
        return read.IsOk ? read.Value.Pages.Any(page => values.Any(value => new FoldedText(page.Text).Has(value))) : read.Error.Code != "text.none";
    }

    private static CoveredPage Cover(PdfPageWords page, IReadOnlyList<string> values)
    {
        var text = PageText.Of(page);
        return new(page, [.. CoverPlan.Find(text.Text, values).SelectMany(hit => text.Boxes(hit.Index, hit.Length)).Distinct()]);
    }

    private static IEnumerable<(int Page, string Text)> Texts(CoverFile file) =>
        file.IsPdf ? file.Pages.Select(page => (page.Number, PageText.Of(page).Text))
        : file.Plain is { } plain ? [(0, plain)]
        : TreeLines(file.Paper!).Select(line => (0, line));

    private static IEnumerable<string> TreeLines(OfficialDocument paper)
    {
        var lines = new List<string>();
        TreeCover.Cover(paper, line =>
        {
            lines.Add(line);
            return [];
        });
        return lines;
    }
}

/// <summary>The words of a page in a row, and where each stands.</summary>
internal sealed record PageText(string Text, ImmutableArray<(int Start, PdfWord Word)> Words)
{
    public static PageText Of(PdfPageWords page)
    {
        var text = new System.Text.StringBuilder();
        var words = ImmutableArray.CreateBuilder<(int, PdfWord)>();
        foreach (var word in page.Words)
        {
            if (words.Count > 0)
            {
                var last = words[^1].Item2.Box;
                text.Append(word.Box.Top > last.Top + ((last.Bottom - last.Top) / 2) ? '\n' : ' ');
            }

            words.Add((text.Length, word));
            text.Append(word.Text);
        }

        return new(text.ToString(), words.ToImmutable());
    }

    public IEnumerable<PageBox> Boxes(int index, int length) => Words.Where(w => w.Start < index + length && index < w.Start + w.Word.Text.Length).Select(w => w.Word.Box);
}
