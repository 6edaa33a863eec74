using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Accounts;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Disclosure.Data.Links;
using Prongsai.Disclosure.Domain.Links;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Links;

/// <summary>Answers as a test says, and writes down who was asked when.</summary>
internal sealed class WrittenFetcher(IClock clock) : ILinkFetcher
{
    private int _out;

    public Func<string, LinkSighting> Answer { get; set; } = _ => new(LinkVerdict.Working);

    public ConcurrentQueue<(string Address, Instant At)> Asked { get; } = [];

    public int MostAtOnce { get; private set; }

    public async Task<LinkSighting> LookAsync(string address, CancellationToken ct)
    {
        lock (Asked)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_out);
        }

        Asked.Enqueue((address, clock.GetCurrentInstant()));
        await Task.Yield();
        lock (Asked)
        {
            _out--;
        }

        return Answer(address);
    }
}

/// <summary>Gives the pictures a test says, and writes down of whom.</summary>
internal sealed class WrittenCamera : ILinkCamera
{
    public string? WhyOff { get; set; }

    public Func<string, Task<Result<byte[]>>> Answer { get; set; } = _ => Task.FromResult<Result<byte[]>>(Picture(0));

    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Bytes that begin like a picture; different for each mark.</summary>
    public static byte[] Picture(byte mark) => [.. "RIFF"u8, 9, 0, 0, 0, .. "WEBP"u8, mark];

    public Task<Result<byte[]>> TakeAsync(string address, CancellationToken ct)
    {
        Asked.Enqueue(address);
        return Answer(address);
    }
}

public sealed class LinkDatabase() : TestDatabase(new OrganizationModule(), new AccountsModule(), new DisclosureModule())
{
    private static readonly ActKind Test = new("disclosure.test", "ทดสอบ");

    internal WrittenFetcher Fetcher => (WrittenFetcher)Services.GetRequiredService<ILinkFetcher>();

    internal WrittenCamera Camera => (WrittenCamera)Services.GetRequiredService<ILinkCamera>();

    internal static FiscalYear Year => DisclosureDatabase.Year;

    public async Task<AgencyEntry> OfficeAsync()
    {
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), People.Clerk, default);
        return opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
    }

    public AgencyScope In(AgencyId agency)
    {
        var scope = Enter(agency, People.Clerk);
        scope.Get<AgencySession>().Enter(agency, People.Clerk, null, Rights.Everything);
        return scope;
    }

    /// <summary>Watches these addresses as if items named them.</summary>
    internal static async Task WatchAsync(AgencyScope scope, params string[] addresses) => (await scope.Data.ActAsync<Unit>(Test, async (act, ct) =>
    {
        await LinkTable.GatherAsync(act, addresses, ct);
        return Unit.Done;
    })).IsOk.ShouldBeTrue();

    internal static Task<WatchedLink> LinkAsync(AgencyScope scope, string address) =>
        scope.Data.ReadAsync((db, ct) => db.Set<WatchedLink>().SingleAsync(l => l.Address == address, ct));

    /// <summary>Time passes, and what is due by then is looked at.</summary>
    internal async Task PassAsync(AgencyScope scope, Duration time)
    {
        Clock.Advance(time);
        while (await scope.Get<LinkRound>().RunAsync(default) > 0)
        {
            Clock.Advance(Duration.FromSeconds(10));
        }
    }

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new SignInSettings(Demo: false)).AddSingleton<Platform.Web.WordBook>();
        services.AddSingleton<ILinkFetcher>(new WrittenFetcher(Clock)).AddSingleton<ILinkCamera>(new WrittenCamera());
    }
}
