using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Accounts.Features.Rights;
using Prongsai.Platform;
using Prongsai.Platform.Modules;

namespace Prongsai.Accounts.Features.Roles;

/// <param name="Policies">For a role of the staff, without what the whole staff may do.</param>
internal sealed record RoleWords(Role Role, IReadOnlyList<ModulePolicy> Policies, bool IsStaff, bool NeedsSecond);

/// <summary>What each role may do, in words, from the modules' policies.</summary>
[Authorize(Policy = "accounts.own")]
internal sealed class RolesModel(PermissionBook book) : PageModel
{
    /// <summary>What every role of the staff may do; said once.</summary>
    public IReadOnlyList<ModulePolicy> Common { get; } = [.. book.All.Where(p => Role.Staff.All(p.Roles.Contains))];

    public IReadOnlyList<RoleWords> Roles => [.. Role.All.Select(Words)];

    private RoleWords Words(Role role)
    {
        var isStaff = Role.Staff.Contains(role);
        return new(role, [.. book.All.Where(p => p.Roles.Contains(role) && !(isStaff && Common.Contains(p)))], isStaff, book.IsSensitive(role.Key) || book.Governs(role.Key));
    }
}
