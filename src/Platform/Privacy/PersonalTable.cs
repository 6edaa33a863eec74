using Microsoft.Extensions.DependencyInjection;

namespace Prongsai.Platform.Privacy;

/// <summary>What becomes of a row when the person it is about asks to be erased and the office agrees.</summary>
public enum PersonalFate
{
    /// <summary>The whole row goes.</summary>
    RowGoes,

    /// <summary>The row stays, its personal columns are emptied.</summary>
    ValuesGo,

    /// <summary>The row stays whole, for the reason given with it.</summary>
    Stays,
}

/// <summary>A column that says something about a person.</summary>
/// <param name="Column">Name in the database.</param>
/// <param name="NameTh">Heading in the export.</param>
public sealed record PersonalColumn(string Column, string NameTh)
{
    /// <summary>Text about other things that may name a person: erasing takes the name out and leaves the rest.</summary>
    public bool Mention { get; init; }
}

/// <summary>A table that holds personal data: where it is found, exported and erased. Registered as data by its module:
/// <c>services.AddSingleton(new PersonalTable(…))</c>. What a table cannot say so simply is an <see cref="IPersonalData"/>.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="Table">With schema, for example <c>assessment.year_memo</c>; the key is (agency_id, id).</param>
/// <param name="TitleTh">Heading of the section in the export.</param>
public sealed record PersonalTable(string Module, string Table, string TitleTh, params PersonalColumn[] Columns)
{
    /// <summary>Column with the id of the person of the office; null when rows are found by their text only.</summary>
    public string? PersonColumn { get; init; }

    /// <summary>Column with the key of the account.</summary>
    public string? AccountColumn { get; init; }

    /// <summary>Further columns with the key of an account: who gave, who approved.</summary>
    public IReadOnlyList<string> OtherAccountColumns { get; init; } = [];

    public required PersonalFate Fate { get; init; }

    /// <summary>SQL condition over <c>row</c>: only such rows may be erased, the others stay; null: all.</summary>
    public string? ErasableWhen { get; init; }

    /// <summary>Why rows that stay must stay, with the law.</summary>
    public string? WhyTh { get; init; }
}

/// <summary>How a module declares its personal tables.</summary>
public static class PersonalTableRegistration
{
    public static IServiceCollection AddPersonalTables(this IServiceCollection services, IEnumerable<PersonalTable> tables) =>
        tables.Aggregate(services, (all, table) => all.AddSingleton(table));
}
