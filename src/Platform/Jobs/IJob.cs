using Microsoft.Extensions.DependencyInjection;
using Prongsai.Kernel;

namespace Prongsai.Platform.Jobs;

/// <summary>Work that a page does not wait for. It may run more than once (the machine may die under it), so it must be safe to repeat.</summary>
/// <typeparam name="TPayload">Ids of what to work on; stored as JSON, without personal data.</typeparam>
public interface IJob<in TPayload>
{
    /// <summary>Does the work. An error ends the job as failed with that sentence; an exception has it tried again later.</summary>
    Task<Result<Unit>> RunAsync(TPayload payload, JobRun run, CancellationToken cancellationToken);
}

/// <summary>Binds a kind of job to the class that does it.</summary>
internal sealed record JobKind(string Kind, Func<IServiceProvider, string, JobRun, CancellationToken, Task<Result<Unit>>> RunAsync);

public static class JobRegistration
{
    /// <summary>Registers the class that does jobs of <paramref name="kind"/>, for example <c>assessment.import</c>. It is made in a scope where the agency is entered.</summary>
    public static IServiceCollection AddJob<TPayload, TJob>(this IServiceCollection services, string kind) where TJob : class, IJob<TPayload> where TPayload : notnull
    {
        services.AddScoped<TJob>();
        return services.AddSingleton(new JobKind(kind, (scope, payload, run, ct) =>
            scope.GetRequiredService<TJob>().RunAsync(JobQueue.Payload<TPayload>(payload), run, ct)));
    }
}
