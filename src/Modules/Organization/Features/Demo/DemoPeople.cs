using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Data;
using Prongsai.Platform.Modules;

namespace Prongsai.Organization.Features.Demo;

/// <summary>The made-up people of อบต.ตัวอย่าง.</summary>
internal sealed class DemoPeople(AgencyData data, IOffice office) : IDemoContent
{
    private static readonly ActKind Written = new("organization.people_imported", "นำเข้าบัญชีบุคลากร");

    public int Order => 10;

    /// <summary>The same in every demo, so that accounts can name their person.</summary>
    public static Guid PersonId(int number) => new("0de00000-0000-7000-8000-" + number.ToString("D12", CultureInfo.InvariantCulture));

    public static Guid PostId(int number) => new("0de00000-0000-7000-9000-" + number.ToString("D12", CultureInfo.InvariantCulture));

    public async Task<Result<Kernel.Unit>> WriteAsync(CancellationToken cancellationToken)
    {
        var units = (await office.UnitsAsync(cancellationToken)).ToDictionary(u => u.Key, u => u.Id);
        return await data.ActAsync<Kernel.Unit>(Written, async (act, ct) =>
        {
            var profile = await act.Db.Set<AgencyProfile>().SingleAsync(ct);
            (profile.Latitude, profile.Longitude, profile.Fax, profile.Hours) = (15m, 101m, "ไม่มี", "จันทร์-ศุกร์ 08.30-16.30 น."); // round numbers: a made-up place
            act.Db.AddRange(DemoStaff.All.Select((s, i) => new Post
            {
                Id = PostId(i + 1),
                Number = s.Number,
                Name = s.Post,
                Rank = s.Rank,
                PersonGroup = s.Group,
                UnitId = s.Unit is { } unit ? units[unit] : null,
                Place = i,
            }));
            act.Db.AddRange(DemoStaff.All.Select((s, i) => (s, i)).Where(x => x.s.Name is not null).Select(x => PersonOf(x.s, x.i + 1)));
            await act.Db.SaveChangesAsync(ct); // holdings point at people and posts
            act.Db.AddRange(DemoStaff.All.Select((s, i) => (s, i)).Where(x => x.s.Name is not null).Select(x => new Holding
            {
                PostId = PostId(x.i + 1),
                PersonId = PersonId(x.i + 1),
                Since = x.s.Since,
                TermEnds = x.s.Group is PersonGroup.Political or PersonGroup.Council ? x.s.Since.PlusYears(4).PlusDays(-1) : null,
                Reason = x.s.Group is PersonGroup.Council || x.s.Rank == PostRank.Executive ? "เลือกตั้ง" : "แต่งตั้ง",
            }));
            act.Db.Add(new Acting
            {
                PostId = PostId(DemoStaff.VacantWorksHead),
                PersonId = PersonId(DemoStaff.WorksForeman),
                Kind = CapacityKind.ActingInPosition,
                Since = new(2025, 10, 1),
                OrderNumber = "189/2568",
                Reason = "ผู้อำนวยการกองช่างโอนย้าย อยู่ระหว่างสรรหา",
            });
            return Kernel.Unit.Done;
        }, cancellationToken);
    }

    private static Person PersonOf(DemoStaff staff, int number)
    {
        var name = PersonName.Parse(staff.Name)!;
        return new()
        {
            Id = PersonId(number),
            Title = name.Title,
            GivenName = name.GivenName,
            FamilyName = name.FamilyName,
            Email = $"person{number}@example.go.th",
        };
    }
}
