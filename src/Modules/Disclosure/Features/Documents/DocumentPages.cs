using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Prongsai.Disclosure.Contracts;
using Prongsai.Disclosure.Data.Documents;
using Prongsai.Disclosure.Features.Item;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;

namespace Prongsai.Disclosure.Features.Documents;

/// <summary>What the person at work may see of the library.</summary>
internal sealed class DocumentPages(DocumentLibrary library, IOffice office, AgencySession session) : IEvidenceDocuments
{
    private const int MostOffered = 100;

    public DocumentLibrary Library => library;

    public async Task<DocumentReader> ReaderAsync(ClaimsPrincipal user, CancellationToken ct) => new(ItemPages.ReaderOf(user, await office.UnitsAsync(ct)).Unit, session.Actor.Account, session.Rights);

    public async Task<LibraryDocument?> FindAsync(Guid id, ClaimsPrincipal user, CancellationToken ct) => await library.FindAsync(id, await ReaderAsync(user, ct), ct);

    /// <summary>Documents whose title says all the words, or whose file or address does.</summary>
    public async Task<IReadOnlyList<LibraryDocument>> SearchAsync(string? words, ClaimsPrincipal user, CancellationToken ct)
    {
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ThaiText.Fold).Where(w => w.Length > 0).ToList();
        var all = await library.AllAsync(await ReaderAsync(user, ct), ct);
        return wanted.Count == 0 ? all : [.. all.Where(d => wanted.TrueForAll(w => Said(d).Contains(w, StringComparison.Ordinal)))];
    }

    async Task<IReadOnlyList<EvidenceDocumentLine>> IEvidenceDocuments.FindAsync(ClaimsPrincipal user, string? words, CancellationToken cancellationToken) =>
        [.. (await SearchAsync(words, user, cancellationToken)).Take(MostOffered).Select(d => new EvidenceDocumentLine(d.Document.Id, d.Document.TitleTh, $"/office/disclosure/documents/{d.Document.Id}"))];

    /// <summary>Documents that are this file already.</summary>
    public async Task<IReadOnlyList<LibraryDocument>> SameAsync(IFormFile file, ClaimsPrincipal user, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        return await library.SameAsync(await SHA256.HashDataAsync(content, ct), await ReaderAsync(user, ct), ct);
    }

    private static string Said(LibraryDocument one) => ThaiText.Fold(string.Join(' ', one.Document.TitleTh, one.Document.TitleEn, one.File?.Name, one.Shown.Address));
}
