using Prongsai.Platform.Acts;

namespace Prongsai.Record.Features.Words;

/// <summary>The Thai names of tables, columns and stored codes, as the modules gave them.</summary>
internal sealed class WordList(IEnumerable<RecordWords> words)
{
    /// <summary>Columns that every table has and nobody asks about.</summary>
    private static readonly HashSet<string> Always = ["version"];

    private readonly Dictionary<string, RecordWords> _byTable = words.ToDictionary(w => w.Table, StringComparer.Ordinal);

    /// <summary>Tables with a name, for the filter.</summary>
    public IEnumerable<RecordWords> Tables => _byTable.Values.Where(w => !w.Table.StartsWith("fact:", StringComparison.Ordinal)).OrderBy(w => w.NameTh, StringComparer.Ordinal);

    public string Table(string table) => _byTable.TryGetValue(table, out var known) ? known.NameTh : table;

    public string Column(string table, string column) => _byTable.GetValueOrDefault(table)?.Columns.GetValueOrDefault(column) ?? column;

    public string? Code(string table, string column, string value) => _byTable.GetValueOrDefault(table)?.Values.GetValueOrDefault(column)?.GetValueOrDefault(value);

    public bool IsHidden(string table, string column) => Always.Contains(column) || _byTable.GetValueOrDefault(table)?.Hidden.Contains(column) == true;

    /// <summary>Page of a row; null when it has none.</summary>
    public string? PathOf(string table, Guid id) => _byTable.GetValueOrDefault(table)?.Path?.Invoke(id);
}
