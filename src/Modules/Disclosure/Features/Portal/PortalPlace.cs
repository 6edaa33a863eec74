using Microsoft.AspNetCore.Http;
using Prongsai.Kernel;
using Prongsai.Platform;
using Prongsai.Platform.Web;

namespace Prongsai.Disclosure.Features.Portal;

/// <param name="Year">The only year the pages tell of.</param>
/// <param name="Address">Where the archive will lie, without a slash at the end; empty when that is not known.</param>
internal sealed record ArchiveOf(FiscalYear Year, string Address)
{
    /// <summary>Stands for the archive's own address while its pages are made; never written out.</summary>
    public const string Origin = "http://archive.invalid";
}

/// <summary>Where public pages stand: their addresses, their agency, their words.</summary>
internal sealed class PortalPlace(SiteAddress site, AgencyDirectory directory, WordBook book)
{
    public AgencyDirectory Directory => directory;

    public WordBook Book => book;

    /// <summary>Set while an archive is written; null on the living site.</summary>
    public ArchiveOf? Archive { get; set; }

    /// <summary>Scheme and host of permanent addresses: the configured one; without it the one asked for, which reaches only whoever asked, for ready pages are kept apart by host.</summary>
    public string Origin(HttpRequest request) => Archive is not null ? ArchiveOf.Origin : site.Of(request).Value ?? $"{request.Scheme}://{request.Host}";
}
