using NodaTime;

namespace Prongsai.Correspondence.Domain;

/// <summary>What an officer fills in. Which parts count depends on the kind.</summary>
internal sealed record LetterContent
{
    public string Subject { get; init; } = "";

    public string To { get; init; } = "";

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>Under what law an order or announcement is issued: "อาศัยอำนาจตามความใน …".</summary>
    public string? Law { get; init; }

    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Numbered clauses after the paragraphs.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    public string? Closing { get; init; }

    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Duties of the committee, one an entry.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>The English form of an announcement, printed after the Thai; null when there is none.</summary>
    public string? EnglishSubject { get; init; }

    public IReadOnlyList<string> EnglishParagraphs { get; init; } = [];

    public Meeting? Meeting { get; init; }

    /// <summary>Is a place left open that the usual texts leave for the officer, such as the section of a law?</summary>
    public bool HasOpenPlaces => Paragraphs.Append(Law).Any(text => text?.Contains("....", StringComparison.Ordinal) == true);
}

/// <summary>Somebody named in an order or at a meeting.</summary>
/// <param name="Role">Place in the committee, or the work assigned.</param>
internal sealed record Member(string Name, string Post, string Role)
{
    /// <summary>The person of the office; null from outside.</summary>
    public Guid? Person { get; init; }
}

/// <summary>A meeting, for its minutes (ระเบียบงานสารบรรณ 2526 ข้อ 25, แบบที่ 11).</summary>
internal sealed record Meeting
{
    /// <summary>"คณะกรรมการ…".</summary>
    public string Body { get; init; } = "";

    /// <summary>"3/2569".</summary>
    public string Number { get; init; } = "";

    public LocalDate? On { get; init; }

    /// <summary>"09.30".</summary>
    public string From { get; init; } = "";

    public string Until { get; init; } = "";

    public string Place { get; init; } = "";

    public IReadOnlyList<Member> Present { get; init; } = [];

    public IReadOnlyList<Member> Absent { get; init; } = [];

    /// <summary>ผู้เข้าร่วมประชุม, who are no members.</summary>
    public IReadOnlyList<Member> Guests { get; init; } = [];

    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];
}

/// <param name="Text">What was said, a line a paragraph.</param>
/// <param name="Resolution">มติที่ประชุม; null where nothing was resolved.</param>
internal sealed record AgendaItem(string Title, string Text, string? Resolution);
