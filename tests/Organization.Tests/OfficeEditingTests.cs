using Microsoft.EntityFrameworkCore;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Features.Agency;
using Prongsai.Platform;
using Prongsai.Platform.Acts;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class OfficeEditingTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    private static readonly Capacity Acting = new(CapacityKind.ActingForHolder, "ปลัดองค์การบริหารส่วนตำบล");

    [Fact]
    public async Task What_is_saved_is_read_back_trimmed_and_repaired()
    {
        await using var scope = await NewOfficeAsync();
        var form = await scope.Get<OfficeEditing>().ReadAsync(default);
        (form.NameEn, form.Address, form.Email, form.Website, form.DocumentPrefix) = ("  Tua Yang  ", " ท างาน ", "office@example.go.th", "https://www.example.go.th", "ตย 72301");

        (await scope.Get<OfficeEditing>().SaveAsync(form, default)).IsOk.ShouldBeTrue();

        var profile = await scope.Get<IOffice>().ProfileAsync(default);
        (profile.NameEn, profile.Address, profile.Email, profile.Website, profile.DocumentPrefix)
            .ShouldBe(("Tua Yang", "ทำงาน", "office@example.go.th", "https://www.example.go.th", "ตย 72301"));
    }

    [Fact]
    public async Task An_emptied_box_is_emptied()
    {
        await using var scope = await NewOfficeAsync();
        await SaveAsync(scope, form => form.Telephone = "0 0000 0000");

        await SaveAsync(scope, form => form.Telephone = "   ");

        (await scope.Get<IOffice>().ProfileAsync(default)).Telephone.ShouldBeNull();
    }

    [Theory]
    [InlineData(nameof(AgencyForm.NameEn), "   ")]
    [InlineData(nameof(AgencyForm.Email), "not-an-address")]
    [InlineData(nameof(AgencyForm.Email), "two words@example.go.th")]
    [InlineData(nameof(AgencyForm.Website), "www.example.go.th")]
    [InlineData(nameof(AgencyForm.Website), "javascript:alert(1)")]
    [InlineData(nameof(AgencyForm.Website), "ftp://example.go.th")]
    public async Task What_cannot_be_used_is_named_by_its_box_and_nothing_is_saved(string box, string typed)
    {
        await using var scope = await NewOfficeAsync();
        var form = await scope.Get<OfficeEditing>().ReadAsync(default);
        form.Address = "ไม่ควรเข้า";
        typeof(AgencyForm).GetProperty(box)!.SetValue(form, typed);

        var refused = await scope.Get<OfficeEditing>().SaveAsync(form, default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe(box);
        (await scope.Get<IOffice>().ProfileAsync(default)).Address.ShouldBeNull();
        (await ActsAsync(scope)).ShouldNotContain(a => a.Kind == "organization.profile_changed");
    }

    [Fact]
    public async Task Every_wrong_box_is_named_at_once()
    {
        await using var scope = await NewOfficeAsync();

        var refused = await scope.Get<OfficeEditing>().SaveAsync(new() { NameEn = "", Email = "x", Website = "y" }, default);

        refused.Error.ShouldBeOfType<Error.Invalid>().Faults.Select(f => f.Field).ShouldBe(["NameEn", "Email", "Website"]);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_sees_what_stands_now()
    {
        await using var scope = await NewOfficeAsync();
        var editing = scope.Get<OfficeEditing>();
        var (first, second) = (await editing.ReadAsync(default), await editing.ReadAsync(default));
        (first.Address, second.Address) = ("คนแรกสมมติ", "คนที่สองสมมติ");
        (await editing.SaveAsync(first, default)).IsOk.ShouldBeTrue();

        var late = await editing.SaveAsync(second, default);

        late.Error.ShouldBeOfType<Error.Conflict>().Theirs.ShouldBeOfType<AgencyProfile>().Address.ShouldBe("คนแรกสมมติ");
        (await scope.Get<IOffice>().ProfileAsync(default)).Address.ShouldBe("คนแรกสมมติ");
    }

    [Fact]
    public async Task A_change_is_an_act_with_capacity_and_both_values()
    {
        var office = await database.OfficeAsync();
        await using var scope = database.Enter(office.AgencyId, People.Chief, Acting);
        await SaveAsync(scope, form => form.Address = "เดิมสมมติ");

        await SaveAsync(scope, form => form.Address = "ใหม่สมมติ");

        var act = (await ActsAsync(scope))[^1];
        (act.Kind, act.ActorAccount, act.ActorName, act.Capacity, act.CapacityPosition)
            .ShouldBe(("organization.profile_changed", People.Chief.Account, People.Chief.Name, CapacityKind.ActingForHolder, Acting.Position));
        act.Payload.ShouldContain("เดิมสมมติ");
        act.Payload.ShouldContain("ใหม่สมมติ");
    }

    [Fact]
    public async Task Saving_what_stands_there_already_is_no_act()
    {
        await using var scope = await NewOfficeAsync();
        var before = (await ActsAsync(scope)).Count;

        await SaveAsync(scope, _ => { });

        (await ActsAsync(scope)).Count.ShouldBe(before);
    }

    private async Task<AgencyScope> NewOfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);

    private static async Task SaveAsync(AgencyScope scope, Action<AgencyForm> change)
    {
        var form = await scope.Get<OfficeEditing>().ReadAsync(default);
        change(form);
        (await scope.Get<OfficeEditing>().SaveAsync(form, default)).IsOk.ShouldBeTrue();
    }

    private static Task<List<RecordedAct>> ActsAsync(AgencyScope scope) =>
        scope.Data.ReadAsync((db, ct) => db.Set<RecordedAct>().OrderBy(a => a.Sequence).ToListAsync(ct));
}
