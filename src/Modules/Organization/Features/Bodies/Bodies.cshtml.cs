using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Features.Bodies;

/// <summary>The bodies in office, and those that the year's work expects.</summary>
[Authorize(Policy = "people.read")]
internal sealed class BodiesModel(BodyReading bodies, IAuthorizationService authorization, IClock clock) : PageModel
{
    public bool MayManage { get; private set; }

    public IReadOnlyList<BodyLine> InOffice { get; private set; } = [];

    public IReadOnlyList<BodyLine> Past { get; private set; } = [];

    public IReadOnlyList<BodyTemplate> Expected { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = OfficeYear.Today(clock);
        var all = await bodies.AllAsync(ct);
        MayManage = (await authorization.AuthorizeAsync(User, "bodies.manage")).Succeeded;
        InOffice = [.. all.Where(b => !IsOver(b.Body, today)).Select(b => BodyLine.Of(b, today))];
        Past = [.. all.Where(b => IsOver(b.Body, today)).Select(b => BodyLine.Of(b, today))];
        var there = all.Where(b => !IsOver(b.Body, today)).Select(b => b.Body.Template).ToHashSet();
        Expected = [.. BodyTemplates.All.Where(t => !there.Contains(t.Key))];
    }

    private static bool IsOver(Body body, LocalDate today) => body.Until < today || body.EndedOn <= today;
}

/// <param name="Missing">What the quota lacks, in sentences; null when it is met.</param>
internal sealed record BodyLine(Guid Id, string Name, int Members, string? Order, LocalDate? Until, string? Missing)
{
    public static BodyLine Of(BodyView view, LocalDate day)
    {
        var seats = view.Seated(day).Select(m => new Seat(m.Side, m.Role)).ToList();
        var missing = string.Join(" · ", BodyQuota.Check(view.Body.Quota, seats).Where(f => !f.IsMet).Select(f => f.Sentence));
        return new(view.Body.Id, view.Body.Name, seats.Count, view.Body.OrderNumber, view.Body.Until, missing.Length == 0 ? null : missing);
    }
}
