using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>Gives the rows of a table the names people know them by, for the record of acts. Registered as a scoped service.</summary>
public interface IRecordNames
{
    /// <summary>With its schema, for example <c>disclosure.year_item</c>.</summary>
    string Table { get; }

    /// <summary>Names of the rows that are still there.</summary>
    Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <summary>What a row is called now.</summary>
/// <param name="Text">For example "O5 ข้อมูลการติดต่อ".</param>
/// <param name="Path">Its page below the agency's address; null when it has none.</param>
public sealed record RecordName(string Text, string? Path);
