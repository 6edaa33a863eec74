namespace Prongsai.Disclosure.Data.Links;

/// <summary>This installation's own public pages, which need no network to be looked at: behind an office's own door the name of its site may lead inside.</summary>
internal interface IOwnPages
{
    /// <summary>Is the address one of this installation's own?</summary>
    bool Holds(Uri at);

    /// <summary>The page as a citizen gets it, its beginning only.</summary>
    Task<HttpResponseMessage> AskAsync(Uri at, CancellationToken ct);
}
