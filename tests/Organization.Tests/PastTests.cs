using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Domain;
using Prongsai.Platform.Acts;
using Prongsai.Platform.Evidence;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

/// <summary>The registers that fill items read back as they stood after an act of the past, also what was overwritten.</summary>
public sealed class PastTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly FiscalYear Year = new(2569);
    private static readonly LocalDate Day = new(2026, 2, 16);

    [Fact]
    public async Task Every_register_reads_back_after_each_act()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        List<(long Act, string Said)> stood = [];
        var person = Guid.Empty;
        foreach (var work in new Func<Task>[]
        {
            async () => await ProfileAsync(scope, "0 1111 1111"),
            async () => person = await HeadAsync(scope, "นายสมมุติ การคลัง"),
            async () => await scope.Get<PeopleEditing>().ChangeAsync(person, 0, new(PersonName.Parse("นายสมมุติ ชื่อใหม่")!, "new@example.go.th", "0 2222 2222"), null, default),
            async () => await ProfileAsync(scope, "0 3333 3333"),
            async () => await scope.Get<PeopleEditing>().LeaveAsync(person, Day.PlusDays(-1), "โอน", default),
        })
        {
            await work();
            stood.Add((await LastAsync(scope), await SaidAsync(scope)));
        }

        foreach (var (act, said) in stood)
        {
            using (scope.Data.Past(act))
            {
                (await SaidAsync(scope)).ShouldBe(said);
            }
        }

        (await SaidAsync(scope)).ShouldBe(stood[^1].Said);
        stood.Select(s => s.Said).Distinct().Count().ShouldBe(stood.Count);
    }

    [Fact]
    public async Task Nothing_is_written_while_the_past_is_read()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        using var past = scope.Data.Past(1);

        await Should.ThrowAsync<InvalidOperationException>(() => ProfileAsync(scope, "0 1111 1111"));
    }

    [Fact]
    public async Task What_was_erased_from_the_record_is_gone_from_the_past_too()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var person = await HeadAsync(scope, "นายสมมุติ การคลัง");
        var act = await LastAsync(scope);
        await scope.Get<PeopleEditing>().ChangeAsync(person, 0, new(PersonName.Parse("นายสมมุติ ชื่อใหม่")!, null, null), null, default);
        await scope.Data.ActAsync<Kernel.Unit>(new("organization.test", "ทดสอบ"), async (erasing, ct) =>
        {
            await ActErasure.EraseAsync(erasing, person, ErasureScope.Everything, ct);
            return Kernel.Unit.Done;
        });

        using var past = scope.Data.Past(act);
        (await SaidAsync(scope)).ShouldNotContain("การคลัง นาย");
        (await scope.Get<PeopleEditing>().ReadAsync(default)).Person(person)!.FamilyName.ShouldBe(RowsThen.Erased);
    }

    private static async Task<string> SaidAsync(AgencyScope scope)
    {
        var said = new List<string>();
        foreach (var source in scope.Services.GetServices<IEvidenceSource>())
        {
            var content = await source.ReadAsync(Year, Day, default);
            said.AddRange((content?.Rows ?? []).OrderBy(t => t.Key, StringComparer.Ordinal).SelectMany(t => t.Value.Select(r => $"{t.Key}: {string.Join(' ', r.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"))}")));
        }

        return string.Join('\n', said);
    }

    private static async Task ProfileAsync(AgencyScope scope, string telephone)
    {
        var form = await scope.Get<OfficeEditing>().ReadAsync(default);
        form.Telephone = telephone;
        (await scope.Get<OfficeEditing>().SaveAsync(form, default)).IsOk.ShouldBeTrue();
    }

    private static async Task<Guid> HeadAsync(AgencyScope scope, string name)
    {
        var unit = (await scope.Get<IOffice>().UnitsAsync(default))[0].Id;
        var post = (await scope.Get<PostEditing>().AddAsync(new("ผู้อำนวยการกองคลัง", null, null, PostRank.UnitHead, PersonGroup.Official, unit), default)).Value;
        return (await scope.Get<PeopleEditing>().AddAsync(new(PersonName.Parse(name)!, null, null), post, new(new(2025, 10, 1), null, "บรรจุ"), default)).Value;
    }

    private static Task<long> LastAsync(AgencyScope scope) => scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().MaxAsync(a => a.Sequence, ct));
}
