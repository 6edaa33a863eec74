using Microsoft.Extensions.DependencyInjection;
using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Correspondence.Domain;
using Prongsai.Documents;
using Prongsai.Kernel;
using Prongsai.Organization;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Correspondence.Tests;

public sealed class CorrespondenceDatabase() : TestDatabase(new OrganizationModule(), new CorrespondenceModule())
{
    internal StaffList Staff { get; } = new();

    internal async Task<AgencyId> OfficeAsync() =>
        (await Services.GetRequiredService<IOfficeSetup>().OpenAsync(new(AgencyName.TryParse("อบต.ตัวอย่าง")!, "Tua Yang", null), TestKit.People.Clerk, default)).Value!.AgencyId;

    /// <summary>A scope in which the person of the staff list works.</summary>
    internal AgencyScope Enter(AgencyId agency, OfficePerson person, params string[] permissions)
    {
        var scope = Enter(agency, Account(person));
        scope.Get<AgencySession>().Enter(agency, Account(person), null, new Rights(permissions.Select(p => new HeldRight(p))));
        return scope;
    }

    internal static Actor Account(OfficePerson person) => new($"account-{person.Id:N}", person.Name, person.Post, person.Id);

    /// <summary>A letter drafted by the clerk and sent up to the levels above.</summary>
    internal async Task<Guid> ProposedAsync(AgencyId agency, LetterKind kind = LetterKind.AppointmentOrder, LetterAudience audience = LetterAudience.Office, string subject = "แต่งตั้งคณะทำงานทดสอบ")
    {
        await using var scope = Enter(agency, Staff.Clerk, "letters.read", "letters.write");
        var id = (await scope.Get<LetterDrafts>().StartAsync(kind, new LetterContent { Subject = subject, To = "นายก", Paragraphs = ["ด้วยเหตุแห่งการทดสอบ"] }, new(Staff.Unit, audience, false), default)).Value;
        (await scope.Get<LetterChain>().ProposeAsync(id, 0, Staff.Levels, default)).Error.ShouldBeNull();
        return id;
    }

    internal async Task<Result<SignedStep>> SignAsync(AgencyId agency, OfficePerson person, Guid letter, string opinion = "เห็นชอบ")
    {
        await using var scope = Enter(agency, person, "letters.read", "letters.sign");
        var view = await scope.Get<LetterStore>().FindAsync(letter, default);
        return await scope.Get<LetterSigning>().SignAsync(letter, view?.Letter.Version ?? 0, opinion, "https://example.go.th/tua-yang/check/", default);
    }

    /// <summary>Signed by all levels.</summary>
    internal async Task<Guid> SignedAsync(AgencyId agency, LetterKind kind = LetterKind.AppointmentOrder, LetterAudience audience = LetterAudience.Office, string subject = "แต่งตั้งคณะทำงานทดสอบ")
    {
        var id = await ProposedAsync(agency, kind, audience, subject);
        foreach (var person in new[] { Staff.Head, Staff.Chief, Staff.Mayor })
        {
            (await SignAsync(agency, person, id)).Error.ShouldBeNull();
        }

        return id;
    }

    protected override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<IPeople>(Staff);
        services.AddSingleton<IBodies>(Staff);
        services.AddSingleton<IDelegations>(Staff);
    }
}
