using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Prongsai.Platform.Modules;

namespace Prongsai.Platform.Data;

/// <summary>Makes contexts for one database and one set of modules.</summary>
internal sealed class DbFactory
{
    private readonly DbContextOptions _options;
    private readonly ModuleRegistry _modules;

    public DbFactory(NpgsqlDataSource source, ModuleRegistry modules)
    {
        _modules = modules;
        _options = new DbContextOptionsBuilder()
            .UseNpgsql(source)
            .ReplaceService<IModelCacheKeyFactory, ModelPerModules>()
            .Options;
    }

    public Db Create(AgencyId agency) => new(_options, _modules, agency);

    private sealed class ModelPerModules : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((Db)context).Modules, designTime);
    }
}
