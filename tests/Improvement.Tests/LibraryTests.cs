using Prongsai.Improvement.Domain.Library;

namespace Prongsai.Improvement.Tests;

/// <summary>What local offices report every year has a place to begin with here.</summary>
public sealed class LibraryTests
{
    /// <summary>Rows S69-S102 of the inventory and their home: the number of an internal measure, or keys of the library.</summary>
    public static TheoryData<string, string> Homes => new()
    {
        { "S69", "1" }, { "S70", "2" }, { "S71", "3" }, { "S72", "4" }, { "S73", "5" }, { "S74", "6" }, { "S75", "7" }, { "S76", "8" }, { "S77", "9" }, { "S78", "10" },
        { "S80", "open_budget" }, { "S81", "joint_budget" }, { "S82", "staff_check" }, { "S83", "job_manuals" }, { "S84", "service_charts" }, { "S85", "open_twelve" },
        { "S86", "borrowing" }, { "S87", "asset_watch" }, { "S88", "whole_risk" }, { "S89", "better_process citizen_manual" }, { "S90", "use_survey" }, { "S91", "check_channels" },
        { "S92", "monthly_meeting" }, { "S93", "citizens_rate" }, { "S94", "culture" }, { "S95", "declaration" }, { "S96", "no_gift_bilingual" }, { "S97", "ethics_training" },
        { "S98", "loudspeaker" }, { "S99", "use_audit" }, { "S100", "fair_work fair_training" }, { "S101", "equal_service fair_counter" }, { "S102", "e_service joint_improve" },
    };

    [Theory]
    [MemberData(nameof(Homes))]
    public void Every_row_of_the_inventory_has_its_home(string row, string home)
    {
        foreach (var key in home.Split(' '))
        {
            (int.TryParse(key, out var number) ? InternalMeasures.Find(number)?.Title : ProvenMeasures.All.SingleOrDefault(m => m.Key == key)?.Title).ShouldNotBeNull($"{row} has no {key}");
        }
    }

    [Fact]
    public void No_row_is_left_out() => Homes.Select(h => (string)h[0]).Append("S79").Order(StringComparer.Ordinal)
        .ShouldBe(Enumerable.Range(69, 34).Select(n => $"S{n}").Order(StringComparer.Ordinal), "S79 is the four steps in which each internal measure is made");

    [Fact]
    public void An_internal_measure_is_made_in_four_steps() => InternalMeasures.Steps.Length.ShouldBe(4);

    /// <summary>Numbers that the papers hold themselves to are facts of the measure.</summary>
    [Theory]
    [InlineData("job_manuals", "อย่างน้อยคนละ 1 งาน")]
    [InlineData("monthly_meeting", "ทุกเดือน")]
    [InlineData("borrowing", "เจ้าหน้าที่ทุกคน")]
    [InlineData("open_twelve", "12 เรื่อง")]
    [InlineData("asset_watch", "รอบ 6 เดือน")]
    [InlineData("check_channels", "ทุกส่วนราชการ")]
    [InlineData("citizens_rate", "ทั้งบนเว็บไซต์และ ณ จุดบริการ")]
    [InlineData("ethics_training", "อย่างน้อยปีละ 1 ครั้ง")]
    public void A_measure_says_its_number(string key, string said)
    {
        var measure = ProvenMeasures.All.Single(m => m.Key == key);
        string.Join(' ', [measure.Title, .. measure.Steps, measure.Outcome]).ShouldContain(said);
    }

    [Fact]
    public void The_twelve_kinds_are_twelve() => ProvenMeasures.All.Single(m => m.Key == "open_twelve").Steps[0].Split(':')[1].Trim().Split(' ').Length.ShouldBe(12);

    [Fact]
    public void Every_measure_says_what_proves_it_and_where_that_lies() =>
        ProvenMeasures.All.ShouldAllBe(m => m.Proofs.Length > 0 && m.Home.Path.StartsWith("/office/"));
}
