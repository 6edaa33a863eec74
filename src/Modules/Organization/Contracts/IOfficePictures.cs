using Prongsai.Documents;

namespace Prongsai.Organization.Contracts;

/// <summary>The pictures by which the office is known on papers.</summary>
public interface IOfficePictures
{
    /// <summary>Content address of the emblem that papers bear from today; null prints the neutral placeholder.</summary>
    Task<string?> EmblemAsync(CancellationToken cancellationToken);

    /// <summary>The pictures a paper names, for the writers. Also those the office no longer uses: a signed paper keeps its head.</summary>
    Task<ImageSource> ForAsync(OfficialDocument paper, CancellationToken cancellationToken);

    /// <summary>Where a page of the office shows a picture, for <see cref="HtmlWriter.Fragment"/>.</summary>
    static string Address(string sha256) => "/office/agency/pictures/" + sha256;
}
