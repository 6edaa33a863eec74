using System.Collections.Immutable;
using Prongsai.Kernel;

namespace Prongsai.Frameworks;

/// <summary>What the handbook of one fiscal year says, as data. Immutable once published (ADR 0006).</summary>
public sealed record RulePack(FiscalYear Year, int Revision, Provenance Provenance)
{
    public required ImmutableArray<Tool> Tools { get; init; }
    public required ImmutableArray<Indicator> Indicators { get; init; }
    public required ImmutableArray<SubIndicator> SubIndicators { get; init; }
    public required ImmutableArray<PackItem> Items { get; init; }
    public required ImmutableArray<Question> Questions { get; init; }
    public required ImmutableDictionary<string, AnswerScale> Scales { get; init; }
    public required LevelScheme LevelScheme { get; init; }
    public required ImmutableArray<CalendarStep> Calendar { get; init; }
    public required ImmutableArray<SampleRule> Samples { get; init; }
    public required ImmutableArray<OpenQuestion> OpenQuestions { get; init; }
    public required ImmutableArray<FactSource> Sources { get; init; }

    /// <summary>The step in which offices enter their items; null when the year's calendar does not name it.</summary>
    public CalendarStep? OitEntry => Calendar.FirstOrDefault(s => s.Key == "oit_entry");

    /// <summary>By printed number, for example "O5".</summary>
    public PackItem? ItemByNumber(string number) => Items.FirstOrDefault(i => i.Number == number);

    /// <summary>By the key that stays the same over the years.</summary>
    public PackItem? ItemByKey(string key) => Items.FirstOrDefault(i => i.Key == key);

    public Tool ToolOf(Indicator indicator) => Tools.First(t => t.Key == indicator.Tool);

    public ImmutableArray<Indicator> IndicatorsOf(string tool) => [.. Indicators.Where(i => i.Tool == tool)];

    public ImmutableArray<SubIndicator> SubIndicatorsOf(int indicator) => [.. SubIndicators.Where(s => s.Indicator == indicator)];

    public ImmutableArray<PackItem> ItemsOf(string subIndicator) => [.. Items.Where(i => i.SubIndicator == subIndicator)];
}

/// <param name="Key">iit, eit or oit.</param>
/// <param name="Weight">Share of the total, 0 to 1.</param>
/// <param name="Parts">2 when the tool's score is the mean of two separately collected parts (EIT from FY2566; methodology 4.2).</param>
public sealed record Tool(string Key, string Short, string Name, decimal Weight, int Parts, Provenance Provenance)
{
    /// <summary>Numbers of the indicators that the pack lists for the tool; the verifier holds them against the indicators themselves.</summary>
    public ImmutableArray<int> Indicators { get; init; } = [];
}

/// <param name="Number">1 to 10.</param>
public sealed record Indicator(int Number, string Label, string LabelEn, string Tool, Provenance Provenance)
{
    /// <summary>Other names of it that papers of the year print.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}

/// <param name="Code">For example "9.1".</param>
public sealed record SubIndicator(string Code, string Label, string LabelEn, int Indicator, Provenance Provenance);

/// <summary>One disclosure item of the year.</summary>
/// <param name="Key">Stable over the years; the crosswalk joins on it.</param>
/// <param name="Number">That year's number, "O5".</param>
public sealed record PackItem(string Key, string Number, string Title, string TitleEn, string SubIndicator, Provenance Provenance)
{
    public required ItemPeriod Period { get; init; }

    /// <summary>Key of the register that can feed the item.</summary>
    public string? EvidenceSource { get; init; }

    /// <summary>Key of the unit that usually owns it: office, finance, works …</summary>
    public required string DefaultOwner { get; init; }

    public required ImmutableArray<ItemComponent> Components { get; init; }

    /// <summary>5 for "O5".</summary>
    public int Ordinal => int.Parse(Number.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Which time an item's content must cover.</summary>
public enum ItemPeriod { Current, FiscalYear, FirstHalf, PreviousYear, MultiYear }

/// <summary>One thing an item must show (องค์ประกอบด้านข้อมูล).</summary>
public sealed record ItemComponent(string Key, string Text, string TextEn, ComponentRule Rule, Provenance Provenance);

/// <param name="Parameters">Named values of the rule, for example the item that must match.</param>
public sealed record ComponentRule(ComponentRuleKind Kind, ImmutableDictionary<string, string> Parameters);

/// <summary>What makes a component count as shown.</summary>
public enum ComponentRuleKind
{
    /// <summary>Something is written or attached for it.</summary>
    Content,

    /// <summary>At least one address or file.</summary>
    Link,

    /// <summary>The content covers the item's period.</summary>
    Period,

    /// <summary>Reachable from the main site.</summary>
    FrontPage,

    /// <summary>Content, or the statement that there was none.</summary>
    NilAllowed,

    /// <summary>A place where outsiders ask and the agency answers.</summary>
    TwoWay,

    /// <summary>Signed by the head in office in the year.</summary>
    SignedByHead,

    /// <summary>Matches what another item says.</summary>
    Matches,

    /// <summary>Numbers add up.</summary>
    Sum,

    /// <summary>Only a person can tell.</summary>
    Person,
}

/// <param name="Code">i1, e4 …</param>
public sealed record Question(string Code, string Tool, int Indicator, string Topic, string Scale, ImmutableArray<QuestionPart> Parts, Provenance Provenance);

/// <param name="Reverse">Points count the other way round: 100 minus points.</param>
public sealed record QuestionPart(string Text, bool Reverse);

public sealed record AnswerScale(string Key, ImmutableArray<string> Choices, ImmutableArray<decimal> Points, Provenance Provenance);

/// <summary>A dated step of the year; null dates are not known.</summary>
public sealed record CalendarStep(string Key, string Name, NodaTime.LocalDate? Start, NodaTime.LocalDate? End, ImmutableArray<Extension> Extensions, Provenance Provenance)
{
    /// <summary>Last day as it stands: the latest of all extensions, in whatever order they were written down.</summary>
    public NodaTime.LocalDate? EffectiveEnd => Extensions.Length > 0 ? Extensions.Max(e => e.End) : End;
}

public sealed record Extension(NodaTime.LocalDate End, string Reason, Provenance Provenance);

/// <summary>Minimum number of respondents: a share with floor and ceiling, or a fixed number for a class of agency.</summary>
public sealed record SampleRule(string Id, string Tool, string AgencyClass, decimal? Share, int? Floor, int? Ceiling, int? CeilingAbove, int? Minimum, Provenance Provenance)
{
    /// <param name="population">People who could answer.</param>
    public int Required(int population)
    {
        if (Minimum is { } fixedNumber)
        {
            return Math.Min(fixedNumber, population);
        }

        var share = (int)Math.Ceiling((Share ?? 0) * population);
        var required = Math.Max(share, Floor ?? 0);
        if (CeilingAbove is { } above && population > above && Ceiling is { } ceiling)
        {
            required = ceiling;
        }

        return Math.Min(required, population);
    }
}

/// <summary>Something the manual must still settle.</summary>
/// <param name="Effect">What in the product depends on it, one sentence.</param>
public sealed record OpenQuestion(string Key, string Text, string Effect);
