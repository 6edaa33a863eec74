using FsCheck;
using FsCheck.Fluent;
using Prongsai.Kernel;
using Prongsai.Risk.Domain;

namespace Prongsai.Risk.Tests;

/// <summary>Prices found at random: the rule's order is kept whatever was found, and the average leaves transport out.</summary>
public sealed class PriceTests
{
    [Fact]
    public void The_own_office_goes_before_the_near_ones_and_these_before_a_survey() => Prop.ForAll(Found().ToArbitrary(), found =>
    {
        var worked = MaterialPrice.Of(found);
        PriceOrigin? expected = found.Any(f => f.Origin == PriceOrigin.OwnOffice) ? PriceOrigin.OwnOffice
            : found.Any(f => f.Origin == PriceOrigin.NearOffice) ? PriceOrigin.NearOffice
            : found.Count(f => f.Origin == PriceOrigin.Survey) >= MaterialPrice.LeastSurveyed ? PriceOrigin.Survey : null;
        return worked.Origin == expected && (worked.Price is not null) == (expected is not null) && worked.Used.All(u => expected is null || u.Origin == expected);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Of_near_offices_none_is_nearer_than_the_one_used() => Prop.ForAll(Found().ToArbitrary(), found =>
    {
        var worked = MaterialPrice.Of(found);
        return worked.Origin != PriceOrigin.NearOffice || found.Where(f => f.Origin == PriceOrigin.NearOffice).All(f => f.Km >= worked.Used[0].Km);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void An_average_lies_between_its_prices_without_transport_and_is_within_half_a_satang_of_the_exact_one() => Prop.ForAll(Found().ToArbitrary(), found =>
    {
        var worked = MaterialPrice.Of([.. found.Where(f => f.Origin == PriceOrigin.Survey)]);
        return worked.Price is not { } price || (price.Value >= worked.Used.Min(f => f.Price.Value - f.Transport.Value) && price.Value <= worked.Used.Max(f => f.Price.Value - f.Transport.Value)
            && Math.Abs(price.Value - (worked.Exact!.Value * 100m)) <= 0.5m);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Three_surveyed_prices_give_their_average_without_transport_in_exact_satang()
    {
        var worked = MaterialPrice.Of([Survey(450m, 60m), Survey(430m, 50m), Survey(385.75m, 0m)]);

        (worked.Price, worked.Origin).ShouldBe((new Satang(38525), PriceOrigin.Survey));
        MaterialPrice.Of([Survey(1m, 0m), Survey(1m, 0m), Survey(2m, 0m)]).Price.ShouldBe(new Satang(133));
    }

    [Fact]
    public void Two_surveyed_prices_are_too_few_and_it_is_said_how_many_are_asked() => MaterialPrice.Of([Survey(450m, 0m), Survey(430m, 0m)]).SayTh.ShouldBe("สืบราคาได้ 2 ราย ต้องมีอย่างน้อย 3 ราย");

    [Fact]
    public void The_counter_of_corrections_reaches_its_aim_exactly_when_so_many_more_are_none() => Prop.ForAll(Gen.Choose(0, 400).Two().ToArbitrary(), x =>
    {
        var (asked, corrected) = (Math.Max(x.Item1, x.Item2), Math.Min(x.Item1, x.Item2));
        var share = new CorrectedShare(asked, corrected);
        return share.IsMet == (corrected >= 0.8m * asked) && share.IsMet == (share.StillNeeded == 0) && new CorrectedShare(asked, corrected + share.StillNeeded).IsMet
            && (share.StillNeeded == 0 || !new CorrectedShare(asked, corrected + share.StillNeeded - 1).IsMet) && (asked == 0 || (share.Percent >= CorrectedShare.Aim) == share.IsMet);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void There_are_five_components_and_seventeen_principles_counted_through()
    {
        ControlComponents.All.Sum(c => c.Principles.Length).ShouldBe(17);
        ControlComponents.All.SelectMany(c => c.Principles.Select((_, i) => ControlComponents.PrincipleNumber(c.Number, i))).ShouldBe(Enumerable.Range(1, 17));
    }

    [Fact]
    public void A_certificate_says_no_more_than_its_rows_bear_out() => Prop.ForAll(Gen.Choose(0, 6).Three().ToArbitrary(), x =>
    {
        var (rows, evaluated, remaining) = (x.Item1, Math.Min(x.Item1, x.Item2), Math.Min(x.Item1, x.Item3));
        var form = CertificateForms.Of(rows, evaluated, remaining);
        return (form == CertificateForm.Clean) == (rows > 0 && evaluated == rows && remaining == 0) && (form == CertificateForm.NotYet) == (rows == 0 || evaluated < rows);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Papers_of_a_year_are_due_ninety_days_after_it() => ControlDue.Of(new(2568)).ShouldBe(new(2025, 12, 29));

    [Theory]
    [InlineData("โครงการเสริมสร้างวัฒนธรรมสุจริต", "โครงการเสริมสร้างวัฒนธรรมสุจริต")]
    [InlineData("๒. ดำเนินโครงการบัตรคิว", "โครงการบัตรคิว")]
    [InlineData("ตรวจนับพัสดุทุกเดือน", null)]
    [InlineData("โครงการ", null)]
    public void A_project_is_named_at_the_head_of_a_control_or_not_at_all(string text, string? named) => NamedProject.In(text).ShouldBe(named);

    [Fact]
    public void A_named_project_is_found_by_its_title_and_no_other_is()
    {
        string[] titles = ["โครงการอบรมคุณธรรมจริยธรรมแก่บุคลากร", "มาตรการไม่รับของขวัญ", "โครงการจัดทำบัตรคิว"];

        NamedProject.Find("โครงการอบรมคุณธรรม จริยธรรมแก่บุคลากร ประจำปี 2569", titles).ShouldBe(0);
        NamedProject.Find("จัดทำโครงการจัดทำบัตรคิว", titles).ShouldBe(2);
        NamedProject.Find("โครงการพัฒนาระบบอิเล็กทรอนิกส์", titles).ShouldBeNull();
    }

    private static FoundPrice Survey(decimal price, decimal transport) => new(PriceOrigin.Survey, "ร้าน", 10, Satang.FromBaht(price), Satang.FromBaht(transport));

    private static Gen<FoundPrice[]> Found() =>
        from count in Gen.Choose(0, 7)
        from prices in (from origin in Gen.Choose(0, 2)
                        from km in Gen.Choose(0, 3000)
                        from price in Gen.Choose(1, 1_000_000)
                        from transport in Gen.Choose(0, 1_000_000)
                        select new FoundPrice((PriceOrigin)origin, $"ที่ {origin}", km / 10m, new(price), new(transport % price))).ArrayOf(count)
        select prices;
}
