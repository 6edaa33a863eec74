using Microsoft.Extensions.DependencyInjection;
using Prongsai.Platform.Privacy;

namespace Prongsai.Platform.Modules;

/// <summary>The platform's own tables: directory of agencies, acts, jobs, files.</summary>
internal sealed class PlatformModule : IModule
{
    public string Name => "platform";

    public void AddServices(IServiceCollection services) => services
        .AddSingleton(PlatformPrivacy.Acts).AddSingleton(PlatformPrivacy.Files).AddSingleton(PlatformPrivacy.Mail)
        .AddSingleton(PlatformPrivacy.MailTable).AddSingleton(PlatformPrivacy.FileTable).AddSingleton(PlatformPrivacy.JobTable)
        .AddSingleton(PlatformPrivacy.SentMail).AddSingleton(PlatformPrivacy.DoneJobs);
}
