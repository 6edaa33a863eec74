using Shouldly;
using Xunit;

namespace Prongsai.Frameworks.Tests;

public sealed class ShippedPackTests
{
    [Fact]
    public void The_shipped_packs_hold_together() => FrameworkVerifier.Verify(RulePackLibrary.Shipped).ShouldBeEmpty();
}
