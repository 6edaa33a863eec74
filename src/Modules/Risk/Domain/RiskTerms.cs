using System.Collections.Immutable;

namespace Prongsai.Risk.Domain;

/// <summary>What the year's register is of.</summary>
internal enum RiskKind
{
    /// <summary>ความเสี่ยงการทุจริต.</summary>
    Fraud,

    /// <summary>ความเสี่ยงการให้หรือรับสินบน, the item of later years.</summary>
    Bribery,

    /// <summary>ความเสี่ยงขององค์กร: of all operations, not only corruption (S88).</summary>
    Organisation,
}

internal static class RiskKinds
{
    /// <summary>Those that the disclosure items and the anti-corruption plan tell of; that of bribery first, as later years ask for it.</summary>
    public static readonly ImmutableArray<RiskKind> Corruption = [RiskKind.Bribery, RiskKind.Fraud];

    /// <summary>Those that the forms of internal control may be drawn from.</summary>
    public static readonly ImmutableArray<RiskKind> Control = [RiskKind.Fraud, RiskKind.Organisation];
}

/// <summary>Where a control stands: worked out from its activities, its last day and whether its owner has closed it.</summary>
internal enum ControlState { NotStarted, InProgress, Done, Late }

internal static class ControlStates
{
    public static ControlState Of(bool isClosed, int activities, bool isPastDue) => isClosed ? ControlState.Done
        : isPastDue ? ControlState.Late
        : activities > 0 ? ControlState.InProgress
        : ControlState.NotStarted;
}
