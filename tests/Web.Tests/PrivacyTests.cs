using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Prongsai.Platform.Web;
using Shouldly;

namespace Prongsai.Web.Tests;

public sealed class PrivacyTests(KitHost host) : IClassFixture<KitHost>
{
    [Fact]
    public async Task The_log_has_the_route_and_never_the_address_or_the_query()
    {
        using var client = host.Client();

        using var page = await client.GetAsync("/found/รหัสติดตามลับ?name=สมหญิงสมมติ");
        using var broken = await client.GetAsync("/boom/รหัสติดตามลับ?name=สมหญิงสมมติ");
        using var missing = await client.GetAsync("/nowhere/รหัสติดตามลับ");
        using var health = await client.GetAsync("/health/ready");

        var log = string.Join('\n', host.Log);
        log.ShouldContain("Prongsai.Requests: GET /found/{code} 200 ");
        log.ShouldContain("GET /health/ready 200 ");
        log.ShouldContain(" 404 ");
        log.ShouldContain(" 500 ");
        log.ShouldNotContain("ลับ");
        log.ShouldNotContain("สมหญิง");
        log.ShouldNotContain("%E0");
        log.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public void A_trace_leaves_without_what_may_name_a_person()
    {
        using var activity = new Activity("request");
        activity.SetTag("url.query", "?name=x").SetTag("client.address", "10.0.0.1").SetTag("http.route", "/found/{code}");

        new PrivateTraces().OnEnd(activity);

        activity.TagObjects.Select(t => t.Key).ShouldBe(["http.route"]);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("http://127.0.0.1:4317", 1)]
    public void Telemetry_is_sent_only_where_somebody_named_a_collector(string? endpoint, int exporters)
    {
        var services = new ServiceCollection();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)]).Build();

        services.AddTelemetry(settings);

        services.Count(s => s.ServiceType == typeof(IHostedService)).ShouldBe(exporters);
    }

    [Fact]
    public async Task Telemetry_starts_and_stops_with_the_server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1";
        builder.Services.AddTelemetry(builder.Configuration);
        await using var app = builder.Build();
        var export = app.Services.GetServices<IHostedService>().OfType<TelemetryExport>().Single();

        await export.StartAsync(CancellationToken.None);
        using var source = new ActivitySource("Prongsai.Test");
        using (var activity = source.StartActivity("work"))
        {
            activity.ShouldNotBeNull();
        }

        await export.StopAsync(CancellationToken.None);
        source.HasListeners().ShouldBeFalse();
    }
}
