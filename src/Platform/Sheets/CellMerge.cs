namespace Prongsai.Platform.Sheets;

/// <summary>What becomes of a cell that was given out, edited elsewhere, and handed back.</summary>
public enum CellFate
{
    /// <summary>It was not edited, or says what stands already: nothing to do.</summary>
    Stays,

    /// <summary>Only this side edited it.</summary>
    Taken,

    /// <summary>Both sides edited it, each to something else: a person decides.</summary>
    Conflict,
}

/// <summary>Decides about a cell that comes back.</summary>
public static class CellMerge
{
    /// <param name="given">What the cell said when it was given out.</param>
    /// <param name="back">What it says now that it comes back.</param>
    /// <param name="now">What stands today.</param>
    public static CellFate Of<T>(T given, T back, T now)
    {
        var same = EqualityComparer<T>.Default;
        return same.Equals(back, given) || same.Equals(back, now) ? CellFate.Stays : same.Equals(now, given) ? CellFate.Taken : CellFate.Conflict;
    }
}
