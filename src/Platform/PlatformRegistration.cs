using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Npgsql;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Jobs;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Modules;
using Prongsai.Platform.Postgres;
using Prongsai.Platform.Web;

namespace Prongsai.Platform;

public static class PlatformRegistration
{
    /// <summary>Everything a module needs to store: tables, acts, jobs, files. An <see cref="IClock"/> must be registered beside it.</summary>
    /// <param name="dataFolder">Where files lie; the private database's folder too when there is one.</param>
    public static IServiceCollection AddPlatformData(
        this IServiceCollection services, ModuleRegistry modules, DatabaseAddress address, string dataFolder)
    {
        services.AddSingleton(modules).AddSingleton(address);
        services.AddSingleton(_ => NpgsqlDataSource.Create(address.App));
        services.AddSingleton<DbFactory>().AddSingleton<MigrationRunner>().AddSingleton<JobQueue>();
        services.AddSingleton(provider => new AgencyDirectory(provider.GetRequiredService<DbFactory>(), provider.GetRequiredService<IClock>()));
        services.AddSingleton(_ => new FileStore(new BlobFolder(Path.Combine(dataFolder, "files"))));
        services.AddSingleton(_ => new AnchorFolder(Path.Combine(dataFolder, "anchors")));
        services.AddScoped<AgencySession>();
        services.AddScoped(scope => new AgencyData(
            scope.GetRequiredService<AgencySession>(), scope.GetRequiredService<DbFactory>(), scope.GetRequiredService<IClock>()));
        services.AddScoped<ChainVerifier>().AddScoped<AnchorVerifier>();
        services.TryAddSingleton(MailSettings.None);
        services.AddSingleton(provider => new Outbox(provider.GetRequiredService<MailSettings>())).AddSingleton<SmtpPost>();
        services.AddSingleton(provider => new SiteAddress(provider.GetRequiredService<MailSettings>().PublicAddress, provider.GetService<IConfiguration>()?["AllowedHosts"]));
        services.AddJob<SendMail, SendMailJob>(SendMailJob.Kind);
        foreach (var module in modules.All) module.AddServices(services);
        return services;
    }

    /// <summary>Does the queued jobs in this process; for <c>serve</c>.</summary>
    public static IServiceCollection AddJobWorker(this IServiceCollection services) => services.AddHostedService<JobWorker>();

    /// <summary>Starts the private database again when it is killed; for <c>serve</c>. The cluster stays the caller's to dispose, after the host has stopped.</summary>
    public static IServiceCollection AddClusterWatch(this IServiceCollection services, PrivateCluster cluster) =>
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<ClusterWatch>(provider, cluster));
}
