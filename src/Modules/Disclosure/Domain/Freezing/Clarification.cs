using System.Collections.Immutable;

namespace Prongsai.Disclosure.Domain.Freezing;

/// <summary>What the assessors found of an item, beside the frozen state.</summary>
internal sealed record AssessedItem(FrozenItem Item, int Score, string? Remark)
{
    /// <summary>Points were taken though all was there by our own check.</summary>
    public bool IsDisputed => Score < 100 && Item.PreScore == 100;

    /// <summary>Our own check and the assessors do not agree.</summary>
    public bool Differs => (Score == 100) != (Item.PreScore == 100);
}

/// <summary>Where our rules and the assessors disagree: something to learn for the rules.</summary>
/// <param name="Component">What we found passing where points were taken, or not passing where they were given.</param>
internal sealed record RuleLesson(FrozenItem Item, FrozenFinding Component, int Score, string? Remark)
{
    public static ImmutableArray<RuleLesson> Of(IEnumerable<AssessedItem> items) =>
        [.. items.Where(i => i.Differs).SelectMany(i => i.Item.Findings.Where(f => i.Score < 100 || f.Outcome != FrozenFinding.Pass).Select(f => new RuleLesson(i.Item, f, i.Score, i.Remark)))];
}

/// <summary>The answer to the assessors as the frozen state gives it.</summary>
internal static class ClarificationDraft
{
    public static string Of(AssessedItem assessed, int number, string frozenAt)
    {
        var item = assessed.Item;
        List<string> lines =
        [
            $"ขอชี้แจง {item.Number} {item.Title}" + (string.IsNullOrWhiteSpace(assessed.Remark) ? "" : $" ตามข้อสังเกต \"{assessed.Remark}\""),
            $"ข้อมูลเผยแพร่อยู่ที่ {item.Address} ตามที่บันทึกไว้เมื่อ {frozenAt} (ตรึงครั้งที่ {number}) ดังนี้",
            .. item.Findings.Where(f => f.Outcome == FrozenFinding.Pass).Select(f => $"- {f.Text}: {f.Why}"),
            .. item.Evidence.Select(e => $"- หลักฐาน {e.Title} {(e.FileId is null ? e.Address : $"แฟ้ม {e.FileName} SHA-256 {e.Sha256}")}"),
            "จึงขอให้พิจารณาทบทวนคะแนนข้อนี้",
        ];
        return string.Join('\n', lines);
    }
}
