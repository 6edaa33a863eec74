using System.Collections.Immutable;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Platform.Evidence;

namespace Prongsai.Organization.Features.Disclosed;

/// <summary>Units and key posts of the day for the item on the office's structure.</summary>
internal sealed class StructureSource(PeopleEditing people) : IEvidenceSource
{
    public string Key => "organization.structure";

    public IReadOnlyList<string> Tables { get; } = ["organization.unit", "organization.unit_period", "organization.post", "organization.holding", "organization.acting"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var roster = await people.ReadAsync(cancellationToken);
        var units = roster.Units.On(day);
        return new("โครงสร้างส่วนราชการ", "Register of units and posts", "/office/agency/units")
        {
            Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty
                .Add("units", [.. units.Select(u => Row(u, units, roster, day))])
                .Add("posts", [.. roster.PostsOn(day).Where(p => KeyPosts.IsKey(p.Rank)).Select(p => Row(p, roster, day))]),
        };
    }

    private static ImmutableDictionary<string, string> Row(OfficeUnit unit, IReadOnlyList<OfficeUnit> all, Roster roster, LocalDate day)
    {
        var above = all.FirstOrDefault(u => u.Id == unit.Parent);
        var head = roster.PostsOn(day).FirstOrDefault(p => p.UnitId == unit.Id && (p.Rank is PostRank.UnitHead or PostRank.SectionHead));
        return Cells.Of(("name", unit.Name), ("name:en", unit.NameEn), ("above", above?.Name), ("above:en", above?.NameEn), ("kind", KindOf(unit.Kind).Th), ("kind:en", KindOf(unit.Kind).En),
            ("head", head is null ? null : roster.InCharge(head, day).Person?.Name));
    }

    private static ImmutableDictionary<string, string> Row(Post post, Roster roster, LocalDate day)
    {
        var above = KeyPosts.Above(post, roster, day);
        var charge = roster.InCharge(post, day);
        return Cells.Of(("post", post.Name), ("post:en", post.NameEn), ("side", KeyPosts.SideOf(post.PersonGroup).Th), ("side:en", KeyPosts.SideOf(post.PersonGroup).En),
            ("above", above?.Name), ("above:en", above?.NameEn),
            ("name", charge.Person is { } person ? charge.Capacity == Platform.Capacity.Own ? person.Name : $"{person.Name} {charge.Capacity.Printed}" : null));
    }

    private static (string Th, string En) KindOf(UnitKind kind) => kind switch
    {
        UnitKind.Bureau => ("สำนัก", "Bureau"),
        UnitKind.Division => ("กอง", "Division"),
        UnitKind.Section => ("ฝ่าย", "Section"),
        UnitKind.Work => ("งาน", "Work group"),
        _ => ("หน่วย", "Team"),
    };
}
