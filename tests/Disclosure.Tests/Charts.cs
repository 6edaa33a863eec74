using System.Collections.Immutable;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Charts;

namespace Prongsai.Disclosure.Tests;

/// <summary>The chart of an office and the place of it, from the rows of their items.</summary>
public sealed class Charts
{
    [Fact]
    public void Posts_stand_below_the_post_they_name_and_the_council_beside()
    {
        var chart = OrgChart.Of([Post("นายก", "ฝ่ายการเมือง"), Post("รองนายก", "ฝ่ายการเมือง", "นายก"), Post("ปลัด", "ฝ่ายประจำ", "นายก"), Post("ผอ.กองคลัง", "ฝ่ายประจำ", "ปลัด "), Post("ประธานสภา", "สภา")], []);

        var head = chart.OfficePosts.Single();
        head.Below.Select(b => b.Title).ShouldBe(["รองนายก", "ปลัด"]);
        head.Below[1].Below.Single().Title.ShouldBe("ผอ.กองคลัง");
        chart.CouncilPosts.Single().Title.ShouldBe("ประธานสภา");
    }

    [Fact]
    public void A_circle_a_self_a_stranger_and_a_double_name_are_each_drawn_once()
    {
        ImmutableArray<ContentRow> rows = [Post("ก", "ฝ่ายประจำ", "ข"), Post("ข", "ฝ่ายประจำ", "ก"), Post("ค", "ฝ่ายประจำ", "ค"), Post("ง", "ฝ่ายประจำ", "ไม่มีจริง"), Post("ง", "ฝ่ายประจำ")];

        var chart = OrgChart.Of(rows, []);

        chart.Posts.SelectMany(p => p.All).Select(n => n.Title).Order(StringComparer.Ordinal).ShouldBe(["ก", "ข", "ค", "ง", "ง"]);
    }

    [Fact]
    public void No_box_of_the_drawing_lies_on_another_or_outside()
    {
        ImmutableArray<ContentRow> posts = [Post("นายกองค์การบริหารส่วนตำบลที่มีชื่อยาวมากเป็นพิเศษจริง ๆ", "ฝ่ายการเมือง"), .. Enumerable.Range(1, 11).Select(i => Post($"ตำแหน่งที่ {i}", "ฝ่ายประจำ", i < 7 ? "นายกองค์การบริหารส่วนตำบลที่มีชื่อยาวมากเป็นพิเศษจริง ๆ" : $"ตำแหน่งที่ {i - 6}"))];

        var drawing = ChartLayout.Of(OrgChart.Of(posts, []).Posts, english: false);

        drawing.Boxes.Length.ShouldBe(12);
        drawing.Boxes.ShouldAllBe(b => b.X >= 0 && b.Y >= 0 && b.X + b.Width <= drawing.Width && b.Y + b.Height <= drawing.Height + 1);
        foreach (var (a, b) in drawing.Boxes.SelectMany((a, i) => drawing.Boxes.Skip(i + 1).Select(b => (a, b))))
        {
            (a.X + a.Width <= b.X || b.X + b.Width <= a.X || a.Y + a.Height <= b.Y || b.Y + b.Height <= a.Y).ShouldBeTrue($"{a.Node.Title} and {b.Node.Title}");
        }
    }

    [Fact]
    public void A_place_leads_to_maps_and_asks_none()
    {
        var point = PlacePoint.Of(Row(("latitude", "7.5563"), ("longitude", "99.6114")))!;

        point.Geo.ShouldBe("geo:7.5563,99.6114");
        point.Degrees.ShouldBe("7.55630° N 99.61140° E");
        point.OpenStreetMap.ShouldBe("https://www.openstreetmap.org/?mlat=7.5563&mlon=99.6114#map=16/7.5563/99.6114");
    }

    [Theory]
    [InlineData("91", "99")]
    [InlineData("7.5", null)]
    [InlineData(null, null)]
    [InlineData("x", "y")]
    public void What_is_no_point_is_not_drawn(string? latitude, string? longitude) => PlacePoint.Of(Row(("latitude", latitude), ("longitude", longitude))).ShouldBeNull();

    private static ContentRow Post(string post, string side, string? above = null) => Row(("post", post), ("side", side), ("above", above));

    private static ContentRow Row(params (string Column, string? Value)[] cells) => new(Guid.NewGuid(), cells.Where(c => c.Value is not null).ToImmutableDictionary(c => c.Column, c => c.Value!));
}
