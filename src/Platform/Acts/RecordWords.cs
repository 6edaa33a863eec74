using Microsoft.Extensions.DependencyInjection;

namespace Prongsai.Platform.Acts;

/// <summary>Thai words for a table in the record of acts. A module registers one for each of its tables:
/// <c>services.AddRecordWords(new RecordWords("organization.unit", "ส่วนราชการ") { Columns = { ["name"] = "ชื่อ" } })</c>. The table
/// <c>fact:TypeName</c> gives words to a fact.
/// A table or column without words is shown by its own name.</summary>
/// <param name="Table">With its schema.</param>
/// <param name="NameTh">What one row is.</param>
public sealed record RecordWords(string Table, string NameTh)
{
    /// <summary>Names of columns.</summary>
    public Dictionary<string, string> Columns { get; init; } = [];

    /// <summary>Words for stored values that are codes, by column: <c>["status"] = new() { ["Draft"] = "ร่าง" }</c>.</summary>
    public Dictionary<string, Dictionary<string, string>> Values { get; init; } = [];

    /// <summary>Page of a row by its id, below the agency's address; null when it has none.</summary>
    public Func<Guid, string>? Path { get; init; }

    /// <summary>Columns not worth a line: ids of other rows, internal marks.</summary>
    public HashSet<string> Hidden { get; init; } = [];
}

public static class RecordRegistration
{
    public static IServiceCollection AddRecordWords(this IServiceCollection services, params RecordWords[] words) =>
        words.Aggregate(services, (all, one) => all.AddSingleton(one));
}

/// <summary>Tables of a register that not everyone who reads the record may see. Acts on them are shown to others as "มีการกระทำในเรื่องที่ปกปิด" only.
/// A module registers it: <c>services.AddSingleton(new ClosedRegister("cases.read", "cases"))</c>.</summary>
/// <param name="Permission">Who may see them.</param>
/// <param name="Module">Name of the module: all of its tables and all acts whose code begins with it are closed.</param>
/// <param name="Tables">Only these tables of it (with schema); none named: all.</param>
public sealed record ClosedRegister(string Permission, string Module, params string[] Tables);

/// <summary>Where the history of an object is read.</summary>
public static class RecordLink
{
    /// <param name="table">With its schema, for example <c>organization.person</c>.</param>
    public static string Of(string table, Guid id) => $"/office/record/of/{table}/{id}";

    /// <summary>Page of an act.</summary>
    public static string Of(long sequence) => $"/office/record/{sequence}";
}
