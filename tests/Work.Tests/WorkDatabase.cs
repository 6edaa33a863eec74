using Microsoft.Extensions.DependencyInjection;
using Prongsai.Accounts.Contracts;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Modules;
using Prongsai.TestKit;

namespace Prongsai.Work.Tests;

/// <summary>The office with made-up accounts, and mail set to a server nobody speaks to: the rows show what would be sent.</summary>
public sealed class WorkDatabase() : TestDatabase(new OrganizationModule(), new WorkModule())
{
    internal KnownAccounts Accounts { get; } = new();

    internal KnownWork Work { get; } = new();

    public async Task<AgencyEntry> OfficeAsync()
    {
        var opened = await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), People.Clerk, default);
        return opened.Value ?? throw new InvalidOperationException(opened.Error!.Message);
    }

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new MailSettings("127.0.0.1", 1, MailSecurity.None, "office@example.go.th", "https://ita.example.go.th"));
        services.AddSingleton<IAccounts>(Accounts);
        services.AddSingleton<ITaskSource>(Work);
        services.AddScoped<IRecordNames, ProfileNames>();
        services.AddSingleton(new ClosedRegister("sample.audit", "work"));
    }
}

/// <summary>A name for something of another module.</summary>
internal sealed class ProfileNames : IRecordNames
{
    public const string Page = "/office/agency/profile";

    public string Table => "organization.agency_profile";

    public Task<IReadOnlyDictionary<Guid, RecordName>> OfAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, RecordName>>(ids.ToDictionary(i => i, _ => new RecordName("ข้อมูลหน่วยงาน", Page)));
}

/// <summary>Accounts by hand.</summary>
internal sealed class KnownAccounts : IAccounts
{
    public Dictionary<Guid, (OfficeAccount Account, SignedInPerson Person)> All { get; } = [];

    public OfficeAccount Add(string name, string? email, string? unitKey, params HeldRight[] rights)
    {
        var account = new OfficeAccount(Guid.CreateVersion7(), name, null, email);
        All[account.Id] = (account, new(new Actor(account.Id.ToString(), name), new Rights(rights), unitKey));
        return account;
    }

    public Task<IReadOnlyList<OfficeAccount>> ActiveAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OfficeAccount>>([.. All.Values.Select(a => a.Account)]);

    public Task<IReadOnlyList<Guid>> OfPersonAsync(Guid person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Guid>>([.. All.Values.Where(a => a.Account.Person == person).Select(a => a.Account.Id)]);

    public Task<SignedInPerson?> WhoIsAsync(Guid account, CancellationToken cancellationToken) => Task.FromResult(All.TryGetValue(account, out var found) ? found.Person : null);
}

/// <summary>Work by hand.</summary>
internal sealed class KnownWork : ITaskSource
{
    public List<WorkItem> Items { get; } = [];

    public Task<IReadOnlyList<WorkItem>> DueAsync(Actor actor, FiscalYear year, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WorkItem>>([.. Items]);
}
