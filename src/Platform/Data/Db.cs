using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Modules;

namespace Prongsai.Platform.Data;

/// <summary>Every module's tables, of one agency. Got from <see cref="AgencyData"/>, never made by a page.</summary>
public sealed class Db : DbContext
{
    private static readonly MethodInfo FilterOf = typeof(Db).GetMethod(nameof(FilterByAgency), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private readonly ModuleRegistry _modules;

    internal Db(DbContextOptions options, ModuleRegistry modules, AgencyId agency) : base(options) => (_modules, Agency) = (modules, agency);

    /// <summary>The agency whose rows these are.</summary>
    public AgencyId Agency { get; }

    internal ModuleRegistry Modules => _modules;

    /// <summary>Registers are read as they stood after this act (<see cref="AgencyData.Past"/>); null: as they stand.</summary>
    internal long? LastAct { get; set; }

    public bool IsPast => LastAct is not null;

    /// <summary>Set while an act runs; where changes are written down before they are saved.</summary>
    internal ChangeLog? Changes { get; set; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous here: SaveChangesAsync within an act.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Changes is null) throw new InvalidOperationException("A write outside an act does not save. Use AgencyData.ActAsync.");
        Changes.Capture(ChangeTracker);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StoredTypes.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in _modules.All)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.GetType().Assembly);
        }
        TableShape.Apply(modelBuilder, _modules, type => FilterOf.MakeGenericMethod(type).Invoke(this, [modelBuilder]));
    }

    private void FilterByAgency<T>(ModelBuilder model) where T : class, IOwned => model.Entity<T>().HasQueryFilter(row => row.AgencyId == Agency);
}
