using System.Security.Claims;
using Prongsai.Disclosure.Data;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Features.Documents;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Item;

/// <summary>Documents of the library to choose from while evidence is attached.</summary>
/// <param name="More">How many more were found than are shown.</param>
/// <param name="IsThere">They are the file that was sent.</param>
internal sealed record LibraryOffer(IReadOnlyList<LibraryDocument> Documents, int More = 0, bool IsThere = false)
{
    private const int Most = 12;

    public static readonly LibraryOffer None = new([]);

    public IEnumerable<Choice> Choices =>
    [
        .. Documents.Select(d => new Choice(d.Document.Id.ToString(), d.Document.TitleTh, $"{DocumentWords.Kind(d)} · {DocumentWords.Uses(d)}{(d.Validity is { } v ? " · " + DocumentWords.Of(v) : "")}{(d.IsRestricted ? " · จำกัดผู้เห็น" : "")}")),
        new("", "ไม่เลือกจากคลัง"),
    ];

    /// <summary>What is found; before anything is asked for, what this item used in other years. A document that is chosen already stays in the list.</summary>
    public static async Task<LibraryOffer> OfAsync(DocumentPages documents, ItemView view, string? asked, Guid? chosen, ClaimsPrincipal user, CancellationToken ct)
    {
        var here = view.Evidence.Select(e => e.Document.Id).ToHashSet();
        var found = await documents.SearchAsync(asked, user, ct);
        var fitting = found.Where(d => asked is not null || (!here.Contains(d.Document.Id) && d.Uses.Any(u => u.ItemKey == view.Item.Key))).ToList();
        List<LibraryDocument> shown = [.. fitting.Where((d, at) => at < Most || d.Document.Id == chosen)];
        return new(shown, fitting.Count - shown.Count);
    }
}
