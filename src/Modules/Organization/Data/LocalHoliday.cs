using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Prongsai.Platform.Data;

namespace Prongsai.Organization.Data;

/// <summary>A day on which this office differs from the shipped list of days off.</summary>
internal sealed class LocalHoliday : OwnedRow
{
    public LocalDate Date { get; init; }

    /// <summary>True: the office works although the list has the day off. False: a day off of its own.</summary>
    public bool Works { get; set; }

    public required string Name { get; set; }

    /// <summary>Why, as the office would answer an auditor: an announcement, an order.</summary>
    public required string Reason { get; set; }
}

internal sealed class LocalHolidayTable : IEntityTypeConfiguration<LocalHoliday>
{
    public void Configure(EntityTypeBuilder<LocalHoliday> builder) => builder.HasIndex(h => new { h.AgencyId, h.Date }).IsUnique();
}
