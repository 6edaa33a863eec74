using System.Collections.Concurrent;
using System.Text;
using Prongsai.Documents.Pages;

namespace Prongsai.Documents.Tests.Pages;

/// <summary>A page as a test writes it, and who asked for what.</summary>
internal sealed class WrittenSource(Func<PageRequest, PageAnswer?> answer) : IPageSource
{
    public ConcurrentQueue<PageRequest> Asked { get; } = [];

    /// <summary>A page of one file.</summary>
    public static WrittenSource Of(string html) => new(r => r.Part == PagePart.Page ? Html(html) : null);

    public static PageAnswer Html(string html) => new(200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    public Task<PageAnswer?> AnswerAsync(PageRequest request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request);
        return Task.FromResult(answer(request));
    }
}

/// <summary>Never answers.</summary>
internal sealed class SilentSource(PagePart silent) : IPageSource
{
    public async Task<PageAnswer?> AnswerAsync(PageRequest request, CancellationToken cancellationToken)
    {
        if (request.Part == silent)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return WrittenSource.Html("<h1>ครึ่งหน้า</h1><img src=never.png>");
    }
}
