using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Organization.Data;
using Prongsai.Organization.Features.Agency;
using Prongsai.TestKit;

namespace Prongsai.Organization.Tests;

public sealed class IdentityTests(OrganizationDatabase database) : IClassFixture<OrganizationDatabase>
{
    [Fact]
    public async Task Code_size_and_spellings_are_kept_as_the_office_means_them()
    {
        await using var scope = await NewOfficeAsync();

        (await SaveAsync(scope, f => (f.OfficialCode, f.Size, f.NameVariants) = ("๖-๔๓๐๑๐๑", OfficeSize.Medium, " สุขาภิบาลตัวอย่าง \n\nสุขาภิบาล ตัวอย่าง\r\nสภาตำบลตัวอย่าง"))).Error.ShouldBeNull();

        var profile = await scope.Get<IOffice>().ProfileAsync(default);
        (profile.OfficialCode, profile.Size).ShouldBe(("6430101", OfficeSize.Medium));
        profile.NameVariants.ShouldBe(["สุขาภิบาลตัวอย่าง", "สภาตำบลตัวอย่าง"]);
    }

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลตัวอย่าง", true)]
    [InlineData("อบต. ตัวอย่าง", true)]
    [InlineData("สภาตำบล ตัวอย่าง", true)]
    [InlineData("สภาตำบลอื่น", false)]
    [InlineData("อบต.อื่นสมมติ", false)]
    public async Task A_paper_is_of_this_office_by_its_name_or_by_a_spelling_the_office_named(string printed, bool own)
    {
        await using var scope = await NewOfficeAsync();
        await SaveAsync(scope, f => f.NameVariants = "สภาตำบลตัวอย่าง");

        (await scope.Get<IOffice>().ProfileAsync(default)).IsCalled(printed).ShouldBe(own);
    }

    [Theory]
    [InlineData("123")]
    [InlineData("12345678901234")]
    [InlineData("abcd12")]
    public async Task A_code_that_is_not_digits_is_named_by_its_box(string code)
    {
        await using var scope = await NewOfficeAsync();

        (await SaveAsync(scope, f => f.OfficialCode = code)).Error.ShouldBeOfType<Error.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("OfficialCode");
    }

    private static async Task<Result<Kernel.Unit>> SaveAsync(AgencyScope scope, Action<AgencyForm> change)
    {
        var form = await scope.Get<OfficeEditing>().ReadAsync(default);
        change(form);
        return await scope.Get<OfficeEditing>().SaveAsync(form, default);
    }

    private async Task<AgencyScope> NewOfficeAsync() => database.Enter((await database.OfficeAsync()).AgencyId);
}
