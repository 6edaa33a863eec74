using NodaTime;
using Prongsai.Disclosure.Domain;
using Prongsai.Frameworks;

namespace Prongsai.Disclosure.Data;

/// <summary>How far something has come to the public; the more public never takes in the less public.</summary>
internal enum CarryOverTier { Draft, Scheduled, Public }

/// <summary>A row with what was written for it, on its way to another pack.</summary>
internal sealed record CarryOverPart(YearItem Row, PackItem Item, List<ComponentAnswer> Answers, List<ItemRow> Rows, List<Evidence> Evidence)
{
    /// <summary>The row's key before anything was moved.</summary>
    public string Key { get; } = Row.ItemKey;

    public bool IsEmpty => Answers.Count == 0 && Rows.Count == 0 && Evidence.Count == 0 && string.IsNullOrWhiteSpace(Row.Progress) && string.IsNullOrWhiteSpace(Row.Review);

    /// <summary>"O5 ข้อมูลการติดต่อ", as the old pack has it.</summary>
    public string Title => $"{Item.Number} {Item.Title}";

    public CarryOverTier TierOn(LocalDate today) =>
        Row.PublishedAt is null ? CarryOverTier.Draft
        : ProminenceRule.IsPublic(Row.Prominence, Row.EmbargoUntil, today) ? CarryOverTier.Public
        : CarryOverTier.Scheduled;
}
