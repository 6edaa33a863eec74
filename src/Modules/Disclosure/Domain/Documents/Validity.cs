using System.Collections.Immutable;
using NodaTime;

namespace Prongsai.Disclosure.Domain.Documents;

/// <summary>How long a document still holds, on a day.</summary>
/// <param name="Until">The last day it holds.</param>
/// <param name="Left">Days from the day looked at to the last; negative once it is over.</param>
internal readonly record struct Validity(LocalDate Until, int Left)
{
    /// <summary>Days before the last one on which the owners of its items are told, the farthest first: two months to have a new one drawn up and signed,
    /// one month when it should be with the signer, a week as the last call. Our own choice; no handbook says it.</summary>
    public static readonly ImmutableArray<int> Alarms = [60, 30, 7];

    public bool IsOver => Left < 0;

    /// <summary>Over, or near enough that somebody has been told.</summary>
    public bool IsDue => Left <= Alarms[0];

    /// <summary>The alarm that stands: 60, 30 or 7, -1 once it is over; null while there is time.</summary>
    public int? Alarm
    {
        get
        {
            var left = Left;
            return IsOver ? -1 : IsDue ? Alarms.Where(a => left <= a).Min() : null;
        }
    }

    /// <summary>Null for what holds without an end.</summary>
    public static Validity? Of(LocalDate? until, LocalDate day) => until is { } last ? new Validity(last, Period.DaysBetween(day, last)) : null;
}
