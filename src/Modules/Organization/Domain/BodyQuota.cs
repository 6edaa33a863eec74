using System.Collections.Immutable;
using System.Globalization;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

internal enum BodyKind { Committee, WorkingGroup }

/// <summary>A seat taken, as the quota counts it.</summary>
internal sealed record Seat(string? Side, BodyRole Role);

/// <summary>One line of a quota held against the seats.</summary>
/// <param name="Sentence">What is asked and what is there.</param>
internal sealed record QuotaFinding(string Side, int Asked, int There, string Sentence)
{
    public bool IsMet => Asked == There;
}

/// <summary>How many a body must have of whom, written as its order writes it: a side and a number, one a line. "ประธาน 1", "เลขานุการ 1", "ผู้ช่วยเลขานุการ 2" count by role,
/// "รวม 8" counts everyone, every other line counts the members of that side who are not secretaries.</summary>
internal static class BodyQuota
{
    private const string Total = "รวม";

    /// <summary>Sides that members may be of; the lines about roles and the total name none.</summary>
    public static ImmutableArray<string> Sides(IEnumerable<string> lines) => [.. lines.Select(Read).OfType<(string Side, int Count)>().Where(l => RoleOf(l.Side) is null && l.Side != Total).Select(l => l.Side)];

    public static ImmutableArray<QuotaFinding> Check(IEnumerable<string> lines, IReadOnlyCollection<Seat> seats) =>
        [.. lines.Select(Read).OfType<(string Side, int Count)>().Select(line => Finding(line.Side, line.Count, Count(line.Side, seats)))];

    /// <summary>"ผู้แทนสภาท้องถิ่น 2 คน" → ("ผู้แทนสภาท้องถิ่น", 2); null when there is no number at the end.</summary>
    public static (string Side, int Count)? Read(string line)
    {
        var words = ThaiDigits.ToArabic(ThaiText.Normalize(line)).Trim();
        words = words.EndsWith("คน", StringComparison.Ordinal) ? words[..^2].TrimEnd() : words;
        var digits = words.Length - words.AsSpan().TrimEnd("0123456789").Length;
        var side = words[..^digits].TrimEnd(' ', '=', ':', '-');
        return digits is > 0 and < 4 && side.Length > 0 ? (side, int.Parse(words[^digits..], NumberStyles.None, CultureInfo.InvariantCulture)) : null;
    }

    private static int Count(string side, IReadOnlyCollection<Seat> seats) =>
        side == Total ? seats.Count
        : RoleOf(side) is { } role ? seats.Count(s => s.Role == role)
        : seats.Count(s => s.Side == side && s.Role is not (BodyRole.Secretary or BodyRole.AssistantSecretary));

    private static BodyRole? RoleOf(string side) => side switch
    {
        "ประธาน" or "ประธานกรรมการ" => BodyRole.Chair,
        "เลขานุการ" or "กรรมการและเลขานุการ" => BodyRole.Secretary,
        "ผู้ช่วยเลขานุการ" or "กรรมการและผู้ช่วยเลขานุการ" => BodyRole.AssistantSecretary,
        _ => null,
    };

    private static QuotaFinding Finding(string side, int asked, int there) => new(side, asked, there, there == asked
        ? $"{side} {there} คน ครบตามที่กำหนด"
        : there < asked ? $"{side} ต้องมี {asked} คน มี {there} คน ยังขาด {asked - there} คน"
        : $"{side} ต้องมี {asked} คน มี {there} คน เกิน {there - asked} คน");
}
