using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Organization.Features.Hub;

/// <summary>The doors to what the office keeps about itself, from every module that has one.</summary>
[Authorize(Policy = "people.read")]
internal sealed class HubModel(IEnumerable<HubEntry> entries, IEnumerable<ISetUpSteps> modules, IAuthorizationService authorization, IOffice office) : PageModel
{
    public OfficeProfile Office { get; private set; } = null!;

    /// <summary>Those that the person may open.</summary>
    public IReadOnlyList<IGrouping<HubGroup, HubEntry>> Groups { get; private set; } = [];

    /// <summary>What this person can do before the office is ready; empty once all that is needed is done.</summary>
    public IReadOnlyList<SetUpStep> Steps { get; private set; } = [];

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
            if (await MayAsync(entry.Policy))
            {
                open.Add(entry);
            }
        }

        Groups = [.. open.GroupBy(e => e.Group).OrderBy(g => g.Key)];
        Steps = await StepsAsync(ct);
    }

    private async Task<IReadOnlyList<SetUpStep>> StepsAsync(CancellationToken ct)
    {
        var mine = new List<SetUpStep>();
        foreach (var module in modules)
        {
            foreach (var step in await module.ReadAsync(ct))
            {
                if (await MayAsync(step.Policy))
                {
                    mine.Add(step);
                }
            }
        }

        return mine.Exists(s => !s.IsDone && !s.IsOptional) ? [.. mine.OrderBy(s => s.Order)] : [];
    }

    private async Task<bool> MayAsync(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;
}
