using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using Prongsai.Platform.Modules;

namespace Prongsai.Platform.Data;

/// <summary>The shape every table has: the module's schema, snake_case names, key (agency, id), version as concurrency token, filter by agency.</summary>
internal static class TableShape
{
    public static void Apply(ModelBuilder model, ModuleRegistry modules, Action<Type> filterByAgency)
    {
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            if (entity.IsOwned()) continue;
            if (entity.ClrType.IsAssignableTo(typeof(OwnedRow))) Key(model, entity.ClrType);
            if (entity.ClrType.IsAssignableTo(typeof(IOwned))) filterByAgency(entity.ClrType);
            else if (entity.ClrType.Assembly != typeof(Db).Assembly) throw new InvalidOperationException($"{entity.ClrType} does not derive from OwnedRow.");
        }
        foreach (var entity in model.Model.GetEntityTypes()) Name(entity, modules);
    }

    /// <summary><c>FiscalYear</c> → <c>fiscal_year</c>.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && name[i - 1] != '_') snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    private static void Key(ModelBuilder model, Type type)
    {
        var entity = model.Entity(type);
        entity.HasKey(nameof(OwnedRow.AgencyId), nameof(OwnedRow.Id));
        entity.Property(nameof(OwnedRow.AgencyId)).ValueGeneratedOnAdd().HasValueGenerator<AgencyOfContext>();
        entity.Property(nameof(OwnedRow.Id)).ValueGeneratedNever();
        entity.Property(nameof(OwnedRow.Version)).IsConcurrencyToken();
    }

    private static void Name(IMutableEntityType entity, ModuleRegistry modules)
    {
        if (!entity.IsOwned() && entity.GetViewName() is null)
        {
            entity.SetSchema(modules.SchemaOf(entity.ClrType));
            entity.SetTableName(Snake(entity.ClrType.Name));
        }
        foreach (var property in entity.GetProperties())
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null) property.SetColumnName(Snake(property.Name));
        }
    }

    private sealed class AgencyOfContext : ValueGenerator<AgencyId>
    {
        public override bool GeneratesTemporaryValues => false;

        public override AgencyId Next(EntityEntry entry) => ((Db)entry.Context).Agency;
    }
}
