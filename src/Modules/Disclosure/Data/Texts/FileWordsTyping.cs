using Prongsai.Disclosure.Data.Documents;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;

namespace Prongsai.Disclosure.Data.Texts;

/// <summary>Words that an officer puts beside a file, such as from OCR: for search and for the look before publishing; the file stays as it is.</summary>
internal sealed class FileWordsTyping(ItemEditing items)
{
    private static readonly ActKind Put = new("disclosure.words_put", "วางข้อความไว้ข้างแฟ้ม");
    private static readonly ActKind Removed = new("disclosure.words_removed", "เอาข้อความข้างแฟ้มออก");

    /// <param name="text">Null takes the words away.</param>
    public Task<Result<Unit>> PutAsync(FiscalYear year, string key, Guid evidence, TextOfFile? text, CancellationToken cancellationToken) =>
        items.ChangeAsync(text is null ? Removed : Put, null, year, key, null, async (act, row, ct) =>
        {
            if ((await ItemEvidence.ReadAsync(act.Db, e => e.Id == evidence && e.YearItemId == row.Id, ct)) is not [{ FileId: { } file } one])
            {
                return new Error.NotFound("evidence.not_found", "ไม่พบแฟ้มนี้แล้ว อาจมีผู้อื่นเอาออก กรุณาดูรายการหลักฐานของข้อนี้อีกครั้ง");
            }

            await FileTextTable.TypeAsync(act, file, text, ct);
            act.Concerns("disclosure.year_item", row.Id);
            act.Record(new WordsBeside(one.Document.Id, text?.Pages.Length ?? 0));
            return Unit.Done;
        }, cancellationToken);
}

/// <summary>Words were put beside a file, or taken away.</summary>
/// <param name="Pages">None when they were taken away.</param>
internal sealed record WordsBeside(Guid Document, int Pages);
