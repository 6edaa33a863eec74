using NodaTime;
using Prongsai.Organization.Contracts;

namespace Prongsai.Organization.Domain;

/// <summary>A row of a staff list as read, and what is doubtful about it.</summary>
/// <param name="Line">Row of the file, from 1.</param>
/// <param name="Name">Null for a vacant post, or when no name could be read.</param>
internal sealed record StaffRow(int Line, PersonName? Name, string Post, string? Unit, PersonGroup Group, PostRank Rank)
{
    public bool Vacant { get; init; }

    /// <summary>The officer leaves the row out.</summary>
    public bool Skip { get; init; }
    public string? Number { get; init; }
    public LocalDate? Since { get; init; }
    public LocalDate? TermEnds { get; init; }
    public string? Email { get; init; }
    public string? Telephone { get; init; }

    /// <summary>The cells as they stood, so that a person can tell what was meant.</summary>
    public string Printed { get; init; } = "";

    /// <summary>What a person has to look at, in sentences; empty when the row is sure.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The officer has said that the row is right as it stands.</summary>
    public bool Confirmed { get; init; }
}

/// <param name="NumbersDropped">National identity numbers that were in the file and have been thrown away.</param>
internal sealed record StaffReading(IReadOnlyList<StaffRow> Rows, int NumbersDropped);
