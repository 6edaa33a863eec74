using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The search box and what was asked last.</summary>
internal sealed record FindBox(PortalFrame Frame, string? Asked);

/// <summary>Looks for words in what is public: titles, texts, names of files, in the three newest years.</summary>
[AllowAnonymous]
internal sealed class FindModel(PortalPages portal) : PageModel
{
    private const int Longest = 100;
    private const int YearsLooked = 3;
    private const int Most = 50;

    public PortalFrame Frame { get; private set; } = null!;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    public IReadOnlyList<(FiscalYear Year, ItemView View)> Found { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        Frame = await portal.FrameAsync(HttpContext, ct);
        Years = await portal.YearsAsync(ct);
        Asked = (q ?? "").Trim() is var asked && asked.Length > Longest ? asked[..Longest] : asked;
        var wanted = ThaiText.Fold(Asked);
        if (wanted.Length > 0)
        {
            Found = [.. (await portal.YearsAsync([.. Years.Take(YearsLooked)], ct)).Where(v => Says(v.View, wanted)).Take(Most)];
        }
    }

    private static bool Says(ItemView view, string wanted) => Texts(view).Any(text => text is not null && ThaiText.Fold(text).Contains(wanted, StringComparison.Ordinal));

    /// <summary>What the page of the item shows, and nothing that only lies beside it.</summary>
    private static IEnumerable<string?> Texts(ItemView view) =>
    [
        view.Item.Number, view.Item.Title, view.Item.TitleEn,
        .. view.Item.Components.Select(c => view.Content.Components.GetValueOrDefault(c.Key)).OfType<ComponentContent>().SelectMany(c => new[] { c.TextTh, c.TextEn }),
        .. TablePage.Of(view.Item).SelectMany(t => view.Content.RowsOf(t.Key).SelectMany(r => t.Columns.Where(c => c.Kind != ContentKind.Picture).SelectMany(c => new[] { r[c.Key], r[c.Key + ":en"] }))),
        .. view.Evidence.SelectMany(e => new[] { e.TitleTh, e.TitleEn }),
    ];
}
