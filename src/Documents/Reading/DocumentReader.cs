using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using Prongsai.Documents.Reading;
using Prongsai.Kernel;

namespace Prongsai.Documents;

/// <summary>Reads a paper that an office already has into the one tree: DOCX, XLSX, HTML, Markdown, tab-separated tables and plain text.
/// What a file is, is decided by its content. Scripts, macros, formulas and outside references are never run or fetched.</summary>
public static class DocumentReader
{
    /// <summary>Reads to the end of the stream.</summary>
    /// <param name="fileName">Name for messages; it decides nothing.</param>
    /// <returns>The paper, or an <see cref="Error.Invalid"/> with a code <c>read.…</c> whose sentence names the file, the place and the cure.</returns>
    public static Result<OfficialDocument> Read(
        Stream stream, string fileName, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        var name = FileTitle.Clean(fileName);
        var budget = new ReadBudget(limits ?? ReadLimits.Default, cancellation);
        try
        {
            return ReadContent(InputBytes.Read(stream, budget), name, budget);
        }
        catch (ReadRefused refused)
        {
            return Refuse(name, refused);
        }
        catch (XmlException broken)
        {
            return Refuse(name, Refusals.Damaged($"บรรทัดที่ {broken.LineNumber} ของเนื้อหาภายใน"));
        }
        catch (InvalidDataException)
        {
            return Refuse(name, Refusals.Damaged(""));
        }
        catch (RegexMatchTimeoutException)
        {
            return Refuse(name, Refusals.TooSlow(budget.Limits));
        }
    }

    private static OfficialDocument ReadContent(byte[] bytes, string name, ReadBudget budget)
    {
        if (FileSignature.Refusal(bytes) is { } refusal)
        {
            throw refusal;
        }
        if (FileSignature.IsZip(bytes))
        {
            return Finish(OfficeFile.Read(bytes, budget), title: null, name);
        }
        var text = TextDecoding.Decode(bytes)
            ?? throw (TextDecoding.LooksLikeText(bytes) ? Refusals.UnknownEncoding() : Refusals.NotADocument(Path.GetExtension(name).ToLowerInvariant()));
        if (FileSignature.OtherTextForm(text) is { } form)
        {
            throw Refusals.OtherForm(form);
        }
        if (!HtmlPaper.IsHtml(text))
        {
            return Finish(TextPaper.Read(text, budget), title: null, name);
        }
        var (blocks, title) = HtmlPaper.Read(text, budget);
        return Finish(blocks, title, name);
    }

    private static OfficialDocument Finish(ImmutableArray<Block> blocks, string? title, string name)
    {
        if (blocks.IsEmpty)
        {
            throw Refusals.Empty();
        }
        return new OfficialDocument(new DocumentProperties(FileTitle.Of(blocks, title, name)) { SourceName = name }, blocks);
    }

    private static Error.Invalid Refuse(string name, ReadRefused refused)
    {
        var place = refused.Place.Length > 0 ? $" (ที่ {refused.Place})" : "";
        var sentence = $"ไฟล์ “{name}” {refused.Message}{place} ยังไม่มีข้อมูลใดถูกบันทึก";
        return new Error.Invalid(refused.Code, sentence, [new FieldFault(refused.Place.Length > 0 ? refused.Place : name, refused.Message)]);
    }
}
