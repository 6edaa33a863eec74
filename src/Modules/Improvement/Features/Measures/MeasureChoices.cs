using Prongsai.Frameworks;
using Prongsai.Improvement.Data;
using Prongsai.Improvement.Domain;
using Prongsai.Kernel;
using Prongsai.Organization.Contracts;
using Prongsai.Platform.Web;

namespace Prongsai.Improvement.Features.Measures;

/// <summary>What the form of a measure offers.</summary>
internal sealed record MeasureChoices(FiscalYear Year, MeasureKind Kind, IReadOnlyList<OfficeUnit> AllUnits, RulePack Pack, IReadOnlyList<Choice> Counts)
{
    public IEnumerable<Choice> Units => AllUnits.Select(u => new Choice(u.Id.ToString(), u.Name));

    public IEnumerable<Choice> Indicators => Pack.Indicators.Select(i => new Choice($"{i.Number}", $"{i.Number} {i.Label}"));

    public string TitleLabel => Kind == MeasureKind.Uplift ? "ชื่อแนวทาง" : "ชื่อมาตรการ";

    public string StepsLabel => Kind == MeasureKind.Uplift ? "แนวทาง" : "ขั้นตอนหรือวิธีดำเนินการ";

    public static async Task<MeasureChoices> OfAsync(FiscalYear year, MeasureKind kind, IOffice office, RulePackLibrary packs, CountedOutcomes counts, CancellationToken ct) =>
        new(year, kind, await office.UnitsAsync(ct), packs.ForYear(year).Pack, [.. counts.All.Select(c => new Choice(c.Key, c.NameTh))]);
}
