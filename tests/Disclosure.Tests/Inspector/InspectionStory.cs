using Microsoft.AspNetCore.Http;
using Prongsai.Disclosure.Data.Inspecting;
using Prongsai.Disclosure.Features.Inspect;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests.Inspector;

/// <summary>Steps that the tests of inspectors share.</summary>
internal static class InspectionStory
{
    public static readonly Actor Second = new("second", "นางสมมติ คนที่สอง", "รองนายก");

    public static InspectionDraft Draft(StoppedClock clock, bool withInternal = false, bool withRestricted = false) => new(
        "นายสมมติ ตรวจสอบ", "หน่วยตรวจสมมติ", null, OfficeYear.Today(clock), OfficeYear.Today(clock).PlusDays(30), [DisclosureDatabase.Year.BuddhistYear], withInternal, withRestricted, 5);

    public static async Task<Inspection> InviteAsync(AgencyScope scope, InspectionDraft draft)
    {
        var invited = await scope.Get<Inspections>().InviteAsync(draft, default);
        invited.IsOk.ShouldBeTrue(invited.Error?.Message);
        return (await scope.Get<InspectionReading>().FindAsync(invited.Value.Id, default))!;
    }

    /// <summary>A scope of the inspector, with the rights that the role has.</summary>
    public static AgencyScope EnterAsInspector(this DisclosureDatabase database, AgencyId agency, Inspection inspection)
    {
        var actor = new Actor(inspection.AccountId.ToString(), inspection.Name, inspection.FromAgency);
        var scope = ((TestDatabase)database).Enter(agency, actor);
        scope.Get<AgencySession>().Enter(agency, actor, null, new Rights([new("disclosure.inspect"), new("disclosure.past"), new("accounts.own")]));
        return scope;
    }

    public static async Task<ShownPast?> SeenAsync(AgencyScope scope, string moment, int? year = null)
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        (context.Request.Scheme, context.Request.Host, context.Request.Path) = ("https", new HostString("localhost"), "/office/inspect");
        var read = await scope.Get<PastPages>().ReadAsync(year ?? DisclosureDatabase.Year.BuddhistYear, moment, context.Request, default);
        return read.IsOk ? read.Value : null;
    }
}
