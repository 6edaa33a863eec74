using System.Collections.Immutable;
using Prongsai.Platform.Acts;

namespace Prongsai.Platform.Privacy;

/// <summary>Whom to look for. Whatever is given is looked for; a row that matches one of them is found.</summary>
/// <param name="Name">Name as text; at least three letters, or it is not looked for.</param>
public sealed record Subject(string? Name)
{
    /// <summary>The person of the office.</summary>
    public Guid? Person { get; init; }

    /// <summary>Keys of the accounts, ended ones too.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Mail address or telephone number as text.</summary>
    public string? Contact { get; init; }

    /// <summary>The texts long enough to look for.</summary>
    public IReadOnlyList<string> Texts => [.. new[] { Name, Contact }.Select(t => t?.Trim()).Where(t => t is { Length: >= 3 }).Select(t => t!).Distinct(StringComparer.Ordinal)];
}

/// <summary>What is held about a subject in one place.</summary>
/// <param name="Key">Stable, for example the table's name.</param>
/// <param name="Columns">Headings, in the order of each line's values.</param>
/// <param name="More">How many lines there are beyond those given.</param>
public sealed record PersonalSection(string Module, string Key, string TitleTh, ImmutableArray<string> Columns, ImmutableArray<PersonalLine> Lines, long More = 0)
{
    public PersonalFate Fate { get; init; }

    /// <summary>Why the lines must stay, with the law; null when they may be erased.</summary>
    public string? WhyTh { get; init; }
}

/// <param name="Id">Of the row.</param>
public sealed record PersonalLine(string Id, ImmutableArray<string> Values);

/// <summary>Finds, exports and erases what a module holds about a person, where a <see cref="PersonalTable"/> does not say enough. Scoped service; the agency is entered.</summary>
public interface IPersonalData
{
    /// <summary>Columns this looks after, as <c>schema.table.column</c>, so that none is forgotten.</summary>
    IReadOnlyList<string> Columns { get; }

    Task<IReadOnlyList<PersonalSection>> FindAsync(Subject subject, CancellationToken cancellationToken);

    /// <summary>Erases what may be erased.</summary>
    /// <returns>How many rows were touched, by section key.</returns>
    Task<IReadOnlyDictionary<string, int>> EraseAsync(Act act, Subject subject, CancellationToken cancellationToken);
}
