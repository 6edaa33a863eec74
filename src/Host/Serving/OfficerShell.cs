using NodaTime;
using Prongsai.Accounts.Features.SignIn;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Web;
using Prongsai.Work.Contracts;

namespace Prongsai.Host.Serving;

/// <summary>Who is at work, for which office and year: the frame of the officers' pages.</summary>
internal sealed class OfficerShell(AgencySession session, IOffice office, INotices notices, IClock clock, SignInSettings settings) : IShellSource
{
    public async ValueTask<ShellFacts> ReadAsync(HttpContext context)
    {
        var today = OfficeYear.Today(clock);
        if (!session.IsEntered || context.User.Identity?.IsAuthenticated != true)
        {
            return new ShellFacts { DemoDate = settings.Demo ? today : null };
        }

        return new ShellFacts
        {
            Agency = (await office.ProfileAsync(context.RequestAborted)).Name.Short,
            Home = "/office",
            SearchPath = session.Rights.Has("disclosure.edit") ? "/office/find" : null,
            Person = session.Actor.Name,
            NoticesPath = "/office/notices",
            UnreadNotices = await notices.UnreadAsync(context.RequestAborted),
            PersonPath = "/me",
            SignOutPath = "/sign-in?handler=Out",
            Years = WorkYears.Around(today),
            Year = OfficeYear.Chosen(context, clock).BuddhistYear,
            DemoDate = settings.Demo ? today : null,
        };
    }
}
