namespace Prongsai.Platform.Web;

/// <summary>One thing to choose from.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">A line below the label; not shown in a drop-down.</param>
/// <param name="Disabled">Shown, not to be chosen; the hint says why.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, bool Disabled = false);
