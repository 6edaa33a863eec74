using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts.Features.Roles;

internal sealed record RoleWords(Role Role, IReadOnlyList<ModulePolicy> Policies);

/// <summary>What each role may do, in words, from the modules' policies.</summary>
[Authorize(Policy = "accounts.own")]
internal sealed class RolesModel(PermissionBook book) : PageModel
{
    public IReadOnlyList<RoleWords> Roles { get; } = [.. Role.All.Select(r => new RoleWords(r, [.. book.All.Where(p => p.Roles.Contains(r))]))];
}
