using NodaTime;
using Prongsai.Kernel;
using Prongsai.Platform;

namespace Prongsai.Organization.Data;

/// <summary>Separation of duties: what changes the power of the one at work is written down by somebody else.</summary>
internal static class OwnHand
{
    private const string Second = "ให้ผู้อื่นที่มีสิทธิแก้ไขบุคลากรเป็นผู้บันทึก ถ้ายังมีท่านคนเดียวให้เชิญเพิ่มอีกหนึ่งคนที่ บัญชีและสิทธิ ยังไม่มีอะไรเปลี่ยน";

    /// <summary>Is this person the one at work? An account that is tied to nobody of the staff list is known by its name.</summary>
    public static bool Is(Roster roster, Actor actor, Guid person) =>
        actor.Person is { } own ? own == person
        : Domain.PersonName.Parse(actor.Name) is { } name && roster.Person(person) is { } found && PeopleEditing.NameOf(found).Key == name.Key;

    /// <summary>Posts that the one at work holds or acts for at any time from <paramref name="since"/> on.</summary>
    public static IReadOnlySet<Guid> Posts(Roster roster, Actor actor, LocalDate since, LocalDate? until = null) =>
        roster.Holdings.Where(h => !(h.Until < since) && !(h.Since > until) && Is(roster, actor, h.PersonId)).Select(h => h.PostId)
            .Concat(roster.Actings.Where(a => a.Overlaps(since, until) && Is(roster, actor, a.PersonId)).Select(a => a.PostId)).ToHashSet();

    /// <param name="what">What the person tried, such as "แก้ระดับของตำแหน่งตนเอง".</param>
    public static Error.RuleBroken Refused(string code, string what) => new(code, $"{what}ไม่ได้ เพราะเป็นการเพิ่มหรือเปลี่ยนอำนาจของตนเอง {Second}", "separation of duties");
}
