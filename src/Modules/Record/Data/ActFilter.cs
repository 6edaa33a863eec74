using Microsoft.EntityFrameworkCore;
using NodaTime;
using Prongsai.Organization.Contracts;
using Prongsai.Platform;
using Prongsai.Platform.Acts;

namespace Prongsai.Record.Data;

/// <summary>Which acts are asked for.</summary>
/// <param name="Account">Who did it.</param>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Table">A table it changed or concerned.</param>
/// <param name="From">First day in Bangkok.</param>
/// <param name="To">Last day in Bangkok.</param>
/// <param name="Text">Part of the name of the kind or of the reason.</param>
/// <param name="ByPeople">Without what the system did by itself.</param>
internal sealed record ActFilter(string? Account = null, string? Kind = null, string? Table = null, LocalDate? From = null, LocalDate? To = null, string? Text = null, bool ByPeople = false)
{
    private const string Escape = "\\";

    /// <summary>Was anything asked for beyond whose acts?</summary>
    public bool IsSearch => !(this with { ByPeople = false }).IsEmpty;

    public bool IsEmpty => !TellsOfContent && From is null && To is null;

    /// <summary>Would a hit tell more of an act than its time?</summary>
    public bool TellsOfContent => Account is not null || Kind is not null || Table is not null || Text is not null || ByPeople;

    public IQueryable<RecordedAct> Apply(IQueryable<RecordedAct> acts, ClosedActs closed)
    {
        if (Account is not null) acts = acts.Where(a => a.ActorAccount == Account);
        if (ByPeople) acts = acts.Where(a => a.ActorAccount != Actor.System.Account);
        if (Kind is not null) acts = acts.Where(a => a.Kind == Kind);
        if (Table is not null) acts = acts.Where(a => a.Tables.Contains(Table));
        if (From is { } from && StartOf(from) is var start) acts = acts.Where(a => a.At >= start);
        if (To is { } to && StartOf(to.PlusDays(1)) is var end) acts = acts.Where(a => a.At < end);
        if (Text is not null && $"%{Escaped(Text)}%" is var pattern) acts = acts.Where(a => EF.Functions.ILike(a.KindName, pattern, Escape) || EF.Functions.ILike(a.Reason!, pattern, Escape));
        return TellsOfContent ? closed.Open(acts) : acts;
    }

    private static Instant StartOf(LocalDate day) => day.AtStartOfDayInZone(OfficeYear.Bangkok).ToInstant();

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
