using NodaTime;
using Prongsai.Documents;
using Prongsai.Kernel;

namespace Prongsai.Correspondence.Contracts;

/// <summary>Kinds of official paper that go through the office's hands. Forms: ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526.</summary>
public enum LetterKind
{
    /// <summary>บันทึกข้อความ (หนังสือภายใน, ข้อ 12).</summary>
    Memo,

    /// <summary>หนังสือภายนอก (ข้อ 11).</summary>
    External,

    /// <summary>หนังสือแจ้งผลแก่ผู้ร้องเรียน, in the form of a letter to the outside.</summary>
    ComplaintReply,

    /// <summary>หนังสือเวียน (ข้อ 32).</summary>
    Circular,

    /// <summary>ประกาศ (ข้อ 20).</summary>
    Announcement,

    /// <summary>คำสั่งแต่งตั้งคณะกรรมการหรือคณะทำงาน (ข้อ 16).</summary>
    AppointmentOrder,

    /// <summary>คำสั่งมอบหมายงานหรือมอบอำนาจ (ข้อ 16).</summary>
    AssignmentOrder,

    /// <summary>รายงานการประชุม (ข้อ 25).</summary>
    Minutes,

    /// <summary>A paper that another module made, sent through the chain.</summary>
    Paper,
}

/// <summary>Where a letter stands.</summary>
public enum LetterState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>On its way through the endorsements.</summary>
    Proposed,

    /// <summary>Sent back to be mended.</summary>
    Returned,

    /// <summary>Signed and numbered.</summary>
    Signed,

    /// <summary>Sent or published.</summary>
    Sent,

    /// <summary>Its number stays in the book as cancelled.</summary>
    Cancelled,
}

/// <summary>Who may read a letter once it is signed. Before that: its unit, its chain and who wrote it.</summary>
public enum LetterAudience
{
    /// <summary>Its unit, its chain and its recipients.</summary>
    Concerned,

    /// <summary>Everyone of the office.</summary>
    Office,

    /// <summary>Citizens too.</summary>
    Public,
}

/// <summary>Letters for other modules: start one, and see where it stands.</summary>
public interface ILetters
{
    /// <summary>Starts a draft that a person then reads, changes and sends for signing.</summary>
    Task<Result<Guid>> StartAsync(NewLetter letter, CancellationToken cancellationToken);

    /// <summary>Where the letter stands; null when there is none or it is not for the person at work.</summary>
    Task<LetterStanding?> StandingAsync(Guid letter, CancellationToken cancellationToken);

    /// <summary>The newest letter made from <paramref name="origin"/>; null when none was.</summary>
    Task<LetterStanding?> FromAsync(string origin, CancellationToken cancellationToken);

    /// <summary>The same of several origins at once: those from which a letter was made.</summary>
    Task<IReadOnlyDictionary<string, LetterStanding>> FromEachAsync(IReadOnlyCollection<string> origins, CancellationToken cancellationToken);
}

/// <summary>What a draft begins with.</summary>
public sealed record NewLetter(LetterKind Kind, string Subject)
{
    /// <summary>Addressed to; the usual of the kind when null.</summary>
    public string? To { get; init; }

    /// <summary>The unit it belongs to; that of the person at work when null.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The whole paper, for <see cref="LetterKind.Paper"/>: its signing places are replaced by those of the chain.</summary>
    public OfficialDocument? Paper { get; init; }

    /// <summary>What it was made from, in the other module's words: <c>result-memo/2568</c>.</summary>
    public string? Origin { get; init; }

    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    public LetterAudience Audience { get; init; } = LetterAudience.Office;
}

/// <param name="Number">As printed; null before it is signed.</param>
/// <param name="Path">Page of the letter.</param>
/// <param name="Sha256">Of the signed PDF, in hexadecimal; null until it is made.</param>
public sealed record LetterStanding(Guid Id, LetterKind Kind, LetterState State, string Subject, string? Number, LocalDate? DatedOn, string Path, string? Sha256)
{
    /// <summary>The stored PDF of the signed paper; null until it is made.</summary>
    public Guid? Pdf { get; init; }
}
