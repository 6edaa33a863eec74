namespace Prongsai.Papers.Reading;

/// <summary>What a column of a paper's table holds.</summary>
internal enum Field
{
    Order, Indicator, Measure, Steps, Owners, Period, Result, Outcome, Guidance, Item, Title, Components, Label, Score,
    Process, Events, Level, Likelihood, Impact, Controls, Dimension, Project, Budget, Year, Note,
    Completed, InProgress, NotStarted, NotPossible,
}
