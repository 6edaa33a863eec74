using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.Platform.Data;

/// <summary>How the types of the field lie in columns: instants as timestamptz, days as date, fiscal years as Buddhist-era numbers, money as satang, enums by name.</summary>
internal static class StoredTypes
{
    public static void Configure(ModelConfigurationBuilder types)
    {
        types.Properties<AgencyId>().HaveConversion<AgencyIdColumn>();
        types.Properties<Instant>().HaveConversion<InstantColumn>();
        types.Properties<LocalDate>().HaveConversion<LocalDateColumn>();
        types.Properties<LocalTime>().HaveConversion<LocalTimeColumn>();
        types.Properties<FiscalYear>().HaveConversion<FiscalYearColumn>();
        types.Properties<Satang>().HaveConversion<SatangColumn>();
        types.Properties<Enum>().HaveConversion<string>();
    }

    private sealed class AgencyIdColumn() : ValueConverter<AgencyId, Guid>(id => id.Value, value => new AgencyId(value));

    private sealed class InstantColumn() : ValueConverter<Instant, DateTime>(instant => instant.ToDateTimeUtc(), value => Instant.FromDateTimeUtc(value));

    private sealed class FiscalYearColumn() : ValueConverter<FiscalYear, int>(year => year.BuddhistYear, value => new FiscalYear(value));

    private sealed class SatangColumn() : ValueConverter<Satang, long>(amount => amount.Value, value => new Satang(value));

    private sealed class LocalTimeColumn() : ValueConverter<LocalTime, TimeOnly>(time => time.ToTimeOnly(), value => LocalTime.FromTimeOnly(value));

    private sealed class LocalDateColumn() : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), value => LocalDate.FromDateOnly(value));
}
