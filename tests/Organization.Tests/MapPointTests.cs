using Prongsai.Organization.Domain;

namespace Prongsai.Organization.Tests;

public sealed class MapPointTests
{
    [Theory]
    [InlineData("7.5563, 99.6114")]
    [InlineData(" 7.5563,99.6114 ")]
    [InlineData("๗.๕๕๖๓ ๙๙.๖๑๑๔")]
    [InlineData("7.5563°, 99.6114°")]
    public void A_point_is_read_as_people_copy_it(string typed) => MapPoint.Read(typed).ShouldBe((7.5563m, 99.6114m));

    [Theory]
    [InlineData(null)]
    [InlineData("99.6114, 7.5563")]
    [InlineData("7.5563")]
    [InlineData("ริมทางหลวง, ตรงข้ามโรงเรียน")]
    [InlineData("-7.5, 99.6")]
    public void What_is_no_point_in_Thailand_is_refused(string? typed) => MapPoint.Read(typed).ShouldBeNull();
}
