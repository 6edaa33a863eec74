using System.Text;
using NodaTime;
using Prongsai.Accounts.Data;
using Prongsai.Accounts.Domain;
using Prongsai.Platform.Web;

namespace Prongsai.Accounts.Tests;

/// <summary>The rules without a database.</summary>
public sealed class DomainTests
{
    private static readonly PasswordOwner Owner = new("somchai.example@example.go.th", "นายสมมติ ตัวอย่าง", "อบต.ตัวอย่าง");
    private static readonly LocalDate Today = new(2026, 2, 16);
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 16, 2, 0);

    /// <summary>RFC 6238, appendix B, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");

        Totp.Code(secret, seconds / 30).ShouldBe(code);
        Totp.StepOf(secret, code, seconds).ShouldBe(seconds / 30);
        Totp.StepOf(secret, code, seconds + 30).ShouldBe(seconds / 30);
        Totp.StepOf(secret, code, seconds + 60).ShouldBeNull();
        Totp.Written(secret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    [Fact]
    public void A_code_may_be_typed_in_Thai_digits_and_with_a_space()
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");

        Totp.StepOf(secret, "๒๘๗ ๐๘๒", 59).ShouldBe(1);
        Totp.StepOf(secret, "", 59).ShouldBeNull();
        Totp.StepOf(secret, null, 59).ShouldBeNull();
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password1234")]
    [InlineData("Password2569!!")]
    [InlineData("qwertyuiop1234")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("somchai.example2569")]
    [InlineData("อบต.ตัวอย่าง 2569")]
    [InlineData("รหัสผ่านรหัสผ่าน")]
    [InlineData("isylzjkoisylzjko")]
    [InlineData("องค์การบริหารส่วนตำบล")]
    [InlineData("ๆไำพะัีรนยบล")]
    [InlineData("iloveyouforever99")]
    [InlineData("            ")]
    public void What_others_try_first_is_no_password(string password) =>
        PasswordRules.Fault(password, Owner, CommonPasswords.Contains).ShouldNotBeNull();

    [Theory]
    [InlineData("P@ssw0rd25691")]
    [InlineData("4dm1n@12345678")]
    [InlineData("somchai25692569")]
    [InlineData("2569somchai2569!")]
    [InlineData("liverpoolliverpool")]
    [InlineData("สมชาย๒๕๖๙๒๕๖๙")]
    [InlineData("นายกอบต.123456")]
    [InlineData("ยฟหหไนพกๅ/-ภถ")]
    [InlineData("l,=kp25692569")]
    [InlineData("9e[]12345678")]
    [InlineData("Polniypizdec0211")]
    [InlineData("ChiangMai 12345")]
    public void A_common_word_stays_one_with_a_year_signs_for_letters_said_twice_or_on_the_other_keyboard(string password) =>
        PasswordRules.Fault(password, Owner, CommonPasswords.Contains).ShouldNotBeNull();

    [Fact]
    public void More_than_three_thousand_common_passwords_long_enough_to_be_chosen_are_shipped_and_all_refused()
    {
        var choosable = CommonPasswords.All.Where(w => w.Length >= PasswordRules.Shortest && w.All(char.IsAscii)).ToList();

        choosable.Count.ShouldBeGreaterThan(5_000);
        choosable.ShouldAllBe(w => PasswordRules.Fault(w, Owner, CommonPasswords.Contains) != null);
        CommonPasswords.All.Count.ShouldBeGreaterThan(20_000);
    }

    [Theory]
    [InlineData("ช้างน้อย เดินริมคลอง เช้าวันฝน")]
    [InlineData("correct staple cloud teapot")]
    [InlineData("tiny-lantern-wobbles")]
    [InlineData("ควายทุยกินหญ้าริมทุ่งกว้าง")]
    [InlineData("k7#Vq!m2Zp0w")]
    [InlineData("somchai eats eleven mangoes")]
    public void A_few_unrelated_words_are_a_good_password_whatever_their_letters(string password) =>
        PasswordRules.Fault(password, Owner, CommonPasswords.Contains).ShouldBeNull();

    [Theory]
    [InlineData("somchai", true)]
    [InlineData(" Somchai@Example.go.th ", true)]
    [InlineData("สมชาย", true)]
    [InlineData("ab", false)]
    [InlineData("two words", false)]
    [InlineData("no@dot", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_sign_in_name_is_an_address_or_a_short_name(string? typed, bool usable) => LoginName.IsUsable(typed).ShouldBe(usable);

    [Fact]
    public void A_role_counts_from_its_first_to_its_last_day_and_only_when_approved_where_it_must_be()
    {
        var role = new GivenRole("finance", null, Today, Today.PlusDays(1), NeedsApproval: false, IsApproved: false, IsWithdrawn: false);

        new[] { -1, 0, 1, 2 }.Select(d => role.CountsOn(Today.PlusDays(d))).ShouldBe([false, true, true, false]);
        (role with { IsWithdrawn = true }).CountsOn(Today).ShouldBeFalse();
        (role with { NeedsApproval = true }).CountsOn(Today).ShouldBeFalse();
        (role with { NeedsApproval = true, IsApproved = true }).CountsOn(Today).ShouldBeTrue();
        (role with { Until = null }).CountsOn(Today.PlusYears(20)).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_gives_or_approves_for_themself()
    {
        var (me, other, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        RoleRules.OfGiving(me, me, Today, null).ShouldBe(Objection.OwnRole);
        RoleRules.OfGiving(me, other, Today, null).ShouldBe(Objection.None);
        RoleRules.OfGiving(me, other, Today, Today.PlusDays(-1)).ShouldBe(Objection.EndsBeforeItBegins);
        RoleRules.OfApproving(me, me, other, isSettled: false).ShouldBe(Objection.OwnApproval);
        RoleRules.OfApproving(me, other, me, isSettled: false).ShouldBe(Objection.ApprovedByGiver);
        RoleRules.OfApproving(me, other, third, isSettled: true).ShouldBe(Objection.AlreadySettled);
        RoleRules.OfApproving(me, other, third, isSettled: false).ShouldBe(Objection.None);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(119, 119, false)]
    [InlineData(120, 120, true)]
    [InlineData(719, 1, false)]
    [InlineData(720, 0, true)]
    public void A_session_ends_two_hours_after_its_last_use_and_twelve_after_its_start(int startedMinutesAgo, int usedMinutesAgo, bool over) =>
        SessionLimits.IsOver(Now - Duration.FromMinutes(startedMinutesAgo), Now - Duration.FromMinutes(usedMinutesAgo), Now).ShouldBe(over);

    [Theory]
    [InlineData(0, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(74, false)]
    public void A_proof_counts_a_quarter_of_an_hour_to_open_a_page_and_to_send_its_form(int minutesAgo, bool enough) =>
        ConfirmIdentityAttribute.IsEnough(Now - Duration.FromMinutes(minutesAgo), Now).ShouldBe(enough);

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge บน Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari บน iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome บน Android")]
    [InlineData(null, "โปรแกรมที่ไม่รู้จัก")]
    public void A_browser_is_named_as_its_owner_knows_it(string? agent, string words) => DeviceWords.Of(agent).ShouldBe(words);

    [Fact]
    public void Recovery_codes_are_ten_different_ones_and_forgive_how_they_are_typed()
    {
        var (account, codes) = (Guid.NewGuid(), RecoveryCodes.New());

        codes.Distinct().Count().ShouldBe(10);
        codes.ShouldAllBe(c => RecoveryCodes.LooksLikeOne(c));
        RecoveryCodes.Hash(account, " " + codes[0].Replace("-", " ").ToUpperInvariant()).ShouldBe(RecoveryCodes.Hash(account, codes[0]));
        RecoveryCodes.Hash(Guid.NewGuid(), codes[0]).ShouldNotBe(RecoveryCodes.Hash(account, codes[0]));
        RecoveryCodes.LooksLikeOne("123456").ShouldBeFalse();
    }
}
