namespace Prongsai.Risk.Domain;

/// <summary>What the year's register is of.</summary>
internal enum RiskKind
{
    /// <summary>ความเสี่ยงการทุจริต.</summary>
    Fraud,

    /// <summary>ความเสี่ยงการให้หรือรับสินบน, the item of later years.</summary>
    Bribery,
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
