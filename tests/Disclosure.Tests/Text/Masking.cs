using FsCheck;
using FsCheck.Fluent;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Tests.Text;

/// <summary>Whatever stands around a number, what is shown of it has none of its digits.</summary>
public sealed class Masking
{
    private static readonly string[] Around = ["นายสมมติ", "โทร", "บัตรประชาชน", "บัญชีธนาคาร", "(", ")", "\n", " ", "หมู่ที่", "เทศบาลตำบลสมมติใหม่", "…………", "ก", "ลงชื่อ"];

    private static readonly Gen<string> Words = Gen.Elements(Around).ListOf().Select(words => string.Concat(words.Take(12)));

    private static readonly Gen<string> Twelve = Gen.Choose(0, 9).ArrayOf(11).Select(digits => "1" + string.Concat(digits));

    private static readonly Gen<(string Text, string Digits)> Texts =
        from twelve in Twelve
        from shape in Gen.Choose(0, 3)
        from before in Words
        from after in Words
        let number = twelve + CheckDigit(twelve)
        select ($"{before} {Shaped(number, shape)} {after}", number);

    [Fact]
    public void An_identity_number_is_found_however_it_is_printed_and_never_shown() =>
        Prop.ForAll(Texts.ToArbitrary(), made =>
        {
            var found = PublishingRules.Check([PublishingRuleCases.Piece(made.Text)], PublishingRuleCases.Office);
            return found.Any(f => f.Kind == FindingKind.IdentityNumber)
                && found.SelectMany(f => f.Shown).All(shown => !ThaiDigits.ToArabic(shown).Any(char.IsAsciiDigit))
                && found.All(f => f.Kind > FindingKind.BirthDate || f.Mark.Length == 5);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Covering_leaves_every_letter_in_its_place() =>
        Prop.ForAll(Texts.ToArbitrary(), made =>
        {
            var covered = PersonalHits.Covered(made.Text);
            return covered.Length == made.Text.Length && covered.Zip(made.Text).All(pair => pair.First == pair.Second || pair.First == '•') && PersonalHits.Find(covered).All(hit => hit.Kind != FindingKind.IdentityNumber);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_value_chosen_to_be_covered_is_nowhere_afterwards() =>
        Prop.ForAll(Texts.ToArbitrary(), made =>
        {
            var text = ThaiText.Normalize(made.Text);
            return !new FoldedText(Prongsai.Documents.Covering.TreeCover.Text(text, line => CoverPlan.Find(line, [made.Digits]))).Has(made.Digits);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static string Shaped(string number, int shape) => shape switch
    {
        0 => number,
        1 => $"{number[0]}-{number[1..5]}-{number[5..10]}-{number[10..12]}-{number[12]}",
        2 => ThaiDigits.ToThai(number),
        _ => string.Join(' ', number.AsEnumerable()),
    };

    private static int CheckDigit(string twelve) => (11 - (Enumerable.Range(0, 12).Sum(i => (twelve[i] - '0') * (13 - i)) % 11)) % 10;
}
