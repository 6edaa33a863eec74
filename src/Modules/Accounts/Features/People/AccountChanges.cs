using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Features.Recovery;
using Prongsai.Accounts.Features.Roles;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Features.People;

internal sealed class GrantForm
{
    public string? Role { get; set; }
    public Guid? Unit { get; set; }
    public DateEntry From { get; set; } = new();
    public DateEntry Until { get; set; } = new();
    public string? Reason { get; set; }
}

/// <summary>What the page of an account needs from around it.</summary>
internal sealed record AccountSurroundings(IOffice Office, SiteAddress Site);

/// <summary>What an administrator ends at once: open links, browsers signed in.</summary>
internal sealed record Ending(Links Links, Sessions Sessions);

/// <summary>All that the page of one account can change.</summary>
internal sealed class AccountChanges(Inviting inviting, RoleGiving roles, PersonApproving persons, TwoAdministrators recovery, Ending ending)
{
    public Inviting Inviting => inviting;

    public RoleGiving Roles => roles;

    public PersonApproving Persons => persons;

    public TwoAdministrators Recovery => recovery;

    public Ending Ending => ending;

    public Task<Result<Unit>> GiveAsync(Guid account, GrantForm form, CancellationToken ct)
    {
        var from = Day(form.From, "From");
        var until = Day(form.Until, "Until");
        return from.Error is { } wrong || (wrong = until.Error) is not null
            ? Task.FromResult<Result<Unit>>(wrong)
            : roles.GiveAsync(account, new(form.Role ?? "", form.Unit, from.Value.On ?? LocalDate.MinIsoValue, until.Value.On), form.Reason, ct);
    }

    private static Result<MaybeDay> Day(DateEntry entry, string field) =>
        entry.IsBlank ? new MaybeDay(null) : entry.Read(field).Then<MaybeDay>(d => new MaybeDay(d));

    private readonly record struct MaybeDay(LocalDate? On);
}
