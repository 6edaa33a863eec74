using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Platform.Data;
using Prongsai.Platform.Files;
using Prongsai.Platform.Pictures;

namespace Prongsai.Disclosure.Features.Live;

/// <summary>Pictures that stand in cells of an item. A picture is given out only while the item, as the asker may see it, shows it.</summary>
internal sealed class ItemPictures(AgencyData data, FileStore files)
{
    /// <param name="view">The item as the asker may see it.</param>
    public async Task<IActionResult> OfAsync(PageModel page, ItemView view, Guid file, CancellationToken ct)
    {
        var name = file.ToString();
        var stands = TablePage.Of(view.Item).Any(t => t.Columns.Any(c => c.Kind == ContentKind.Picture && view.Content.RowsOf(t.Key).Any(r => r[c.Key] == name)));
        return stands && await files.OpenAsync(data, file, ct) is { IsOk: true } opened ? ShownPicture.Of(page, opened.Value) ?? page.NotFound() : page.NotFound();
    }
}
