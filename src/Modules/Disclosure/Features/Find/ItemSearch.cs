using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Data.Texts;
using Prongsai.Disclosure.Domain;
using Prongsai.Disclosure.Domain.Texts;
using Prongsai.Disclosure.Features.Tables;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Data;

namespace Prongsai.Disclosure.Features.Find;

/// <summary>Looks for words in items and in the words of their files. What the asker may not see must not be among the views given.</summary>
internal sealed class ItemSearch(AgencyData data)
{
    public const int LongestAsked = 100;

    /// <summary>So many pages of files are looked into, at most.</summary>
    public const int PagesLooked = 400;

    private const int PagesOfFile = 3;

    /// <summary>Items whose own texts have the words come first, then those whose files have them; each in the order given.</summary>
    public async Task<FoundItems> FindAsync(IReadOnlyList<(FiscalYear Year, ItemView View)> views, string asked, CancellationToken ct)
    {
        var words = WordGrams.Words(asked);
        if (words.Length == 0)
        {
            return new([], false);
        }

        var (pages, isCut) = await PagesAsync(views, words, ct);
        var found = views.Select(v => new FoundItem(v.Year, v.View, OwnText(v.View, words), Files(v.View, pages))).Where(f => f.Own is not null || f.Files.Count > 0);
        return new([.. found.OrderBy(f => f.Own is null)], isCut);
    }

    /// <summary>What was typed, no longer than is looked for.</summary>
    public static string Asked(string? typed) => (typed ?? "").Trim() is var asked && asked.Length > LongestAsked ? asked[..LongestAsked] : asked;

    private async Task<(ILookup<Guid, FoundPage> Pages, bool IsCut)> PagesAsync(IReadOnlyList<(FiscalYear Year, ItemView View)> views, string[] words, CancellationToken ct)
    {
        var grams = WordGrams.Asked(words);
        Guid[] files = grams.Length == 0 ? [] : [.. views.SelectMany(v => v.View.Evidence).Select(e => e.FileId).OfType<Guid>().Distinct()];
        var pages = files.Length == 0 ? [] : await data.ReadAsync((db, token) => FileTextTable.FindAsync(db, grams, files, PagesLooked, token), ct);
        var found = pages.Select(p => (p, Excerpt: Excerpt.Of(p.Text, words))).Where(p => p.Excerpt is not null)
            .ToLookup(p => p.p.File, p => new FoundPage(p.p.IsPaged ? p.p.Number : null, p.p.Source == TextSource.Typed, p.Excerpt!));
        return (found, pages.Count == PagesLooked);
    }

    private static List<FoundFile> Files(ItemView view, ILookup<Guid, FoundPage> pages) =>
        [.. view.Evidence.Where(e => e.FileId is { } file && pages.Contains(file)).Select(e => new FoundFile(e, [.. pages[e.FileId!.Value].Take(PagesOfFile)], pages[e.FileId.Value].Count()))];

    /// <summary>Where the item itself says it; an empty excerpt where its own title does.</summary>
    private static Excerpt? OwnText(ItemView view, string[] words) =>
        Titles(view).Any(text => Excerpt.Of(text, words) is not null) ? new("", "", "")
        : Texts(view).OfType<string>().Select(text => Excerpt.Of(text, words)).FirstOrDefault(e => e is not null);

    private static IEnumerable<string> Titles(ItemView view) => [$"{view.Item.Number} {view.Item.Title}", view.Item.TitleEn];

    /// <summary>What the page of the item shows, and nothing that only lies beside it.</summary>
    private static IEnumerable<string?> Texts(ItemView view) =>
    [
        .. view.Item.Components.Select(c => view.Content.Components.GetValueOrDefault(c.Key)).OfType<ComponentContent>().SelectMany(c => new[] { c.TextTh, c.TextEn }),
        .. TablePage.Of(view.Item).SelectMany(table => view.Content.RowsOf(table.Key).Select(row => RowText(table, row))),
        .. view.Evidence.SelectMany(e => new[] { e.TitleTh, e.TitleEn, e.File?.Name }),
    ];

    private static string RowText(ContentTable table, ContentRow row) => string.Join(" · ", table.Columns.Where(c => c.Kind != ContentKind.Picture && row[c.Key] is not null)
        .SelectMany(c => new[] { CellRules.Show(c, row[c.Key]!), row[c.Key + ":en"] }).OfType<string>());
}

/// <param name="IsCut">More pages of files have the words than are looked into.</param>
internal sealed record FoundItems(IReadOnlyList<FoundItem> Items, bool IsCut);

/// <param name="Own">Where the item itself has the words; null when only its files have them.</param>
internal sealed record FoundItem(FiscalYear Year, ItemView View, Excerpt? Own, IReadOnlyList<FoundFile> Files);

/// <param name="All">Pages found; the first of them are given.</param>
internal sealed record FoundFile(ItemEvidence Evidence, IReadOnlyList<FoundPage> Pages, int All);

/// <param name="Number">Page of the file; null where the file has no pages.</param>
/// <param name="IsTyped">The words were put beside the file, such as from OCR.</param>
internal sealed record FoundPage(int? Number, bool IsTyped, Excerpt Excerpt);
