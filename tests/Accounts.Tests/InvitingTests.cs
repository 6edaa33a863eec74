using Microsoft.EntityFrameworkCore;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Accounts.Features.People;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Accounts.Tests;

/// <summary>Several people invited at once, and what is proposed for them.</summary>
public sealed class InvitingTests(AccountsDatabase database) : IClassFixture<AccountsDatabase>
{
    [Fact]
    public async Task All_are_invited_in_one_act_each_with_a_link_of_their_own()
    {
        var (agency, administrator) = await OfficeAsync();
        await using var scope = database.As(agency, administrator);

        var invited = await InviteAsync(scope, Form("one.alike"), Form("two.alike"), Form("three.alike", Role.CaseHandler));

        invited.Value!.Select(i => i.Token).Distinct().Count().ShouldBe(3);
        (await scope.Data.ReadAsync((db, ct) => db.Set<AccountLink>().CountAsync(ct))).ShouldBe(3);
        var grants = await scope.Data.ReadAsync((db, ct) => db.Set<RoleGrant>().Where(g => g.GrantedBy == administrator.Id).ToListAsync(ct));
        grants.Select(g => (g.Role, g.NeedsApproval)).ShouldBe([("item_owner", false), ("item_owner", false), ("case_handler", true)], ignoreOrder: true);
    }

    [Fact]
    public async Task One_fault_names_its_field_and_nobody_is_invited()
    {
        var (agency, administrator) = await OfficeAsync();
        await using var scope = database.As(agency, administrator);
        await InviteAsync(scope, Form("taken.already"));

        foreach (var (form, field) in new (InviteForm, string)[]
        {
            (Form("x"), "Rows[1].Login"), (Form("fresh.name"), "Rows[1].Login"), (Form("FRESH.name"), "Rows[1].Login"), (Form("taken.already"), "Rows[1].Login"), (Form("other.name", null), "Rows[1].Role"), (new() { Login = "a.b.c", Role = "hr" }, "Rows[1].Name"),
        })
        {
            var refused = await InviteAsync(scope, Form("fresh.name"), form);

            refused.Error.ShouldBeOfType<Error.Invalid>().Faults.Select(f => f.Field).ShouldBe([field], form.Login);
            (await scope.Data.ReadAsync((db, ct) => db.Set<Account>().CountAsync(a => a.Name == "นายสมมติ รายใหม่", ct))).ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("นายกองค์การบริหารส่วนตำบลตัวอย่าง", PostRank.Executive, PersonGroup.Political, "executive")]
    [InlineData("ปลัดองค์การบริหารส่วนตำบล", PostRank.ChiefAdministrator, PersonGroup.Official, "head")]
    [InlineData("ผู้อำนวยการกองคลัง", PostRank.UnitHead, PersonGroup.Official, "head")]
    [InlineData("หัวหน้าหน่วยตรวจสอบภายใน", PostRank.UnitHead, PersonGroup.Official, "internal_audit")]
    [InlineData("นักทรัพยากรบุคคลชำนาญการ", PostRank.Staff, PersonGroup.Official, "hr")]
    [InlineData("นักวิชาการพัสดุ", PostRank.Staff, PersonGroup.Official, "finance")]
    [InlineData("นิติกรปฏิบัติการ", PostRank.Staff, PersonGroup.Official, "legal")]
    [InlineData("นักวิเคราะห์นโยบายและแผน", PostRank.Staff, PersonGroup.Official, "coordinator")]
    [InlineData("ผู้ช่วยนักวิเคราะห์นโยบายและแผน", PostRank.Staff, PersonGroup.Employee, null)]
    [InlineData("นายช่างโยธา", PostRank.Staff, PersonGroup.Official, null)]
    [InlineData("สมาชิกสภา", PostRank.CouncilMember, PersonGroup.Council, null)]
    public void A_post_has_its_usual_role(string post, PostRank rank, PersonGroup group, string? role) =>
        (UsualRole.Of(new(Guid.Empty, "นายสมมติ ตัวอย่าง", group, Guid.Empty, post, rank, null))?.Key).ShouldBe(role);

    [Fact]
    public void People_of_one_given_name_are_told_apart_by_whole_letters_of_the_family_name()
    {
        var taken = new HashSet<string>();
        string Login(string given, string family, string? email = null) =>
            UsualLogin.Of(new(Guid.NewGuid(), $"นาย{given} {family}", PersonGroup.Official, Guid.Empty, "", PostRank.Staff, null) { GivenName = given, FamilyName = family, Email = email }, taken);

        Login("สมมติ", "หนึ่ง").ShouldBe("สมมติ");
        Login("สมมติ", "ก้าน").ShouldBe("สมมติ.ก้");
        Login("สมมติ", "ก้อน").ShouldBe("สมมติ.ก้อ");
        Login("สมมติ", "อื่น", "other@example.go.th").ShouldBe("other@example.go.th");
        Login("ก", "ข").ShouldBe("ก.ข");
        Login("ก", "ข").ShouldBe("");
        taken.ShouldAllBe(login => LoginName.IsUsable(login));
    }

    private static InviteForm Form(string login, Role? role) => new() { Name = "นายสมมติ รายใหม่", Login = login, Role = role?.Key };

    private static InviteForm Form(string login) => Form(login, Role.ItemOwner);

    private static Task<Result<IReadOnlyList<Invited>>> InviteAsync(Prongsai.TestKit.AgencyScope scope, params InviteForm[] forms) =>
        scope.Get<Inviting>().InviteAsync(forms, (n, field) => $"Rows[{n}].{field}", default);

    private async Task<(AgencyId Agency, Account Administrator)> OfficeAsync()
    {
        var agency = await database.OfficeAsync();
        return (agency, await database.AccountAsync(agency, null, Role.Administrator));
    }
}
