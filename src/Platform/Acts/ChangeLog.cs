using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Prongsai.Platform.Data;

namespace Prongsai.Platform.Acts;

/// <summary>Old and new column values of everything an act changes, in the order it was saved.</summary>
internal sealed class ChangeLog
{
    private readonly JsonArray _changes = [];

    public bool IsEmpty => _changes.Count == 0;

    public JsonArray Written => _changes;

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

    private static JsonObject Describe(EntityEntry entry)
    {
        var table = StoreObjectIdentifier.Create(entry.Metadata, StoreObjectType.Table)!.Value;
        var change = new JsonObject { ["table"] = $"{table.Schema}.{table.Name}", ["op"] = entry.State.ToString().ToLowerInvariant() };
        JsonObject key = [], old = [], @new = [];
        foreach (var property in entry.Properties.Where(property => property.Metadata.Name != nameof(OwnedRow.AgencyId)))
        {
            var column = property.Metadata.GetColumnName(table) ?? property.Metadata.Name;
            if (property.Metadata.IsPrimaryKey()) key[column] = Value(property, property.CurrentValue);
            else Compare(entry.State, property, column, old, @new);
        }
        change["key"] = key;
        if (old.Count > 0) change["old"] = old;
        if (@new.Count > 0) change["new"] = @new;
        return change;
    }

    private static void Compare(EntityState state, PropertyEntry property, string column, JsonObject old, JsonObject @new)
    {
        if (state == EntityState.Modified && !property.IsModified) return;
        if (state != EntityState.Added) old[column] = Value(property, property.OriginalValue);
        if (state != EntityState.Deleted) @new[column] = Value(property, property.CurrentValue);
    }

    private static JsonNode? Value(PropertyEntry property, object? value)
    {
        var stored = property.Metadata.GetTypeMapping().Converter is { } column && value is not null ? column.ConvertToProvider(value) : value;
        return stored is null ? null : JsonSerializer.SerializeToNode(stored, stored.GetType(), StoredJson.Options);
    }
}
