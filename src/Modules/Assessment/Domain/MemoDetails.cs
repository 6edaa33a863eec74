using System.Collections.Immutable;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Papers;

namespace Prongsai.Assessment.Domain;

/// <summary>The levels a memo goes up through, in order (S10).</summary>
internal enum MemoLevel { Drafter, OfficeHead, ChiefAdministrator, Executive }

/// <summary>In whose place a person signs.</summary>
internal enum SigningCapacity
{
    /// <summary>Holds the post.</summary>
    Holder,

    /// <summary>รักษาราชการแทน.</summary>
    Acting,

    /// <summary>ปฏิบัติราชการแทน.</summary>
    OnBehalf,

    /// <summary>รักษาการในตำแหน่ง.</summary>
    Caretaker,
}

/// <summary>One signing place of the memo.</summary>
/// <param name="Name">Null leaves a dotted line.</param>
/// <param name="Post">The person's own post; null when it is the level's post.</param>
internal sealed record MemoSigner(MemoLevel Level, string? Name, string? Post, SigningCapacity Capacity, string? Opinion);

/// <summary>What only a person knows of the result memo: its number, date, signers and their opinions.</summary>
/// <param name="DatedOn">Null prints the day of printing.</param>
internal sealed record MemoDetails(string? Number, LocalDate? DatedOn, ImmutableArray<MemoSigner> Signers)
{
    public static readonly IReadOnlyList<MemoLevel> Levels = Enum.GetValues<MemoLevel>();

    public static readonly MemoDetails Empty = new(null, null, [.. Levels.Select(l => new MemoSigner(l, null, null, SigningCapacity.Holder, null))]);

    public MemoSigner Of(MemoLevel level) => Signers.First(s => s.Level == level);

    /// <summary>The same people for another year's memo, which has its own number, date and opinions.</summary>
    public MemoDetails ForAnotherYear() => new(null, null, [.. Signers.Select(s => s with { Opinion = null })]);

    /// <summary>The post that the level belongs to; the drafter has none.</summary>
    public static string? PostOf(MemoLevel level, OfficeProfile office) => level switch
    {
        MemoLevel.OfficeHead => "หัวหน้าสำนักปลัด" + office.Name.Full,
        MemoLevel.ChiefAdministrator => office.ChiefAdministrator,
        MemoLevel.Executive => office.Name.ExecutiveTitle,
        _ => null,
    };

    public static string Words(SigningCapacity capacity) => capacity switch
    {
        SigningCapacity.Acting => "รักษาราชการแทน",
        SigningCapacity.OnBehalf => "ปฏิบัติราชการแทน",
        SigningCapacity.Caretaker => "รักษาการในตำแหน่ง",
        _ => "",
    };

    /// <summary>The people under an imported memo, each at the level their opinion's title or post names.</summary>
    /// <returns>Null when the paper names nobody.</returns>
    public static MemoDetails? FromPaper(MemoFields? memo)
    {
        if (memo is null || memo.Signers.IsEmpty)
        {
            return null;
        }

        var found = memo.Signers.Select(Read).DistinctBy(s => s.Level).ToDictionary(s => s.Level);
        return new(memo.Number, DateOf(memo.Date), [.. Empty.Signers.Select(s => found.GetValueOrDefault(s.Level, s))]);
    }

    private static LocalDate? DateOf(string? text) =>
        text is not null && ThaiDates.Find(text, null) is [{ Precision: DatePrecision.Day } date, ..] ? date.Period.Start : null;

    private static MemoSigner Read(PrintedSigner signer)
    {
        var level = LevelOf(signer.OpinionTitle ?? signer.Post ?? "");
        var capacity = CapacityOf(signer.Post ?? "", out var ownPost);
        return new(level, signer.Name, level == MemoLevel.Drafter || capacity != SigningCapacity.Holder ? ownPost : null, capacity, null);
    }

    private static MemoLevel LevelOf(string text) => text switch
    {
        _ when text.Contains("สำนักปลัด", StringComparison.Ordinal) => MemoLevel.OfficeHead,
        _ when text.Contains("ปลัด", StringComparison.Ordinal) => MemoLevel.ChiefAdministrator,
        _ when text.Contains("นายก", StringComparison.Ordinal) => MemoLevel.Executive,
        _ => MemoLevel.Drafter,
    };

    /// <summary>Scans garble the first part of รักษาราชการแทน, so its second part decides; the post before it is the person's own.</summary>
    private static SigningCapacity CapacityOf(string post, out string? own)
    {
        var words = post.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, w => w.Contains("ราชการแทน", StringComparison.Ordinal) || w.Contains("รักษาการ", StringComparison.Ordinal));
        own = string.Join(' ', at < 0 ? words : words[..at]) is { Length: > 0 } text ? text : null;
        return at < 0 ? SigningCapacity.Holder
            : words[at].Contains("ปฏิบัติราชการ", StringComparison.Ordinal) ? SigningCapacity.OnBehalf
            : words[at].Contains("ราชการแทน", StringComparison.Ordinal) ? SigningCapacity.Acting
            : SigningCapacity.Caretaker;
    }
}
