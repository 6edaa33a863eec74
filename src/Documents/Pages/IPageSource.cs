namespace Prongsai.Documents.Pages;

/// <summary>The only way by which a photographed page gets anything: the browser itself has no network.</summary>
public interface IPageSource
{
    /// <summary>Answers one request, or null when it is not to be had. Asked at the same time for several; a redirect is answered as such and comes back as a request of its own.</summary>
    Task<PageAnswer?> AnswerAsync(PageRequest request, CancellationToken cancellationToken);
}

/// <summary>What a request is for. Everything else is never asked.</summary>
public enum PagePart { Page, Frame, Style, Image, Font }

/// <summary>A request of the browser: always a plain reading of an http or https address.</summary>
public sealed record PageRequest(Uri Address, PagePart Part);

/// <summary>An answer as the browser is to see it.</summary>
/// <param name="ContentType">As sent, with its charset; null when none.</param>
/// <param name="Body">Unpacked.</param>
public sealed record PageAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Where a redirect leads.</summary>
    public string? Location { get; init; }
}
