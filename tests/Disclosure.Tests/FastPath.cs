using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Portal;
using Prongsai.TestKit;

namespace Prongsai.Disclosure.Tests;

/// <summary>Ready bytes never outlive what they show.</summary>
public sealed class FastPath(DisclosureDatabase database) : IClassFixture<DisclosureDatabase>
{
    [Fact]
    public async Task A_kept_page_is_dropped_when_its_item_is_unpublished()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var editing = scope.Get<ItemEditing>();
        (await editing.PublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, null, default)).IsOk.ShouldBeTrue();
        (await AskAsync(scope, "first")).ShouldBe("first");
        (await AskAsync(scope, "second")).ShouldBe("first");

        (await editing.UnpublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, Prominence.Internal, "เหตุผลสมมติ", default)).IsOk.ShouldBeTrue();

        (await AskAsync(scope, "third")).ShouldBe("third");
    }

    [Fact]
    public async Task A_page_begun_before_a_change_is_not_kept()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var editing = scope.Get<ItemEditing>();

        (await AskAsync(scope, "before", () => editing.UnpublishAsync(DisclosureDatabase.Year, DisclosureDatabase.Item, null, Prominence.Internal, "เหตุผลสมมติ", default))).ShouldBe("before");

        (await AskAsync(scope, "after")).ShouldBe("after");
    }

    [Fact]
    public async Task Another_nodes_change_is_seen_within_seconds()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        (await AskAsync(scope, "first")).ShouldBe("first");

        database.Clock.Advance(Duration.FromSeconds(5));

        (await AskAsync(scope, "second")).ShouldBe("second");
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_never_kept()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        (await AskAsync(scope, "hidden", status: StatusCodes.Status404NotFound)).ShouldBe("hidden");

        (await AskAsync(scope, "public")).ShouldBe("public");
    }

    [Fact]
    public async Task A_ready_page_is_logged_like_every_other_without_its_address()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        using var lines = new LogLines();
        await AskAsync(scope, "first", loggers: lines);
        lines.Said.ShouldBeEmpty(); // the request log around the page writes that line

        await AskAsync(scope, "second", loggers: lines);

        var (category, state) = lines.Said.ShouldHaveSingleItem();
        category.ShouldBe("Prongsai.Requests");
        state["Method"].ShouldBe("GET");
        state["Route"].ShouldBe("/{agency}/ita/{year}/{item}");
        state["Status"].ShouldBe(200);
        state["Milliseconds"].ShouldBeOfType<double>();
        state.Keys.ShouldBe(["Method", "Route", "Status", "Milliseconds", "{OriginalFormat}"], ignoreOrder: true);
    }

    [Fact]
    public async Task Ten_thousand_host_names_neither_fill_the_memory_nor_drive_out_the_page_in_use()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var (cache, page) = (scope.Get<PortalCache>(), new string('a', 20_000));
        (await AskAsync(scope, "own")).ShouldBe("own");

        for (var i = 0; i < 10_000; i++)
        {
            await AskAsync(scope, page, host: $"host-{i}.example.go.th");
            if (i % 100 == 0) (await AskAsync(scope, "driven out")).ShouldBe("own");
        }

        cache.Bytes.ShouldBeInRange(1, PortalCache.MostBytes);
        (await AskAsync(scope, "driven out")).ShouldBe("own");
    }

    [Fact]
    public async Task A_host_longer_than_a_host_name_can_be_is_never_kept()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var host = new string('a', 256);
        await AskAsync(scope, "first", host: host);

        (await AskAsync(scope, "second", host: host)).ShouldBe("second");
    }

    [Fact]
    public async Task A_page_that_names_its_own_address_is_kept_apart_for_http_and_https()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        await AskAsync(scope, "plain");

        (await AskAsync(scope, "secure", scheme: "https")).ShouldBe("secure");
    }

    [Fact]
    public async Task Whoever_takes_gzip_gets_the_same_page_packed_from_the_first_time_on_under_its_own_tag()
    {
        await using var scope = database.Enter((await database.OfficeAsync()).AgencyId);
        var page = string.Concat(Enumerable.Repeat("องค์การบริหารส่วนตำบลตัวอย่าง ", 200));
        var first = await AnswerAsync(scope, page, "br, gzip");
        var second = await AnswerAsync(scope, "another", "gzip;q=0.5");
        var plain = await AnswerAsync(scope, "another", "br, gzip;q=0");

        foreach (var packed in new[] { first, second })
        {
            packed.Headers.ContentEncoding.ToString().ShouldBe("gzip");
            packed.Headers.ContentLength.ShouldBe(packed.Body.Length);
            packed.Body.Length.ShouldBeLessThan(Encoding.UTF8.GetByteCount(page) / 10);
            using var text = new StreamReader(new GZipStream(new MemoryStream(packed.Body), CompressionMode.Decompress));
            (await text.ReadToEndAsync()).ShouldBe(page);
        }

        Encoding.UTF8.GetString(plain.Body).ShouldBe(page);
        plain.Headers.ContentEncoding.Count.ShouldBe(0);
        plain.Headers.ETag.ShouldNotBe(first.Headers.ETag);
        new[] { first, second, plain }.ShouldAllBe(a => a.Headers.Vary == "Accept-Encoding");
        (await AnswerAsync(scope, "another", "gzip", known: first.Headers.ETag!)).Status.ShouldBe(StatusCodes.Status304NotModified);
        (await AnswerAsync(scope, "another", "gzip", known: plain.Headers.ETag!)).Status.ShouldBe(StatusCodes.Status200OK);
    }

    private async Task<string> AskAsync(AgencyScope scope, string page, Func<Task>? meanwhile = null, int status = StatusCodes.Status200OK, ILoggerFactory? loggers = null,
        string host = "example.go.th", string scheme = "http") =>
        Encoding.UTF8.GetString((await AnswerAsync(scope, page, null, null, meanwhile, status, loggers, host, scheme)).Body);

    private async Task<(int Status, IHeaderDictionary Headers, byte[] Body)> AnswerAsync(AgencyScope scope, string page, string? encodings, string? known = null, Func<Task>? meanwhile = null,
        int status = StatusCodes.Status200OK, ILoggerFactory? loggers = null, string host = "example.go.th", string scheme = "http")
    {
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        var agency = scope.Get<Platform.AgencySession>().Agency;
        (context.Request.Method, context.Request.Scheme, context.Request.Host, context.Request.Path) = ("GET", scheme, new HostString(host), $"/{agency}/ita/2569/contact-and-enquiry");
        (context.Request.Headers.AcceptEncoding, context.Request.Headers.IfNoneMatch) = (encodings, known);
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/{agency}/ita/{year}/{item}"), 0, null, null));
        using var body = new MemoryStream();
        context.Response.Body = body;
        var path = new PortalFastPath(
            async answer =>
            {
                answer.Response.StatusCode = status;
                await answer.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page));
                await (meanwhile?.Invoke() ?? Task.CompletedTask);
            },
            scope.Get<PortalCache>(),
            new PortalLog(loggers ?? NullLoggerFactory.Instance),
            database.Clock);
        await path.InvokeAsync(context);
        return (context.Response.StatusCode, context.Response.Headers, body.ToArray());
    }
}
