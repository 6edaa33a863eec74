using Prongsai.Disclosure.Data;
using Prongsai.Kernel;

namespace Prongsai.Disclosure.Features.Portal;

/// <summary>The page in place of one that is not public: it says nothing of the content and shows the ways on, in both languages.</summary>
/// <param name="Other">The same frame in the other language.</param>
/// <param name="Years">Years that have something to read.</param>
internal sealed record NotHere(PortalFrame Frame, PortalFrame Other, IReadOnlyList<FiscalYear> Years);

/// <summary>The line of dates under an item's title.</summary>
internal sealed record ItemDates(PortalFrame Frame, ItemView View, FiscalYear Year);
