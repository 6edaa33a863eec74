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

    /// <summary>Rows of the table wait aside while its register is shown.</summary>
    public bool SetsAside(string table) => Row.LiveTables.Contains(table);

    /// <summary>Tables of an item made of several that go on showing their register: where one of them did, and none showed rows of its own.</summary>
    /// <param name="target">Has the same registers as the item it comes from, or none is shown.</param>
    public static string[] LiveIn(PackItem target, IReadOnlyCollection<CarryOverPart> parts) =>
        [.. parts.Where(p => p.Item.EvidenceSource == target.EvidenceSource).SelectMany(p => p.Row.LiveTables).Distinct().Where(t => parts.All(p => p.SetsAside(t) || p.Rows.All(r => r.TableKey != t)))];

    public CarryOverTier TierOn(LocalDate today) =>
        Row.PublishedAt is null ? CarryOverTier.Draft
        : ProminenceRule.IsPublic(Row.Prominence, Row.EmbargoUntil, today) ? CarryOverTier.Public
        : CarryOverTier.Scheduled;
}
