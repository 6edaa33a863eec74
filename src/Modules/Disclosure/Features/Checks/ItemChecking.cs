using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Disclosure.Features.Tables;

namespace Prongsai.Disclosure.Features.Checks;

/// <summary>The look at an item before it becomes public, for pages.</summary>
internal sealed class ItemChecking(PublishChecks checks, TextReading reading)
{
    private const int ReadAtOnce = 5;
    private const long SoonRead = 10 * 1024 * 1024;

    /// <summary>As far as the files have been read.</summary>
    public Task<PublishCheck> LookAsync(ItemView view, CancellationToken ct) => checks.OfAsync(view, TablePage.Of(view.Item), ct);

    /// <summary>The same; files that the queue has not come to yet are read first.</summary>
    public async Task<PublishCheck> CheckAsync(ItemPage page, CancellationToken ct)
    {
        var first = await LookAsync(page.View, ct);
        var unread = first.Files.Where(f => f.Text is null && f.Evidence.File is { Size: <= SoonRead }).Take(ReadAtOnce).ToList();
        foreach (var file in unread)
        {
            await reading.ReadAsync(file.Evidence.FileId!.Value, ct);
        }

        return unread.Count == 0 ? first : await LookAsync(page.View, ct);
    }
}
