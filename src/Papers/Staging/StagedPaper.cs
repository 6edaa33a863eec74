using System.Collections.Immutable;

namespace Prongsai.Papers;

/// <summary>What the importer makes of a paper before a person has looked at it. Nothing here has been stored.</summary>
public sealed record StagedPaper(
    PaperHead Document,
    ImmutableArray<StagedTable> Tables,
    PrintedScores Scores,
    ImmutableArray<Leftover> Leftovers,
    ImmutableArray<Finding> Findings);

/// <param name="Kind">For example <c>result_memo</c>, <c>measure_report</c>, <c>action_plan</c>, <c>unknown</c>.</param>
/// <param name="AgencyName">The name the paper most probably means, in canonical form; null when none was found.</param>
/// <param name="NameVariants">Every spelling of the agency's name in the paper, canonical first.</param>
/// <param name="FiscalYear">Buddhist fiscal year the paper is for; null when it names none.</param>
public sealed record PaperHead(PaperKind Kind, string? AgencyName, ImmutableArray<string> NameVariants, int? FiscalYear)
{
    public MemoFields? Memo { get; init; }
}

/// <summary>The head of a memo and the people under it, as printed.</summary>
public sealed record MemoFields(string? Office, string? Number, string? Date, string? Subject, string? To, ImmutableArray<PrintedSigner> Signers);

public sealed record PrintedSigner(string? Name, string? Post, string? OpinionTitle);

public enum PaperKind { Unknown, ResultMemo, MeasureReport, ActionPlan, OitTable }

/// <summary>All rows of one kind found in the paper, also when the paper spread them over several tables.</summary>
public sealed record StagedTable(TableKind Kind, ImmutableArray<StagedRow> Rows)
{
    /// <summary>Column heads as the paper printed them.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];
}

/// <summary>The table kinds of the command contract (design, section 5), and the texts of a plan's book.</summary>
public enum TableKind { Measures, IndicatorUplift, OitItems, IndicatorScores, Risks, PlanProjects, ProjectSheets, Targets, PlanTexts }

/// <summary>One row, one fact family. Field sets are in the derived records.</summary>
/// <param name="Confidence">0 to 1: how sure the reader is of the row as a whole.</param>
/// <param name="Source">Where in the file it stands.</param>
public abstract record StagedRow(decimal Confidence, RowSource Source)
{
    /// <summary>Readings that were repaired or guessed, for a person to confirm.</summary>
    public ImmutableArray<Guess> Guesses { get; init; } = [];
}

/// <param name="Line">1-based first line.</param>
public sealed record RowSource(int Line, int EndLine);

/// <summary>A reading that differs from what is printed.</summary>
/// <param name="Field">Field of the row.</param>
/// <param name="Printed">What the paper says.</param>
/// <param name="Read">What the reader took it for.</param>
public sealed record Guess(string Field, string Printed, string Read, decimal Confidence);

public sealed record MeasureRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public int? Indicator { get; init; }
    public int? Number { get; init; }
    public required string Measure { get; init; }
    public ImmutableArray<string> Steps { get; init; } = [];
    public ImmutableArray<string> Owners { get; init; } = [];
    public string? Period { get; init; }
    public WorkStatus? Status { get; init; }
    public string? Result { get; init; }
    public string? Outcome { get; init; }
}

public sealed record UpliftRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public int? Indicator { get; init; }
    public ImmutableArray<string> Guidance { get; init; } = [];
    public ImmutableArray<string> Owners { get; init; } = [];
    public string? Period { get; init; }
    public WorkStatus? Status { get; init; }
    public string? Result { get; init; }
}

public sealed record OitItemRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    /// <summary>Repaired number, for example <c>O5</c>.</summary>
    public required string Item { get; init; }
    public string? Title { get; init; }
    public ImmutableArray<string> Components { get; init; } = [];
    public ImmutableArray<string> Owners { get; init; } = [];
    public WorkStatus? Status { get; init; }
    public string? Result { get; init; }
}

public sealed record IndicatorScoreRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public required int Indicator { get; init; }

    /// <summary>The pack's label when it was recognised, else the printed one.</summary>
    public required string Label { get; init; }
    public decimal? Score { get; init; }
}

public sealed record RiskRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public int? Number { get; init; }
    public required string Process { get; init; }
    public ImmutableArray<string> Events { get; init; } = [];
    public string? Level { get; init; }
    public ImmutableArray<string> Controls { get; init; } = [];
}

public sealed record PlanProjectRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public int? Number { get; init; }

    /// <summary>1 to 4.</summary>
    public int? Dimension { get; init; }
    public required string Title { get; init; }

    /// <summary>Buddhist year → amount, none or unknown.</summary>
    public ImmutableSortedDictionary<int, PlannedBudget> Budgets { get; init; } = ImmutableSortedDictionary<int, PlannedBudget>.Empty;
    public string? Note { get; init; }
}

/// <summary>A budget cell keeps three things apart: an amount (also zero), no budget needed, and nothing said.</summary>
public readonly record struct PlannedBudget(BudgetState State, long Satang);

public enum BudgetState { Unknown, None, Amount }

public sealed record ProjectSheetRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public int? Number { get; init; }
    public required string Title { get; init; }
    public string? Rationale { get; init; }
    public ImmutableArray<string> Objectives { get; init; } = [];
    public string? Target { get; init; }
    public ImmutableArray<string> Method { get; init; } = [];
    public string? Period { get; init; }
    public string? Budget { get; init; }
    public ImmutableArray<string> Owners { get; init; } = [];
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>The numbered headings in printed order, for example "๗. หน่วยงานที่รับผิดชอบ"; a complete sheet has nine.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];
}

public sealed record TargetRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public required string Indicator { get; init; }

    /// <summary>Buddhist year → target as printed, digits made Arabic.</summary>
    public ImmutableSortedDictionary<int, string> Values { get; init; } = ImmutableSortedDictionary<int, string>.Empty;
}

/// <summary>What a plan's book says under one heading outside its tables and sheets.</summary>
public sealed record PlanTextRow(decimal Confidence, RowSource Source) : StagedRow(Confidence, Source)
{
    public required PlanTextPart Part { get; init; }

    /// <summary>The heading as printed; empty on the cover.</summary>
    public string Heading { get; init; } = "";

    /// <summary>One an entry of a list, else one a paragraph.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];
}

public enum PlanTextPart { Contact, Preface, Rationale, Alignment, Objectives, Goals, Benefits }

/// <summary>State of a measure or item. <see cref="Ambiguous"/> when the paper ticks more than one.</summary>
public enum WorkStatus { Completed, InProgress, NotStarted, NotPossible, Ambiguous }

/// <summary>The scores a paper prints, as printed; null when it does not.</summary>
public sealed record PrintedScores
{
    public decimal? Iit { get; init; }
    public decimal? Eit1 { get; init; }
    public decimal? Eit2 { get; init; }
    public decimal? Eit { get; init; }
    public decimal? Oit { get; init; }
    public decimal? Total { get; init; }

    /// <summary>Level words exactly as printed.</summary>
    public string? Level { get; init; }
}

/// <summary>Text of the source that fits no row. Nothing is dropped.</summary>
public sealed record Leftover(RowSource Source, string Text)
{
    public LeftoverKind Kind { get; init; }
}

/// <summary>Running text a person may want to look at; the head of a table printed again on the next page; page numbers and ornaments.</summary>
public enum LeftoverKind { Text, RepeatedHead, PageMark }
