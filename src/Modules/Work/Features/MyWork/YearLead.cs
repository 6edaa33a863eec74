using NodaTime;
using Prongsai.Frameworks;
using Prongsai.Kernel;
using Prongsai.Platform.Modules;

namespace Prongsai.Work.Features.MyWork;

/// <summary>The line under the heading: how long the year's items can still be sent in.</summary>
/// <param name="UnconfirmedSource">Where the day stands when the year's manual has not confirmed it.</param>
internal sealed record ClosingDay(string TextTh, string? UnconfirmedSource = null);

/// <summary>What งานของฉัน says first: days left, and the score to expect.</summary>
internal sealed class YearLead(RulePackLibrary packs, IEnumerable<IScoreOutlook> outlooks)
{
    public ClosingDay Closing(FiscalYear year, LocalDate today) => Closing(packs.Find(year), today);

    public async Task<IReadOnlyList<ScoreOutlook>> ScoresAsync(FiscalYear year, CancellationToken ct)
    {
        var all = new List<ScoreOutlook>();
        foreach (var outlook in outlooks)
        {
            if (await outlook.OfAsync(year, ct) is { } found)
            {
                all.Add(found);
            }
        }

        return all;
    }

    /// <param name="pack">The year's own rules; another year's dates say nothing.</param>
    internal static ClosingDay Closing(RulePack? pack, LocalDate today)
    {
        if (pack?.OitEntry is not { EffectiveEnd: { } end } step)
        {
            return new("ยังไม่มีวันปิดรับ OIT ของปีนี้");
        }

        var days = Period.DaysBetween(today, end);
        var text = days switch
        {
            > 0 => $"เหลือ {days} วันก่อนปิดรับ OIT",
            0 => "ปิดรับ OIT วันนี้",
            _ => "ปิดรับ OIT แล้ว",
        };
        return new($"{text} ({ThaiDates.Format(end, ThaiDateStyle.Short)})", step.Provenance.Confidence == Confidence.Confirmed ? null : step.Provenance.Source.Title);
    }
}
