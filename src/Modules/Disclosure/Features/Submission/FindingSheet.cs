using System.Globalization;
using Prongsai.Disclosure.Data.Freezing;
using Prongsai.Disclosure.Domain.Freezing;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Submission;

/// <summary>The assessors' list from a sheet: a column with the item's number, one with the score, one with the remark, in any order.</summary>
internal static class FindingSheet
{
    private const int HeadLooked = 30, FaultsShown = 20;

    private static readonly string[] Item = ["ข้อ", "ข้อที่", "ลำดับ", "รหัส"], Score = ["คะแนน", "ผลคะแนน", "ผล"], Remark = ["ข้อสังเกต", "หมายเหตุ", "ความเห็น", "เหตุผล", "ข้อเสนอแนะ"];

    public static Result<IReadOnlyList<FindingDraft>> Read(FrozenState state, IReadOnlyList<IReadOnlyList<string>> lines)
    {
        var head = lines.Take(HeadLooked).Index().Select(l => (l.Index, Item: At(l.Item, Item), Score: At(l.Item, Score), Remark: At(l.Item, Remark))).FirstOrDefault(h => h.Item >= 0 && h.Score >= 0, (Index: -1, Item: -1, Score: -1, Remark: -1));
        if (head.Index < 0)
        {
            return new Error.Invalid("findings.no_head", "ไม่พบหัวตาราง ต้องมีแถวหัวที่มี ข้อ และ คะแนน (และ ข้อสังเกต ถ้ามี) ยังไม่ได้บันทึกอะไร");
        }

        List<FindingDraft> read = [];
        List<string> faults = [];
        foreach (var (at, line) in lines.Index().Skip(head.Index + 1))
        {
            var number = ThaiDigits.ToArabic(Cell(line, head.Item)).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
            if (number.Length == 0 || ItemOf(state, number) is not { } item)
            {
                continue;
            }

            if (ScoreOf(Cell(line, head.Score)) is not { } score)
            {
                faults.Add($"บรรทัด {at + 1}: คะแนนของ {item.Number} ต้องเป็น 0 หรือ 100");
            }
            else if (read.Exists(f => f.ItemKey == item.Key))
            {
                faults.Add($"บรรทัด {at + 1}: {item.Number} มีมากกว่าหนึ่งแถว");
            }
            else
            {
                read.Add(new(item.Key, score, ThaiText.Typed(Cell(line, head.Remark))));
            }
        }

        return faults.Count > 0 ? new Error.Invalid("findings.sheet", "ยังไม่ได้บันทึกแถวใด แก้ในไฟล์แล้วเลือกใหม่: " + string.Join(" · ", faults.Take(FaultsShown)))
            : read.Count == 0 ? new Error.Invalid("findings.empty", "ไม่พบแถวของข้อใดเลย เลขข้อต้องเป็นเช่น O5 ยังไม่ได้บันทึกอะไร")
            : read;
    }

    /// <summary>0 or 100; null for anything else.</summary>
    public static int? ScoreOf(string typed) => decimal.TryParse(ThaiDigits.ToArabic(typed.Trim()), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score is 0 or 100 ? (int)score : null;

    private static FrozenItem? ItemOf(FrozenState state, string number) => state.Items.FirstOrDefault(i => i.Number.Equals(number, StringComparison.OrdinalIgnoreCase) || i.Number.Equals("O" + number, StringComparison.OrdinalIgnoreCase)
        || number.StartsWith(i.Number + ".", StringComparison.OrdinalIgnoreCase));

    private static int At(IReadOnlyList<string> line, string[] words) => words.Select(w => line.Index().Where(c => ThaiText.Fold(c.Item.Trim()) == ThaiText.Fold(w)).Select(c => (int?)c.Index).FirstOrDefault()).FirstOrDefault(i => i is not null) ?? -1;

    private static string Cell(IReadOnlyList<string> line, int index) => index >= 0 && index < line.Count ? line[index].Trim() : "";
}
