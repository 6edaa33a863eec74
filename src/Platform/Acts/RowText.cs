using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>Rows of one entity as the record of acts writes them, and back.</summary>
internal sealed class RowText
{
    private readonly IEntityType _entity;
    private readonly Dictionary<string, IProperty> _columns;
    private readonly List<(string Column, IProperty Property)> _key;

    public RowText(Db db, Type type)
    {
        _entity = db.Model.FindEntityType(type) ?? throw new ArgumentException($"{type} is no table.", nameof(type));
        var stored = StoreObjectIdentifier.Create(_entity, StoreObjectType.Table)!.Value;
        Table = $"{stored.Schema}.{stored.Name}";
        _columns = _entity.GetProperties().Where(p => p.Name != nameof(OwnedRow.AgencyId) && p.PropertyInfo is not null).ToDictionary(p => p.GetColumnName(stored) ?? p.Name);
        _key = [.. _columns.Where(c => c.Value.IsPrimaryKey()).Select(c => (c.Key, c.Value))];
    }

    public string Table { get; }

    public bool HasPersonal => _columns.Values.Any(c => PersonalColumns.SubjectOf(c) is not null);

    public RowName NameOf(object row) => new(Table, string.Join(',', _key.Select(k => Plain(Write(k.Property, row)))));

    public ImmutableDictionary<string, string> Of(object row) => _columns.ToImmutableDictionary(c => c.Key, c => Write(c.Value, row));

    /// <summary>Null for a column that the table no longer has.</summary>
    public Type? StoredTypeOf(string column) => _columns.TryGetValue(column, out var property) ? Stored(property) : null;

    /// <summary>A column that came later, and so is not among the values, keeps what a new row has.</summary>
    public object Row(ImmutableDictionary<string, string> values, AgencyId agency)
    {
        var row = Activator.CreateInstance(_entity.ClrType, nonPublic: true)!;
        Put(_entity.FindProperty(nameof(OwnedRow.AgencyId))!, row, agency);
        foreach (var (column, property) in _columns)
        {
            if (values.TryGetValue(column, out var text))
            {
                Put(property, row, Read(property, text));
            }
        }

        return row;
    }

    /// <summary>A private setter is known only to the type that declares it.</summary>
    private static void Put(IProperty property, object row, object? value) =>
        property.PropertyInfo!.DeclaringType!.GetProperty(property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.SetValue(row, value);

    private static string Write(IProperty property, object row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        var stored = property.GetTypeMapping().Converter is { } column && value is not null ? column.ConvertToProvider(value) : value;
        return stored is null ? "null" : JsonSerializer.Serialize(stored, stored.GetType(), StoredJson.Options);
    }

    private static object? Read(IProperty property, string text)
    {
        if (text == "null")
        {
            return null;
        }

        var stored = JsonSerializer.Deserialize(text, Stored(property), StoredJson.Options);
        return property.GetTypeMapping().Converter is { } column ? column.ConvertFromProvider(stored) : stored;
    }

    private static Type Stored(IProperty property) => property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;

    private static string Plain(string json) => json.Trim('"');
}
