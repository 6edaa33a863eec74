using Prongsai.Correspondence.Contracts;
using Prongsai.Correspondence.Data;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Correspondence.Tests;

/// <summary>Whoever signs by delegation signs what the order says, and no more.</summary>
public sealed class DelegationTests(CorrespondenceDatabase database) : IClassFixture<CorrespondenceDatabase>, IDisposable
{
    private static readonly Satang Most = Satang.FromBaht(100_000);

    private StaffList Staff => database.Staff;

    public void Dispose() => (Staff.Delegate, Staff.Limited) = (null, power => power);

    [Theory]
    [InlineData("letters.sign_orders", true)]
    [InlineData("letters.sign_memos", false)]
    [InlineData("letters.sign_letters", false)]
    public async Task A_power_for_one_kind_signs_that_kind_only(string permission, bool may) =>
        await LastSignatureAsync(power => power with { Permission = permission }, may, may ? null : "letters.not_found");

    [Fact]
    public async Task A_power_for_one_unit_signs_letters_of_that_unit_only()
    {
        await LastSignatureAsync(power => power with { Unit = Staff.Unit }, may: true);
        await LastSignatureAsync(power => power with { Unit = Staff.OtherUnit }, may: false, "letters.not_found");
    }

    [Fact]
    public async Task A_power_of_a_post_with_the_same_name_signs_nothing() =>
        await LastSignatureAsync(power => power with { FromPostId = Guid.CreateVersion7() }, may: false, "letters.not_found");

    [Fact]
    public async Task A_power_with_a_limit_signs_up_to_that_amount()
    {
        await LastSignatureAsync(power => power with { LimitAmount = Most }, may: true, amount: Most);
        await LastSignatureAsync(power => power with { LimitAmount = Most }, may: false, "letters.beyond_limit", new Satang(Most.Value + 1));
        await LastSignatureAsync(power => power with { LimitAmount = Most }, may: false, "letters.beyond_limit", amount: null);
        await LastSignatureAsync(power => power with { LimitAmount = null }, may: true, amount: new Satang(Most.Value + 1));
    }

    /// <summary>An order that has come to the mayor, whose power another holds; what may not be signed is not on the list of work either.</summary>
    private async Task LastSignatureAsync(Func<DelegatedPower, DelegatedPower> limited, bool may, string? fault = null, Satang? amount = null)
    {
        var office = await database.OfficeAsync();
        var id = await ProposedAsync(office, amount);
        await database.SignAsync(office, Staff.Head, id);
        await database.SignAsync(office, Staff.Chief, id);
        (Staff.Delegate, Staff.Limited) = (Staff.Outsider, limited);
        await using (var scope = database.Enter(office, Staff.Outsider, "letters.read"))
        {
            (await scope.Get<LetterStore>().WaitingAsync(default)).Any(l => l.Id == id).ShouldBe(may);
        }

        var signed = await database.SignAsync(office, Staff.Outsider, id);
        (signed.IsOk, signed.Error?.Code).ShouldBe((may, fault));
    }

    private async Task<Guid> ProposedAsync(AgencyId office, Satang? amount)
    {
        await using var scope = database.Enter(office, Staff.Clerk, "letters.read", "letters.write");
        var settings = new LetterSettings(Staff.Unit, LetterAudience.Concerned, false) { Amount = amount };
        var id = (await scope.Get<LetterDrafts>().StartAsync(LetterKind.AppointmentOrder, new() { Subject = "ทดสอบ", Paragraphs = ["ด้วยเหตุ"] }, settings, default)).Value;
        (await scope.Get<LetterChain>().ProposeAsync(id, 0, Staff.Levels, default)).Error.ShouldBeNull();
        return id;
    }
}
