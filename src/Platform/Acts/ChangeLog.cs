using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>Old and new column values of everything an act changes, in the order it was saved; personal ones under seal.</summary>
internal sealed class ChangeLog(SealBook seals)
{
    private readonly JsonArray _changes = [];
    private readonly HashSet<(string Table, string Row)> _touched = [];

    public bool IsEmpty => _changes.Count == 0;

    public JsonArray Written => _changes;

    /// <summary>Rows changed or concerned; a table whose only key is the agency has no row id.</summary>
    public IReadOnlyCollection<(string Table, string Row)> Touched => _touched;

    public void Touch(string table, string row) => _touched.Add((table, row));

    /// <summary>Writes down what the tracker is about to save and counts the versions up.</summary>
    public void Capture(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry is { State: EntityState.Modified, Entity: OwnedRow row }) entry.Property(nameof(OwnedRow.Version)).CurrentValue = row.Version + 1;
            _changes.Add(Describe(entry));
        }
    }

    private JsonObject Describe(EntityEntry entry)
    {
        var stored = StoreObjectIdentifier.Create(entry.Metadata, StoreObjectType.Table)!.Value;
        var table = $"{stored.Schema}.{stored.Name}";
        var change = new JsonObject { ["table"] = table, ["op"] = entry.State.ToString().ToLowerInvariant() };
        JsonObject key = [], old = [], @new = [];
        foreach (var property in entry.Properties.Where(property => property.Metadata.Name != nameof(OwnedRow.AgencyId)))
        {
            var column = property.Metadata.GetColumnName(stored) ?? property.Metadata.Name;
            if (property.Metadata.IsPrimaryKey()) key[column] = Stored(property, property.CurrentValue);
            else Compare(table, property, column, old, @new);
        }
        change["key"] = key;
        if (old.Count > 0) change["old"] = old;
        if (@new.Count > 0) change["new"] = @new;
        Touch(table, string.Join(',', key.Select(part => part.Value?.ToString())));
        return change;
    }

    private void Compare(string table, PropertyEntry property, string column, JsonObject old, JsonObject @new)
    {
        var state = property.EntityEntry.State;
        if (state == EntityState.Modified && !property.IsModified) return;
        if (state != EntityState.Added) old[column] = Value(table, property, property.OriginalValue);
        if (state != EntityState.Deleted) @new[column] = Value(table, property, property.CurrentValue);
    }

    private JsonNode? Value(string table, PropertyEntry property, object? value)
    {
        var stored = Stored(property, value);
        if (PersonalColumns.SubjectOf(property.Metadata) is not { } subject) return stored;
        var whose = property.EntityEntry.Property(subject).CurrentValue?.ToString();
        return seals.Seal(table, whose ?? throw new InvalidOperationException($"A personal value of {table} has nobody as its subject."), stored);
    }

    private static JsonNode? Stored(PropertyEntry property, object? value)
    {
        var stored = property.Metadata.GetTypeMapping().Converter is { } column && value is not null ? column.ConvertToProvider(value) : value;
        return stored is null ? null : JsonSerializer.SerializeToNode(stored, stored.GetType(), StoredJson.Options);
    }
}
