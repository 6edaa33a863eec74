using System.Collections.Immutable;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform;
using Prongsai.Platform.Evidence;

namespace Prongsai.Organization.Features.Disclosed;

/// <summary>Executives and heads in office on the day, with photograph and contact; a vacant post is left out, one that somebody acts for bears both posts.</summary>
internal sealed class ExecutivesSource(PeopleEditing people) : IEvidenceSource
{
    public string Key => "organization.executives";

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var roster = await people.ReadAsync(cancellationToken);
        var rows = roster.PostsOn(day).Where(p => KeyPosts.IsHead(p.Rank)).Select(p => (Post: p, Charge: roster.InCharge(p, day))).Where(x => x.Charge.Person is not null).Select(x => Row(x.Post, x.Charge, roster)).ToImmutableArray();
        return rows.IsEmpty ? null : new("คนและตำแหน่ง", "Register of people and posts", "/office/people/executives")
        {
            Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty.Add("people", rows),
        };
    }

    private static ImmutableDictionary<string, string> Row(Post post, PostInCharge charge, Roster roster)
    {
        var person = roster.Person(charge.Person!.Id)!;
        var own = charge.Capacity == Capacity.Own;
        return Cells.Of(("name", person.Name), ("post", own ? post.Name : $"{charge.Person.Post} {charge.Capacity.Printed}"), ("post:en", own ? post.NameEn : null),
            ("side", KeyPosts.SideOf(post.PersonGroup).Th), ("side:en", KeyPosts.SideOf(post.PersonGroup).En),
            ("photo", person.PhotoId?.ToString()), ("telephone", person.Telephone), ("email", person.Email));
    }
}
