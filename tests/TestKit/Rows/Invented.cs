using System.Text.RegularExpressions;

namespace Prongsai.TestKit.Rows;

/// <summary>Values made up for a column, as SQL.</summary>
internal static partial class Invented
{
    public static string Of(StoredColumn column, Guid agency) => column.Name == "agency_id" ? $"'{agency}'" : Of(column.Type);

    /// <summary>What a check may want of a column: nothing, the words and numbers of the check itself, usual codes.</summary>
    public static IEnumerable<string> For(StoredColumn column, string check)
    {
        if (!column.IsRequired)
        {
            yield return "null";
        }

        yield return Of(column.Type);
        foreach (Match word in Quoted().Matches(check))
        {
            if (!word.Value.Contains('^', StringComparison.Ordinal))
            {
                yield return word.Value;
            }
        }

        foreach (Match number in Number().Matches(check))
        {
            yield return $"'{number.Value}'";
        }

        foreach (var spare in Spares(column.Type))
        {
            yield return $"'{spare}'";
        }
    }

    private static readonly string[] Codes = ["10000", "0000000000000", "a", "aaaaaaaa", "AAAAAAAA", "https://tua-yang.example", "a@tua-yang.example", "fiscal", ""];

    private static string[] Spares(string type) => type switch
    {
        "date" => ["2025-10-01", "2026-09-30"],
        "timestamp with time zone" => ["2025-10-01 02:00+00", "2026-09-30 02:00+00"],
        "smallint" or "integer" or "bigint" => ["0", "2", "2569", "100"],
        "time without time zone" => ["16:30"],
        "boolean" => ["true"],
        _ when type == "text" || type.StartsWith("character", StringComparison.Ordinal) => Codes,
        _ => [],
    };

    private static string Of(string type) => type switch
    {
        "uuid" => $"'{Guid.CreateVersion7()}'",
        "text" => $"'{Guid.CreateVersion7():N}'",
        "boolean" => "'false'",
        "smallint" or "integer" or "bigint" or "real" or "double precision" => "'1'",
        "date" => "'2026-02-01'",
        "timestamp with time zone" or "timestamp without time zone" => "'2026-02-16 02:00+00'",
        "time without time zone" => "'08:30'",
        "interval" => "'1 day'",
        "json" or "jsonb" => "'{}'",
        "bytea" => $"'\\x{Guid.CreateVersion7():N}{Guid.CreateVersion7():N}'",
        "daterange" => "'[2026-02-16,2026-02-18)'",
        "inet" => "'192.0.2.1'",
        _ when type.EndsWith("[]", StringComparison.Ordinal) => "'{}'",
        _ when type.StartsWith("numeric", StringComparison.Ordinal) => "'1'",
        _ when type.StartsWith("character", StringComparison.Ordinal) => "'a'",
        _ => throw new InvalidOperationException($"No value is known for the type {type}."),
    };

    [GeneratedRegex("'(?:[^']|'')*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
