using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Domain.Texts;

/// <summary>What in an item a text belongs to.</summary>
internal enum TextHome
{
    /// <summary>The typed text of a component.</summary>
    Answer,

    /// <summary>A table of the item.</summary>
    Table,

    /// <summary>The title or name of a file or link.</summary>
    Title,

    /// <summary>The words of a file.</summary>
    File,
}

/// <param name="Key">Component, table, or the evidence.</param>
/// <param name="LabelTh">As an officer calls it: "แฟ้ม แผนพัฒนา.pdf".</param>
internal sealed record TextPlace(TextHome Home, string Key, string LabelTh);

/// <summary>A stretch of text that is about to become public.</summary>
/// <param name="SpotTh">Where within its place: "หน้า 3", "แถวที่ 2"; empty where there is only one.</param>
internal sealed record ShownText(TextPlace Place, string SpotTh, string Text)
{
    public bool HasPicture { get; init; }

    /// <summary>Stands in a column made for telephone numbers or mail addresses.</summary>
    public bool IsContact { get; init; }
}

/// <summary>What the rules must know of the office and of the item.</summary>
/// <param name="Own">Names under which the office is printed.</param>
/// <param name="Telephones">Digits of its own numbers.</param>
/// <param name="Mails">Its own addresses.</param>
/// <param name="Year">The year that the content must be of; null where the item is about another time.</param>
internal sealed record OfficeFacts(AgencyName Name, Func<string, bool> Own, ImmutableHashSet<string> Telephones, ImmutableHashSet<string> Mails, string? Province, FiscalYear? Year)
{
    /// <summary>Changes when an earlier answer may no longer hold.</summary>
    public string Stamp => $"{Name.Full}|{string.Join(',', Telephones.Order(StringComparer.Ordinal))}|{string.Join(',', Mails.Order(StringComparer.Ordinal))}|{Province}|{Year}";
}

internal enum FindingKind { IdentityNumber, Telephone, Mail, BankAccount, HomeAddress, BirthDate, SignaturePicture, OtherAgency, ForeignWord, Placeholder, LastYear }

/// <summary>Something in a text that may not be meant for everyone.</summary>
/// <param name="SpotsTh">Where within its place.</param>
/// <param name="Shown">Excerpts with every personal number covered.</param>
/// <param name="Mark">By which the same text is known again; too short to work out a number from it.</param>
internal sealed record TextFinding(FindingKind Kind, TextPlace Place, ImmutableArray<string> SpotsTh, ImmutableArray<string> Shown, int Count, string Mark)
{
    /// <summary>Publishing waits until it is covered or a publisher says why it is meant.</summary>
    public bool Blocks => Kind == FindingKind.IdentityNumber;

    /// <summary>Can be cured by covering.</summary>
    public bool IsPersonal => Kind <= FindingKind.BirthDate;
}

/// <summary>One stretch found in a text.</summary>
/// <param name="Value">What tells it from others of its kind.</param>
internal sealed record TextHit(FindingKind Kind, int Index, int Length, string Value)
{
    public bool Overlaps(int index, int length) => index < Index + Length && Index < index + length;
}
