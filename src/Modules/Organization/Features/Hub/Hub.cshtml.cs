using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Hub;

/// <summary>The doors to what the office keeps about itself, from every module that has one.</summary>
[Authorize(Policy = "people.read")]
internal sealed class HubModel(IEnumerable<HubEntry> entries, IAuthorizationService authorization, IOffice office) : PageModel
{
    public OfficeProfile Office { get; private set; } = null!;

    /// <summary>Those that the person may open.</summary>
    public IReadOnlyList<IGrouping<HubGroup, HubEntry>> Groups { get; private set; } = [];

    public static string TitleOf(HubGroup group) => group switch
    {
        HubGroup.OfficeAndPeople => "หน่วยงานและคน",
        HubGroup.RightsAndSafety => "สิทธิและความปลอดภัย",
        HubGroup.DaysAndNotices => "วันและการแจ้งเตือน",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Office = await office.ProfileAsync(ct);
        var open = new List<HubEntry>();
        foreach (var entry in entries.OrderBy(e => e.Order))
        {
            if ((await authorization.AuthorizeAsync(User, entry.Policy)).Succeeded)
            {
                open.Add(entry);
            }
        }

        Groups = [.. open.GroupBy(e => e.Group).OrderBy(g => g.Key)];
    }
}
