using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Prongsai.Kernel;
using Prongsai.Platform.Acts;
using Prongsai.Record.Features.Words;

namespace Prongsai.Record.Features.Acts;

/// <summary>A value of a column or fact, as people read it.</summary>
/// <param name="Text">Null: nothing stood there.</param>
/// <param name="ErasedBy">Number of the act that erased it.</param>
internal sealed record ShownValue(string? Text, long? ErasedBy = null)
{
    public static readonly ShownValue Nothing = new((string?)null);
}

/// <summary>One column of a changed row, or one field of a fact.</summary>
internal sealed record ShownField(string Name, ShownValue Old, ShownValue New);

/// <summary>One changed row, or one fact.</summary>
/// <param name="Verb">เพิ่ม, แก้ไข, ลบ; null for a fact.</param>
/// <param name="History">Path of the row's history.</param>
/// <param name="Page">Path of the row itself.</param>
internal sealed record ShownChange(string Title, string? Verb, IReadOnlyList<ShownField> Fields, string? History, string? Page)
{
    /// <summary>Its place among several, so that no two headings of a page are the same; null when it stands alone.</summary>
    public int? Number { get; init; }
}

/// <summary>Reads the payload of an act in the words of the modules.</summary>
/// <param name="names">Of the rows that the values point at.</param>
internal sealed class ActChanges(WordList words, IReadOnlyDictionary<int, SealedValue> seals, IReadOnlyDictionary<Guid, RecordName> names)
{
    /// <summary>Ids among the values of some changes: rows that may have a name.</summary>
    public static IReadOnlyCollection<Guid> References(JsonElement payload, int skip, int take) =>
        payload.GetProperty("changes").EnumerateArray().Skip(skip).Take(take).SelectMany(Ids).ToHashSet();


    /// <summary>Changed rows, of which large acts have thousands.</summary>
    public IReadOnlyList<ShownChange> Changes(JsonElement payload, int skip, int take) =>
        [.. payload.GetProperty("changes").EnumerateArray().Skip(skip).Take(take).Select(Change)];

    public IReadOnlyList<ShownChange> Facts(JsonElement payload) => [.. payload.GetProperty("facts").EnumerateArray().Select(Fact)];

    private ShownChange Change(JsonElement change)
    {
        var table = change.GetProperty("table").GetString()!;
        var columns = Names(change, "old").Union(Names(change, "new")).Where(name => !words.IsHidden(table, name));
        var fields = columns.Select(name => new ShownField(words.Column(table, name), Value(table, name, Part(change, "old", name)), Value(table, name, Part(change, "new", name))));
        var id = change.GetProperty("key").TryGetProperty("id", out var key) && key.ValueKind == JsonValueKind.String && key.TryGetGuid(out var guid) ? guid : (Guid?)null;
        var verb = change.GetProperty("op").GetString() switch { "added" => "เพิ่ม", "deleted" => "ลบ", _ => "แก้ไข" };
        var title = id is { } named && names.TryGetValue(named, out var called) ? $"{words.Table(table)} {called.Text}" : words.Table(table);
        return new(title, verb, [.. fields.Where(field => field.Old.Text != field.New.Text || field.Old.ErasedBy is not null || field.New.ErasedBy is not null)],
            id is { } history ? RecordLink.Of(table, history) : null, id is { } row && verb != "ลบ" ? words.PathOf(table, row) : null);
    }

    private ShownChange Fact(JsonElement fact)
    {
        var type = $"fact:{fact.GetProperty("type").GetString()}";
        var data = fact.GetProperty("data");
        var fields = data.ValueKind == JsonValueKind.Object
            ? data.EnumerateObject().Where(part => !words.IsHidden(type, part.Name)).Select(part => new ShownField(words.Column(type, part.Name), ShownValue.Nothing, Value(type, part.Name, part.Value)))
            : [new ShownField("", ShownValue.Nothing, Value(type, "", data))];
        return new(words.Table(type) is var name && name == type ? type["fact:".Length..] : name, null, [.. fields], null, null);
    }

    private ShownValue Value(string table, string column, JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => ShownValue.Nothing,
        { ValueKind: JsonValueKind.Object } sealing when sealing.TryGetProperty("sealed", out var ordinal) && seals.TryGetValue(ordinal.GetInt32(), out var seal) =>
            seal.Value is { } open ? new(Words(table, column, open)) : new(null, seal.ErasedBy),
        { ValueKind: JsonValueKind.True } => new(words.Code(table, column, "true") ?? "ใช่"),
        { ValueKind: JsonValueKind.False } => new(words.Code(table, column, "false") ?? "ไม่ใช่"),
        { ValueKind: JsonValueKind.String } text => new(Words(table, column, text.GetString()!)),
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() == 0 => ShownValue.Nothing,
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array } parts => new(string.Join(" · ", Leaves(table, "", parts))),
        { } other => new(Words(table, column, other.GetRawText())),
    };

    /// <summary>The plain values inside a JSON column, each with the way to it: "ตัวชี้วัด 1: 91.20".</summary>
    private IEnumerable<string> Leaves(string table, string way, JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(inner => Leaves(table, $"{way} {words.Column(table, inner.Name)}", inner.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(inner => Leaves(table, way, inner)),
        JsonValueKind.Null => [],
        _ => [$"{way.Trim()}: {(part.ValueKind == JsonValueKind.String ? part.GetString() : part.GetRawText())}"],
    };

    private string Words(string table, string column, string text) => words.Code(table, column, text) switch
    {
        { } word => word,
        _ when IsId(text, out var id) && names.TryGetValue(id, out var name) => name.Text,
        _ when text.Length == 10 && LocalDatePattern.Iso.Parse(text) is { Success: true } day => ThaiDates.Format(day.Value, ThaiDateStyle.Short),
        _ when text.Length >= 20 && DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => Moment.Text(Instant.FromDateTimeOffset(at)),
        _ when text.Length >= 20 && InstantPattern.ExtendedIso.Parse(text) is { Success: true } at => Moment.Text(at.Value),
        _ => text,
    };

    private static IEnumerable<Guid> Ids(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(inner => Ids(inner.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Ids),
        JsonValueKind.String when IsId(part.GetString()!, out var id) => [id],
        _ => [],
    };

    private static bool IsId(string text, out Guid id) => Guid.TryParseExact(text, "D", out id);

    private static IEnumerable<string> Names(JsonElement change, string side) =>
        change.TryGetProperty(side, out var columns) ? columns.EnumerateObject().Select(column => column.Name) : [];

    private static JsonElement? Part(JsonElement change, string side, string name) =>
        change.TryGetProperty(side, out var columns) && columns.TryGetProperty(name, out var value) ? value : null;
}
