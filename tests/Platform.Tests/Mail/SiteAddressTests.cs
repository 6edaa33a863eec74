using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Prongsai.Platform.Mail;
using Prongsai.Platform.Web;
using Shouldly;
using Xunit;

namespace Prongsai.Platform.Tests.Mail;

/// <summary>Links that leave the page never carry a host that only the visitor's request names.</summary>
public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("evil.example.com")]
    [InlineData("localhost")]
    public void The_address_of_the_settings_goes_before_any_host_of_the_request(string host) =>
        new SiteAddress("https://ita.example.go.th").Of(Request(host)).Value.ShouldBe("https://ita.example.go.th");

    [Theory]
    [InlineData("localhost:8080", true)]
    [InlineData("127.0.0.1:8080", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("192.168.1.20:8080", true)]
    [InlineData("office.example.go.th", true)]
    [InlineData("192.168.1.21:8080", false)]
    [InlineData("evil.example.com", false)]
    [InlineData("localhost.evil.example.com", false)]
    [InlineData("", false)]
    public void Without_an_address_in_the_settings_only_this_machine_or_an_allowed_host_makes_links(string host, bool made)
    {
        var address = new SiteAddress("", "*;office.example.go.th").Of(Request(host));

        address.IsOk.ShouldBe(made);
        if (made) address.Value.ShouldBe("https://" + host);
        else address.Error!.Message.ShouldContain("Prongsai__PublicAddress");
    }

    [Fact]
    public void The_address_counts_without_a_mail_server_and_the_older_name_of_the_setting_still_does()
    {
        Read("Prongsai:PublicAddress", "https://ita.example.go.th/").ShouldBe("https://ita.example.go.th");
        Read("Prongsai:Mail:PublicAddress", "https://ita.example.go.th").ShouldBe("https://ita.example.go.th");
        Read("Prongsai:PublicAddress", "javascript:alert(1)").ShouldBe("");
    }

    private static string Read(string key, string value)
    {
        var settings = MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build());
        settings.IsComplete.ShouldBeFalse();
        return settings.PublicAddress;
    }

    private static HttpRequest Request(string host)
    {
        var context = new DefaultHttpContext();
        context.Connection.LocalIpAddress = IPAddress.Parse("::ffff:192.168.1.20");
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString(host));
        return context.Request;
    }
}
