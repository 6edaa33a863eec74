using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Evidence;

namespace Prongsai.Organization.Features.Disclosed;

/// <summary>Where the office is and how it is reached.</summary>
internal sealed class ContactSource(IOffice office) : IEvidenceSource
{
    public string Key => "organization.contact";

    public IReadOnlyList<string> Tables { get; } = ["organization.agency_profile"];

    public async Task<SourcedContent?> ReadAsync(FiscalYear year, LocalDate day, CancellationToken cancellationToken)
    {
        var p = await office.ProfileAsync(cancellationToken);
        if (p is { Address: null, Telephone: null, Email: null, Point: null })
        {
            return null;
        }

        var row = Cells.Of(("place", p.Name.Full), ("place:en", p.NameEn), ("address", p.Address is { } address ? Whole(address, p.Place) : null), ("telephone", p.Telephone), ("fax", p.Fax), ("email", p.Email),
            ("latitude", p.Point?.Latitude.ToString(CultureInfo.InvariantCulture)), ("longitude", p.Point?.Longitude.ToString(CultureInfo.InvariantCulture)), ("hours", p.Hours));
        return new("ข้อมูลหน่วยงาน", "Particulars of the office", "/office/agency/profile")
        {
            Rows = ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty.Add("places", [row]),
        };
    }

    /// <summary>The address with the place, unless it says it already.</summary>
    private static string Whole(string address, string place) =>
        place.Length == 0 || place.Split(' ').Any(part => address.Contains(part, StringComparison.Ordinal)) ? address : $"{address}\n{place}";
}
