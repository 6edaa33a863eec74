using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prongsai.Platform.Modules;

namespace Prongsai.Platform.Data;

/// <summary>Builds the model of the tables and translates a first query, without a database: most of what a program's first query costs.</summary>
public static class ModelWarming
{
    public static void Run(ModuleRegistry modules)
    {
        using var nowhere = NpgsqlDataSource.Create("Host=/nonexistent");
        using var db = new DbFactory(nowhere, modules).Create(default);
        _ = db.Set<AgencyEntry>().AsNoTracking().Where(agency => agency.Slug == "").OrderBy(agency => agency.Slug).Take(1).ToQueryString();
    }
}
