using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.People;

/// <summary>A page on which one row of the staff list is changed: reads the list before anything else, and goes back to the row when it is done.</summary>
internal abstract class RosterPage(PeopleEditing people, IClock clock) : PageModel
{
    public Guid Id { get; private set; }

    public LocalDate Today { get; } = OfficeYear.Today(clock);

    public Roster Roster { get; private set; } = null!;

    /// <summary>Name of the row as the page shows it.</summary>
    public abstract string Shown { get; }

    protected abstract string Home { get; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Id = Guid.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture);
        Roster = await people.ReadAsync(HttpContext.RequestAborted);
        if (!IsThere())
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Is the row there, and may this page change it?</summary>
    protected abstract bool IsThere();

    protected IActionResult After(Result<Kernel.Unit> result, string done, string? prefix = null)
    {
        if (result.IsOk)
        {
            TempData.Done(done);
            return Redirect(Home);
        }

        ModelState.Take(result.Error, prefix);
        return Page();
    }
}

/// <summary>A page about one person.</summary>
internal abstract class PersonPage(PeopleEditing people, IClock clock) : RosterPage(people, clock)
{
    public Person Person { get; private set; } = null!;

    public override string Shown => Person.Name;

    /// <summary>The post held today.</summary>
    public string? Now => Roster.InService(Id, Today)?.Post;

    protected PeopleEditing People { get; } = people;

    protected override string Home => $"/office/people/{Id}";

    protected override bool IsThere() => (Person = Roster.Person(Id)!) is not null;
}

/// <summary>A page about one post that is not closed.</summary>
internal abstract class PostPage(PeopleEditing people, PostEditing posts, IClock clock) : RosterPage(people, clock)
{
    public Post Post { get; private set; } = null!;

    public override string Shown => Post.Name;

    /// <summary>Does the page ask for the paper, because the post makes its holder the executive?</summary>
    public bool NeedsPaper => ExecutivePaper.IsMissing(Post.Rank, null);

    protected PostEditing Posts { get; } = posts;

    protected override string Home => $"/office/people/posts/{Id}";

    protected override bool IsThere() => (Post = Roster.Post(Id)!) is { ClosedOn: null };
}
