using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using Prongsai.Kernel;

namespace Prongsai.ActionPlan.Domain;

/// <summary>Where a plan stands.</summary>
internal enum PlanState { Draft, InForce }

/// <summary>A plan with all that its book prints. What it counts and sums is worked out here and typed nowhere.</summary>
internal sealed record WholePlan(Guid Id, PlanPeriod Period, string Title)
{
    private IReadOnlyList<NumberedProject>? numbered;

    [JsonIgnore]
    public int Version { get; init; }

    [JsonIgnore]
    public PlanState State { get; init; }

    public LocalDate? MadeOn { get; init; }

    public string? MadeBy { get; init; }

    public PlanTexts Texts { get; init; } = new();

    /// <summary>Where an imported book contradicts itself, until a person has looked.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Doubts { get; init; } = [];

    public ImmutableArray<PlanDimension> Dimensions { get; init; } = [];

    public ImmutableArray<PlanProject> Projects { get; init; } = [];

    public ImmutableArray<PlanTarget> Targets { get; init; } = [];

    /// <summary>Projects in the order of the book, each with its number. The number follows from dimension and place; the id does not change.</summary>
    [JsonIgnore]
    public IReadOnlyList<NumberedProject> Numbered => numbered ??= [.. Dimensions.OrderBy(d => d.Number)
        .SelectMany(d => Projects.Where(p => p.Dimension == d.Id).OrderBy(p => p.Place).ThenBy(p => p.Id).Select(p => (Dimension: d, Project: p)))
        .Select((line, i) => new NumberedProject(i + 1, line.Dimension, line.Project))];

    public NumberedProject? Find(Guid project) => Numbered.FirstOrDefault(p => p.Project.Id == project);

    /// <summary>Every dimension with its projects, also one that has none.</summary>
    public IEnumerable<(PlanDimension Dimension, IReadOnlyList<NumberedProject> Projects)> ByDimension() =>
        Dimensions.OrderBy(d => d.Number).Select(d => (d, (IReadOnlyList<NumberedProject>)[.. Numbered.Where(p => p.Dimension.Id == d.Id)]));

    /// <summary>Planned money of a year over some projects.</summary>
    public static AmountTotal Planned(IEnumerable<NumberedProject> projects, FiscalYear year) => AmountTotal.Of(projects.Select(p => p.Project.In(year).Planned));
}

/// <summary>The parts of the plan's own texts, each edited by itself.</summary>
internal enum PlanText { Preface, Rationale, Alignment, Objectives, Goals, Benefits, Contact }

/// <summary>The plan's own texts, for part 1 and the preface. Counts are not among them.</summary>
internal sealed record PlanTexts
{
    /// <summary>A line of the preface in whose place the parts of the book and the counts by dimension are printed; without it they stand at its end.</summary>
    public const string PartsMark = "[ส่วนของแผนและจำนวนโครงการ]";

    public string? Preface { get; init; }

    public string? Rationale { get; init; }

    /// <summary>How it follows the three levels of national plans, one an entry.</summary>
    public ImmutableArray<string> Alignment { get; init; } = [];

    public ImmutableArray<string> Objectives { get; init; } = [];

    /// <summary>Further goals in words; those with figures are <see cref="WholePlan.Targets"/>.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    public ImmutableArray<string> Benefits { get; init; } = [];

    public string? Contact { get; init; }

    /// <summary>A part by its entries or paragraphs; none when nobody has filled it.</summary>
    public IReadOnlyList<string> Lines(PlanText part) => part switch
    {
        PlanText.Preface => Split(Preface),
        PlanText.Rationale => Split(Rationale),
        PlanText.Contact => Split(Contact),
        PlanText.Alignment => Alignment,
        PlanText.Objectives => Objectives,
        PlanText.Goals => Goals,
        _ => Benefits,
    };

    private static string[] Split(string? text) => text is null ? [] : text.Split('\n');
}

internal sealed record PlanDimension(Guid Id, int Number, string Name)
{
    [JsonIgnore]
    public int Version { get; init; }
}

/// <summary>A project of the plan. Its id lives through moves, versions and years.</summary>
internal sealed record PlanProject(Guid Id, Guid Dimension, int Place, string Title)
{
    [JsonIgnore]
    public int Version { get; init; }

    public ProjectSheet Sheet { get; init; } = new();

    public ImmutableSortedDictionary<int, YearBudget> Budgets { get; init; } = ImmutableSortedDictionary<int, YearBudget>.Empty;

    public string? Note { get; init; }

    public YearBudget In(FiscalYear year) => Budgets.GetValueOrDefault(year.BuddhistYear) ?? YearBudget.Unknown;
}

/// <summary>Headings 2 to 9 of the sheet; the first is the title, the seventh comes from the budgets.</summary>
internal sealed record ProjectSheet
{
    public string? Rationale { get; init; }

    public ImmutableArray<string> Objectives { get; init; } = [];

    public string? TargetGroup { get; init; }

    public ImmutableArray<string> Methods { get; init; } = [];

    public FiscalYear? From { get; init; }

    public FiscalYear? Until { get; init; }

    /// <summary>Units that answer for it.</summary>
    public ImmutableArray<Guid> Units { get; init; } = [];

    /// <summary>Names of <see cref="Units"/> as they were called.</summary>
    public ImmutableArray<string> UnitNames { get; init; } = [];

    /// <summary>Somebody outside the structure.</summary>
    public string? OtherOwner { get; init; }

    public ImmutableArray<string> Outputs { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<string> Owners => OtherOwner is null ? UnitNames : [.. UnitNames, OtherOwner];

    /// <summary>Headings nobody has filled, by their names on the form.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing =>
    [
        .. new (string Name, bool IsThere)[]
        {
            ("หลักการและเหตุผล", Rationale is not null), ("วัตถุประสงค์", !Objectives.IsEmpty), ("เป้าหมาย/กลุ่มเป้าหมาย", TargetGroup is not null), ("วิธีดำเนินการ", !Methods.IsEmpty),
            ("ระยะเวลา", From is not null), ("ผู้รับผิดชอบ", Owners.Any()), ("ผลผลิต/ผลลัพธ์", !Outputs.IsEmpty),
        }.Where(h => !h.IsThere).Select(h => h.Name),
    ];
}

/// <param name="Planned">In the plan.</param>
/// <param name="Ordinance">In the budget ordinance (ข้อบัญญัติ) of the year.</param>
internal sealed record YearBudget(Amount Planned, Amount Ordinance)
{
    public static readonly YearBudget Unknown = new(Amount.Unknown, Amount.Unknown);
}

internal sealed record NumberedProject(int Number, PlanDimension Dimension, PlanProject Project);
