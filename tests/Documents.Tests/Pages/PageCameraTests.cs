using System.Collections.Concurrent;
using System.Text;
using Shouldly;
using Xunit;
using Prongsai.Documents.Pages;

namespace Prongsai.Documents.Tests.Pages;

/// <summary>A page as a test writes it, and who asked for what.</summary>
internal sealed class WrittenSource(Func<PageRequest, PageAnswer?> answer) : IPageSource
{
    public ConcurrentQueue<PageRequest> Asked { get; } = [];

    public static PageAnswer Html(string html) => new(200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    public Task<PageAnswer?> AnswerAsync(PageRequest request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request);
        return Task.FromResult(answer(request));
    }
}

public sealed class PageCameraTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly Uri Page = new("https://www.example.go.th/plan");

    [Fact]
    public async Task A_page_becomes_a_picture()
    {
        var source = new WrittenSource(r => r.Part switch
        {
            PagePart.Page => WrittenSource.Html("<link rel=stylesheet href=a.css><h1>สวัสดี</h1><img src=b.png>"),
            PagePart.Style => new(200, "text/css", "h1{color:red}"u8.ToArray()),
            _ => null,
        });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var taken = await new PageCamera().TakeAsync(Page, source);
        output.WriteLine($"{watch.ElapsedMilliseconds} ms alone={NetlessBrowser.IsAlone}");
        taken.IsOk.ShouldBeTrue(taken.Error?.Code);
        await File.WriteAllBytesAsync("/tmp/shots-a.webp", taken.Value!);
        source.Asked.Select(a => a.Address.AbsolutePath).ShouldBe(["/plan", "/a.css", "/b.png"], ignoreOrder: true);
    }
}
